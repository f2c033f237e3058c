import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  ARCHIVE_FILES,
  type DossierBytes,
  type DossierTexts,
  isDossierPath,
  textsOf,
} from '../../documents/archive/archive.ts';
import { refuseLinkOut } from '../disk/own-path.ts';
import { readLimitedBytes } from '../disk/read-limited.ts';
import { refuseMany } from '../disk/refuse-many.ts';

function readWhole(path: string, root: string): Uint8Array {
  refuseLinkOut(path, root);
  return readLimitedBytes(path);
}

/** The folders in which files of a dossier can lie. Others are not entered: a lock comes and goes while one looks. */
const FOLDERS = /^(kaders|metingen(\/[^/]+(\/kaders)?)?|\.nulmeting(\/schemas)?)$/;

const pathIn = (root: string, path: string): string => relative(root, path).split(sep).join('/');

/** The folders at and below one in which files of a dossier can lie. */
function listFolders(folder: string, root: string): readonly string[] {
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter((path) => FOLDERS.test(pathIn(root, path)))
    .flatMap((path) => listFolders(path, root));
  return [folder, ...below];
}

/**
 * The files of a dossier on disk by their paths in it, as they are; what is made of them is left out.
 * @throws NamedError `link-leads-out`, `too-many-files`, `file-too-large`
 */
export function readDossierBytes(root: string): DossierBytes {
  const paths = listFolders(root, root)
    .flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map(({ name }) => pathIn(root, join(folder, name))),
    )
    .filter(isDossierPath)
    .sort();
  refuseMany(paths.length, ARCHIVE_FILES, root);
  return new Map(paths.map((path) => [path, readWhole(join(root, path), root)]));
}

/**
 * The same as text, also a mark at the begin of one.
 * @throws NamedError `link-leads-out`, `too-many-files`, `file-too-large`
 */
export function readDossierTexts(root: string): DossierTexts {
  return textsOf(readDossierBytes(root));
}
