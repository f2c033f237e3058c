import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { NamedError } from '../../domain/checking/named-error.ts';
import { showPath } from '../system/show-path.ts';
import { atPath } from '../system/system-error.ts';
import { waitForPipe } from '../system/write-whole.ts';

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
export function refuseLarge(bytes: number, shown: string, most = MAX_BYTES): void {
  if (bytes > most) throw new NamedError('file-too-large', { path: shown, most: inMegabytes(most) });
}

/** Opening a pipe that nobody writes to must not wait; Windows has no such flag. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads a part; an empty one is the end. Waits while the writer of a pipe has nothing yet. */
function readPart(handle: number): Uint8Array {
  const part = Buffer.alloc(64 * 1024);
  for (;;) {
    try {
      return part.subarray(0, readSync(handle, part));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      waitForPipe();
    }
  }
}

function readAll(handle: number, path: string, most: number): Buffer {
  const facts = fstatSync(handle);
  refuseLarge(facts.size, showPath(path), most);
  const parts: Uint8Array[] = [];
  let read = 0;
  for (;;) {
    const part = readPart(handle);
    if (part.length === 0) break;
    read += part.length;
    refuseLarge(read, showPath(path), most);
    parts.push(part);
  }
  if (read === 0 && facts.isFIFO()) throw new NamedError('nothing-to-read', { path: showPath(path) });
  return Buffer.concat(parts);
}

/**
 * Reads the bytes of a file, by default as many as a file of a dossier may have. Not more is read than the limit, also of a file without an end or one that grows meanwhile; a pipe that nobody
 * writes to is not waited for.
 * @throws NamedError `file-too-large`, `nothing-to-read`, and one for each error of the system
 */
export function readLimitedBytes(path: string, most = MAX_BYTES): Uint8Array {
  return atPath(path, () => {
    const handle = openSync(path, WITHOUT_WAITING);
    try {
      return readAll(handle, path, most);
    } finally {
      closeSync(handle);
    }
  });
}

/** The same of a text file, as large as a file of a dossier may be. */
export function readLimited(path: string): string {
  return Buffer.from(readLimitedBytes(path)).toString('utf8');
}
