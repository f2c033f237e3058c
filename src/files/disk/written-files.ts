import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { hashText } from '../../documents/frameworks/content-hash.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { findDossierRoot } from './dossier-root.ts';
import { userFolder } from './user-folder.ts';
import { writeAtomically } from './write-atomically.ts';

/** Where a file went; `beside` names the file of a person's that was left alone, or null. */
export interface Written {
  readonly path: string;
  readonly beside: string | null;
}

/** Where it is remembered what the program wrote at a path, and under which name: in the dossier, else with the user. */
function recordOf(path: string): { readonly record: string; readonly key: string } {
  const root = findDossierRoot(dirname(resolve(path)));
  if (root === null) return { record: join(userFolder(), 'written.json'), key: resolve(path) };
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

/** Whether the program wrote a file and nobody has changed it since. */
export function isUntouched(path: string): boolean {
  const { record, key } = recordOf(path);
  return readRecord(record)[key] === hashText(readFileSync(path));
}

/** Remembers what the program wrote, so that it can tell later whether a person changed it. */
export function recordWritten(path: string, content: string | Uint8Array): void {
  const { record, key } = recordOf(path);
  const written = { ...readRecord(record), [key]: hashText(content) };
  const sorted = Object.fromEntries(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeAtomically(record, `${JSON.stringify(sorted, null, 2)}\n`);
}

/**
 * Writes a file for people. One that a person changed, or that was there already, is never overwritten: the new one is written
 * beside it, with a number in its name.
 * @throws NamedError `out-is-folder`
 */
export function writeBeside(path: string, content: string | Uint8Array): Written {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new NamedError('out-is-folder', { path }, true);
  const end = extname(path);
  const bytes = Buffer.from(content);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${path.slice(0, path.length - end.length)}-${number}${end}`;
    const beside = number === 1 ? null : path;
    const exists = existsSync(candidate);
    const same = exists && bytes.equals(readFileSync(candidate));
    if (exists && !same && !isUntouched(candidate)) continue;
    if (!same) {
      writeAtomically(candidate, content);
      try {
        recordWritten(candidate, content);
      } catch {
        // The file is there. What is not remembered counts as a person's, and is never overwritten.
      }
    }
    return { path: candidate, beside };
  }
}
