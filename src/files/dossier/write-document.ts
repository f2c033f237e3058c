import { statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { TEXTS_FILE } from '../../documents/dossier/file-names.ts';
import type { Decision } from '../../documents/dossier/folder/change.ts';
import {
  DOSSIER_FILE,
  MEASUREMENTS_FOLDER,
  PLAN_FILE,
  REPORTS_FOLDER,
} from '../../documents/dossier/folder/names.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { findDossierRoot } from '../disk/dossier-root.ts';
import { showPath } from '../system/show-path.ts';
import { writeStraight } from '../system/write-straight.ts';
import { changeDossier, type FilesOnDisk } from './change-dossier.ts';

/** The files that the program reads in the folder of a dossier. */
const OWN_NAMES: readonly string[] = [DOSSIER_FILE, PLAN_FILE, TEXTS_FILE];

/** A written document; `beside` is the path of the person's file that was not overwritten, or null. */
export interface WrittenDocument {
  readonly path: string;
  readonly beside: string | null;
  /** False for a pipe or a device. */
  readonly isFile: boolean;
}

/** Decides the path of a document: the given one, or one with a number in its name when a person made or changed the file there. */
function placeDocument(
  path: string,
  content: string | Uint8Array,
  { readBytes, isUntouched }: FilesOnDisk,
): Decision<WrittenDocument> {
  const end = extname(path);
  const bytes = Buffer.from(content);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${path.slice(0, path.length - end.length)}-${number}${end}`;
    const existing = readBytes(candidate);
    if (existing !== null && !bytes.equals(existing) && !isUntouched(candidate)) continue;
    return {
      files: [{ path: candidate, content, isGenerated: true }],
      outcome: { path: candidate, beside: number === 1 ? null : path, isFile: true },
    };
  }
}

/**
 * Refuses a place that the program reads in a dossier: YAML in a measurement, or the name of one of its files.
 * @throws NamedError `out-in-dossier`
 */
function refuseOwnPlace(root: string, path: string): void {
  const [first = '', ...rest] = relative(root, path).split(sep);
  const isRead = first === MEASUREMENTS_FOLDER && /\.ya?ml$/i.test(path);
  const isOwn = rest.length > 0 ? isRead : OWN_NAMES.includes(first);
  if (!isOwn) return;
  const better = showPath(join(root, REPORTS_FOLDER, basename(path)));
  throw new NamedError('out-in-dossier', { path: showPath(path), better });
}

/**
 * Writes a document for people. A file that a person made or changed is never overwritten.
 * A pipe or a device is written to as it is, unless it stands in a dossier: that holds only files.
 * @throws NamedError `out-is-folder`, `out-in-dossier`, `not-a-file`, `nobody-reads`; `dossier-busy` in a dossier
 */
export async function writeDocument(
  path: string,
  content: string | Uint8Array,
  onWait?: () => void,
): Promise<WrittenDocument> {
  const root = findDossierRoot(dirname(path));
  if (root === null && writeStraight(path, content)) return { path, beside: null, isFile: false };
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new NamedError('out-is-folder', { path });
  if (root !== null) refuseOwnPlace(root, path);
  return changeDossier(root, (current) => placeDocument(path, content, current), { onWait });
}
