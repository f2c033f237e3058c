import { closeSync, constants, fstatSync, lstatSync, openSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';
import { showPath } from './show-path.ts';
import { atPath } from './system-error.ts';
import { writeWhole } from './write-whole.ts';

const STREAMS: Readonly<Record<string, number>> = { '/dev/stdin': 0, '/dev/stdout': 1, '/dev/stderr': 2 };

/** Names that Windows gives to devices, in every folder; a file of such a name could not be removed again. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/** The descriptor of this program that a path names, as `/dev/stdout` does; null for other paths. */
function findDescriptor(path: string): number | null {
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d{1,4})$/.exec(path)?.[1];
  return number === undefined ? (STREAMS[path] ?? null) : Number(number);
}

/** Whether something is written to without an end or a beginning: a pipe or a device such as `/dev/null`; not a disk. */
const isStream = (facts: Stats): boolean => facts.isFIFO() || facts.isCharacterDevice();

function writeToDescriptor(descriptor: number, path: string, content: string | Uint8Array): void {
  let facts: Stats;
  try {
    facts = fstatSync(descriptor);
  } catch {
    throw new NamedError('nobody-reads', { path });
  }
  if (!isStream(facts) && !facts.isFile() && !facts.isSocket()) throw new NamedError('not-a-file', { path });
  atPath(path, () => writeWhole(descriptor, content));
}

/** Opens a pipe or a device without waiting for a reader. */
function openStream(path: string): number {
  try {
    return openSync(path, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    // A pipe that nobody reads.
    if ((error as NodeJS.ErrnoException).code === 'ENXIO')
      throw new NamedError('nobody-reads', { path: showPath(path) });
    throw error;
  }
}

/** On Windows, `NUL` takes everything and keeps nothing; another device there is no file. */
function writeToWindowsDevice(path: string): boolean {
  const name = basename(path);
  if (!DEVICE.test(name)) return false;
  if (name.toLowerCase() !== 'nul') throw new NamedError('not-a-file', { path: name });
  return true;
}

/**
 * Writes to a path that is a pipe, a device or a stream of this program, without looking at what is there: it may have no end. False, and
 * nothing is written, for what is a file or not there.
 * @throws NamedError `nobody-reads`; `not-a-file` for a disk, a socket and the like; one for each error of the system
 */
export function writeStraight(
  path: string,
  content: string | Uint8Array,
  platform: string = process.platform,
): boolean {
  if (platform === 'win32' && writeToWindowsDevice(path)) return true;
  const descriptor = findDescriptor(path);
  if (descriptor !== null) {
    writeToDescriptor(descriptor, path, content);
    return true;
  }
  const facts = atPath(path, () => lstatSync(path, { throwIfNoEntry: false }));
  if (facts === undefined || facts.isFile() || facts.isDirectory() || facts.isSymbolicLink()) return false;
  if (!isStream(facts)) throw new NamedError('not-a-file', { path: showPath(path) });
  atPath(path, () => {
    const handle = openStream(path);
    try {
      writeWhole(handle, content);
    } finally {
      closeSync(handle);
    }
  });
  return true;
}
