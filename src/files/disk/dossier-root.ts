import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DOSSIER_FILE } from '../../documents/dossier/folder/names.ts';

/** Whether a folder is a dossier itself. */
export const isDossier = (folder: string): boolean => existsSync(join(folder, DOSSIER_FILE));

/** The root of the dossier at or above a folder; null when there is none. */
export function findDossierRoot(start: string): string | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (isDossier(folder)) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** The names of the dossiers directly in a folder, sorted. */
export function listDossiersIn(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isDossier(join(folder, entry.name)))
    .map(({ name }) => name)
    .sort();
}

/** Whether a name fits a pattern in which `*` stands for any text; case makes no difference. */
function fits(name: string, pattern: string): boolean {
  const [first = '', ...parts] = pattern.toLowerCase().split('*');
  const rest = name.toLowerCase();
  if (!rest.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of parts.entries()) {
    const found = index === parts.length - 1 ? rest.length - part.length : rest.indexOf(part, at);
    if (found < at || !rest.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return at === rest.length;
}

/**
 * The folders that a path stands for: with `*` in its last name, which cmd hands on as it is, the dossiers whose names fit; for a folder
 * that is in no dossier, the dossiers directly in it; else, or where there are none, the path itself.
 */
export function expandDossiers(path: string): readonly string[] {
  const name = basename(path);
  const isPattern = name.includes('*') && !existsSync(path);
  if (!isPattern && findDossierRoot(path) !== null) return [path];
  const folder = isPattern ? dirname(path) : path;
  const pattern = isPattern ? name : '*';
  const found = listDossiersIn(folder).filter((one) => fits(one, pattern));
  return found.length === 0 ? [path] : found.map((one) => join(folder, one));
}
