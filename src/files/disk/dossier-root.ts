import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The file that marks a folder as a dossier. */
export const DOSSIER_FILE = 'dossier.yaml';

/** The root of the dossier at or above a folder; null when there is none. */
export function findDossierRoot(start: string): string | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, DOSSIER_FILE))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** The names of the dossiers directly in a folder, sorted. */
export function listDossiersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, DOSSIER_FILE)))
    .map(({ name }) => name)
    .sort();
}
