import { existsSync, readFileSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { hashText } from './content-hash.ts';
import { writeAtomically } from './write-atomically.ts';

/** Where a file went; `beside` names the file of a person's that was left alone, or null. */
export interface Written {
  readonly path: string;
  readonly beside: string | null;
}

const RECORD = ['.nulmeting', 'written.json'];

function readRecord(root: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(join(root, ...RECORD), 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

/** Whether the program wrote a file and nobody has changed it since. */
export function isUntouched(root: string, path: string): boolean {
  return readRecord(root)[keyOf(root, path)] === hashText(readFileSync(path));
}

function keyOf(root: string, path: string): string {
  return relative(resolve(root), resolve(path)).split(sep).join('/');
}

/** Remembers what the program wrote, so that it can tell later whether a person changed it. */
export function recordWritten(root: string, path: string, content: string | Uint8Array): void {
  const record = { ...readRecord(root), [keyOf(root, path)]: hashText(content) };
  const sorted = Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeAtomically(join(root, ...RECORD), `${JSON.stringify(sorted, null, 2)}\n`);
}

/**
 * Writes a file for people. One that a person changed, or that was there already, is never overwritten: the new one is written
 * beside it, with a number in its name.
 */
export function writeBeside(root: string, path: string, content: string | Uint8Array): Written {
  const end = extname(path);
  const bytes = Buffer.from(content);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${path.slice(0, path.length - end.length)}-${number}${end}`;
    const beside = number === 1 ? null : path;
    const exists = existsSync(candidate);
    const same = exists && bytes.equals(readFileSync(candidate));
    if (exists && !same && !isUntouched(root, candidate)) continue;
    if (!same) {
      writeAtomically(candidate, content);
      recordWritten(root, candidate, content);
    }
    return { path: candidate, beside };
  }
}
