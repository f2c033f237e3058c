import { type Dirent, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type DossierTexts, isDossierPath } from '../../documents/archive/archive.ts';
import { refuseLinkOut } from '../disk/own-path.ts';
import { readBytes } from '../disk/read-bytes.ts';
import { refuseMany } from '../disk/refuse-many.ts';

/** The most files of a dossier that are read at once. */
const MAX_FILES = 2_000;

/** The text of a file, each byte of it, also a mark at its begin. */
function readWhole(path: string, root: string): string {
  refuseLinkOut(path, root);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readBytes(path) ?? new Uint8Array());
}

/** What is in a folder of a dossier. In one that is gone by now there is nothing: a program that writes meanwhile removes its lock. */
function listEntries(folder: string, root: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (folder !== root && (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The folders below one in which files of a dossier can lie, itself first. */
function listFolders(folder: string, root: string, depth: number): readonly string[] {
  if (depth === 0) return [folder];
  const below = listEntries(folder, root)
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => listFolders(join(folder, name), root, depth - 1));
  return [folder, ...below];
}

/**
 * The texts of a dossier on disk by their paths in it, as they are; what is made of them is left out.
 * @throws NamedError `link-leads-out`, `too-many-files`
 */
export function readDossierTexts(root: string): DossierTexts {
  const paths = listFolders(root, root, 3)
    .flatMap((folder) =>
      listEntries(folder, root)
        .filter((entry) => !entry.isDirectory())
        .map(({ name }) => relative(root, join(folder, name)).split(sep).join('/')),
    )
    .filter(isDossierPath)
    .sort();
  refuseMany(paths.length, MAX_FILES, root);
  return new Map(paths.map((path) => [path, readWhole(join(root, path), root)]));
}
