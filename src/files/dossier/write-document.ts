import { statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { Decision } from '../../documents/dossier/folder/change.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { findDossierRoot } from '../disk/dossier-root.ts';
import { writeStraight } from '../system/write-straight.ts';
import { changeDossier, type FilesOnDisk } from './change-dossier.ts';

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
 * Writes a document for people. A file that a person made or changed is never overwritten.
 * A pipe or a device is written to as it is, unless it stands in a dossier: that holds only files.
 * @throws NamedError `out-is-folder`, `not-a-file`, `nobody-reads`; `dossier-busy` in a dossier
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
  return changeDossier(root, (current) => placeDocument(path, content, current), { onWait });
}
