import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { relative } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';

/** The most bytes of a file of a dossier, and of a report that was written as JSON with the frameworks in it. */
const MAX_BYTES = 4_000_000;

/** A number of bytes in megabytes, with at most one decimal. */
function inMegabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}

/**
 * Refuses a file or a stream of which more was read than can be.
 * @throws NamedError `file-too-large`
 */
export function refuseLarge(bytes: number, shown: string): void {
  if (bytes > MAX_BYTES)
    throw new NamedError('file-too-large', { path: shown, most: inMegabytes(MAX_BYTES) });
}

/**
 * Reads a text file. Not more is read than the limit, also of a file without an end or one that grows meanwhile.
 * @throws NamedError `file-too-large`
 */
export function readLimited(path: string): string {
  const shown = relative(process.cwd(), path) || path;
  const handle = openSync(path, 'r');
  try {
    refuseLarge(fstatSync(handle).size, shown);
    const parts: Buffer[] = [];
    let read = 0;
    for (;;) {
      const part = Buffer.alloc(64 * 1024);
      const count = readSync(handle, part);
      if (count === 0) return Buffer.concat(parts).toString('utf8');
      read += count;
      refuseLarge(read, shown);
      parts.push(part.subarray(0, count));
    }
  } finally {
    closeSync(handle);
  }
}
