import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The file that makes a folder a dossier. */
export const DOSSIER_FILE = 'dossier.yaml';

/** The folder of the dossier in which a folder lies, looking upward; null when there is none. */
export function findDossierRoot(start: string): string | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, DOSSIER_FILE))) return folder;
    if (dirname(folder) === folder) return null;
  }
}
