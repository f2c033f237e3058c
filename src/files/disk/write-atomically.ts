import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';
import { removeLeftovers, temporaryName } from '../system/leftover.ts';
import { makeFolder } from '../system/make-folder.ts';
import { showPath } from '../system/show-path.ts';
import { atPath } from '../system/system-error.ts';
import { refuseForeignPath } from './own-path.ts';

const OWNER_ONLY = 0o600;
const OWNER_WRITES = 0o200;

/** Whether a person made a file read-only. Renaming another one over it passes by that, so it is looked at. */
export function isReadOnly(path: string): boolean {
  const facts = statSync(path, { throwIfNoEntry: false });
  return facts?.isFile() === true && (facts.mode & OWNER_WRITES) === 0;
}

/**
 * The mode of the file to be written: that of the file which is there, else only for the owner.
 * @throws NamedError `not-a-file`, `file-read-only`
 */
function modeFor(path: string): number {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return OWNER_ONLY;
  if (facts.isDirectory()) throw new NamedError('folder-in-place', { path: showPath(path) });
  if (!facts.isFile()) throw new NamedError('not-a-file', { path: showPath(path) });
  if (isReadOnly(path)) throw new NamedError('file-read-only', { path: showPath(path) });
  return facts.mode & 0o777;
}

/** Flushes the names in a folder, where the system can. */
export function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Some systems do not open a folder; the file itself has been flushed.
  }
}

/** Writes a new file and flushes it. The mode is set after it is made, because the umask may have taken from it. */
function writeNew(path: string, content: string | Uint8Array, mode: number): void {
  const handle = openSync(path, 'wx', OWNER_ONLY);
  try {
    fchmodSync(handle, mode);
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a file in the folder it belongs to, atomically: a crash leaves either the old or the new content. New files and folders are
 * readable by the owner only, whatever the umask; an existing file keeps its mode.
 * @throws NamedError `link-in-folder`, `file-read-only`, `not-a-file`, and one for each error of the system
 */
export function writeAtomically(path: string, content: string | Uint8Array, root: string): void {
  const folder = dirname(path);
  const temporary = join(folder, temporaryName());
  atPath(path, () => {
    refuseForeignPath(path, root);
    makeFolder(folder);
    const mode = modeFor(path);
    removeLeftovers(folder);
    try {
      writeNew(temporary, content, mode);
      renameSync(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
  flushFolder(folder);
}
