import { dirname, join, relative, resolve, sep } from 'node:path';
import { isRecorded, recordText } from '../../documents/dossier/folder/written-record.ts';
import { findDossierRoot } from './dossier-root.ts';
import { readBytes } from './read-bytes.ts';
import { readText } from './read-text.ts';
import { isReadOnly, writeAtomically } from './write-atomically.ts';

/** The record of the dossier in which a path lies, with that dossier and the key of the path in it; null for a path in no dossier. */
function recordOf(
  path: string,
): { readonly record: string; readonly folder: string; readonly key: string } | null {
  const root = findDossierRoot(dirname(resolve(path)));
  if (root === null) return null;
  const key = relative(root, resolve(path)).split(sep).join('/');
  return { record: join(root, '.nulmeting', 'written.json'), folder: root, key };
}

/** Null when there is none, or it cannot be read. */
function readRecord(record: string): string | null {
  try {
    return readText(record);
  } catch {
    return null;
  }
}

/**
 * Whether the program wrote a file in a dossier and its content is unchanged, so that it may be replaced. Of a file elsewhere nobody knows:
 * it counts as a person's, and so does one that was made read-only.
 */
export function isUntouched(path: string): boolean {
  const place = recordOf(path);
  if (place === null || isReadOnly(path)) return false;
  const bytes = readBytes(path);
  return bytes !== null && isRecorded(readRecord(place.record), place.key, bytes);
}

/** Records the hash of a file that the program wrote in a dossier, to detect later whether a person changed it. */
export function recordWritten(path: string, content: string | Uint8Array): void {
  const place = recordOf(path);
  if (place === null) return;
  const { record, folder, key } = place;
  writeAtomically(record, recordText(readRecord(record), key, content), folder);
}
