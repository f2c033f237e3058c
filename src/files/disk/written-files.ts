import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { hashText } from '../../documents/frameworks/content-hash.ts';
import { findDossierRoot } from './dossier-root.ts';
import { writeAtomically } from './write-atomically.ts';

/** The record file of the dossier in which a path lies, and the key of the path in it; null for a path that lies in no dossier. */
function recordOf(path: string): { readonly record: string; readonly key: string } | null {
  const root = findDossierRoot(dirname(resolve(path)));
  if (root === null) return null;
  const key = relative(root, resolve(path)).split(sep).join('/');
  return { record: join(root, '.nulmeting', 'written.json'), key };
}

function readRecord(record: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(record, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

/** Whether the program wrote a file in a dossier and its content is unchanged. Of a file elsewhere nobody knows: it counts as a person's. */
export function isUntouched(path: string): boolean {
  const place = recordOf(path);
  return place !== null && readRecord(place.record)[place.key] === hashText(readFileSync(path));
}

/** Records the hash of a file that the program wrote in a dossier, to detect later whether a person changed it. */
export function recordWritten(path: string, content: string | Uint8Array): void {
  const place = recordOf(path);
  if (place === null) return;
  const { record, key } = place;
  const written = { ...readRecord(record), [key]: hashText(content) };
  const sorted = Object.fromEntries(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeAtomically(record, `${JSON.stringify(sorted, null, 2)}\n`);
}
