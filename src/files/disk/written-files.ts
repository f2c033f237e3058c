import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { hashText } from '../../documents/frameworks/content-hash.ts';
import { findDossierRoot } from './dossier-root.ts';
import { readLimited } from './read-limited.ts';
import { userFolder } from './user-folder.ts';
import { writeAtomically } from './write-atomically.ts';

/** The record file that lists a path, in its dossier or else in the user's folder, and the key of the path in it. */
function recordOf(path: string): { readonly record: string; readonly key: string } {
  const root = findDossierRoot(dirname(resolve(path)));
  if (root === null) return { record: join(userFolder(), 'written.json'), key: resolve(path) };
  const key = relative(root, resolve(path)).split(sep).join('/');
  return { record: join(root, '.nulmeting', 'written.json'), key };
}

function readRecord(record: string): Record<string, string> {
  try {
    return JSON.parse(readLimited(record)) as Record<string, string>;
  } catch {
    return {};
  }
}

/** Whether the program wrote a file and its content is unchanged. */
export function isUntouched(path: string): boolean {
  const { record, key } = recordOf(path);
  return readRecord(record)[key] === hashText(readFileSync(path));
}

/** Records the hash of a file that the program wrote, to detect later whether a person changed it. */
export function recordWritten(path: string, content: string | Uint8Array): void {
  const { record, key } = recordOf(path);
  const written = { ...readRecord(record), [key]: hashText(content) };
  const sorted = Object.fromEntries(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeAtomically(record, `${JSON.stringify(sorted, null, 2)}\n`);
}
