import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

function isProgram(folder: string): boolean {
  const path = join(folder, 'package.json');
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  try {
    return JSON.parse(readFileSync(path, 'utf8'))?.name === 'nulmeting';
  } catch {
    return false;
  }
}

/** The folder of the program, this one or a copy of it, at or above a path, which need not exist; null when there is none. */
export function findProgramFolder(start: string): string | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (isProgram(folder)) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** The folder of a person herself, as her system names it; empty where it does not. */
export const findHome = (env: NodeJS.ProcessEnv): string => env['HOME'] ?? env['USERPROFILE'] ?? '';

/** Where a person keeps her documents: that folder of her own folder, or her own folder where there is none. */
export function findDocuments(home: string): string {
  const folders = ['Documents', 'Documenten'].map((name) => join(home, name));
  return folders.find((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory()) ?? home;
}
