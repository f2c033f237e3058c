import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { hashText } from '../../documents/frameworks/content-hash.ts';
import { asFields, type Fields } from '../../documents/yaml/lenient.ts';
import { findDossierRoot } from './dossier-root.ts';
import { readText } from './read-text.ts';
import { userFolder } from './user-folder.ts';
import { writeAtomically } from './write-atomically.ts';

/** The record file that lists a path, in its dossier or else in the user's folder, with that folder and the key of the path in it. */
function recordOf(path: string): { readonly record: string; readonly folder: string; readonly key: string } {
  const root = findDossierRoot(dirname(resolve(path)));
  if (root === null) {
    const folder = userFolder();
    return { record: join(folder, 'written.json'), folder, key: resolve(path) };
  }
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

/** Whether the program wrote a file and its content is unchanged. */
export function isUntouched(path: string): boolean {
  const { record, key } = recordOf(path);
  const written = readRecord(record);
  return Object.hasOwn(written, key) && written[key] === hashText(readFileSync(path));
}

/** Records the hash of a file that the program wrote, to detect later whether a person changed it. */
export function recordWritten(path: string, content: string | Uint8Array): void {
  const { record, folder, key } = recordOf(path);
  const written = { ...readRecord(record), [key]: hashText(content) };
  const sorted = Object.fromEntries(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeAtomically(record, `${JSON.stringify(sorted, null, 2)}\n`, folder);
}
