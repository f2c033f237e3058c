import { dirname, join, relative, resolve, sep } from 'node:path';
import { hashText } from '../../documents/frameworks/content-hash.ts';
import { asFields, type Fields } from '../../documents/yaml/lenient.ts';
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

function readRecord(record: string): Fields {
  try {
    return asFields(JSON.parse(readText(record)));
  } catch {
    return {};
  }
}

/**
 * Whether the program wrote a file in a dossier and its content is unchanged, so that it may be replaced. Of a file elsewhere nobody knows:
 * it counts as a person's, and so does one that was made read-only.
 */
export function isUntouched(path: string): boolean {
  const place = recordOf(path);
  if (place === null) return false;
  const written = readRecord(place.record);
  if (!Object.hasOwn(written, place.key) || isReadOnly(path)) return false;
  const bytes = readBytes(path);
  return bytes !== null && written[place.key] === hashText(bytes);
}

/** Records the hash of a file that the program wrote in a dossier, to detect later whether a person changed it. */
export function recordWritten(path: string, content: string | Uint8Array): void {
  const place = recordOf(path);
  if (place === null) return;
  const { record, folder, key } = place;
  const written = { ...readRecord(record), [key]: hashText(content) };
  const sorted = Object.fromEntries(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeAtomically(record, `${JSON.stringify(sorted, null, 2)}\n`, folder);
}
