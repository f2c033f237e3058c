import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';
import { isRunning } from '../system/is-running.ts';
import { showPath } from '../system/show-path.ts';
import { atPath } from '../system/system-error.ts';
import { refuseForeignPath } from './own-path.ts';

/*
 * The lock is the folder `.nulmeting/lock` with one file in it, named by a token and holding `<pid> <host>`. It is made as
 * `.nulmeting/lock-<token>` and renamed into place, which succeeds where there is nothing or an empty folder. Every removal names the token
 * that it removes, so it cannot remove a lock that came in its place.
 */

/** How long to wait for another program, after how long to say so, and the age at which a lock counts as abandoned; in milliseconds. */
const WAIT_MS = 10_000;
const TELL_MS = 1000;
const STALE_MS = 30_000;

/** A longer file is no `<pid> <host>`. */
const MOST_BYTES = 1000;

const MADE = /^lock-[0-9a-f]{24}$/;

/** The errors for renaming a folder onto a folder with a file in it or onto a file; on Windows, the last three as well. */
const OCCUPIED = ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'];
const PERHAPS_OCCUPIED = ['EPERM', 'EACCES', 'EBUSY'];

/** Where a program makes its lock: `made` is renamed to `lock`. */
interface Place {
  readonly root: string;
  readonly home: string;
  readonly lock: string;
  readonly made: string;
  readonly token: string;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Does something that another program may have done already, or made impossible. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {}
}

/** Loads modules of Node on demand, because most commands lock nothing. */
const hostname = (): string => process.getBuiltinModule('node:os').hostname();
const newToken = (): string => process.getBuiltinModule('node:crypto').randomBytes(12).toString('hex');

/** Makes the lock beside its place. The folder of the dossier itself is never made, nor one above it. Throws the error of the system. */
function make({ root, home, lock, made, token }: Place): void {
  refuseForeignPath(lock, root);
  for (const folder of [home, made]) {
    try {
      mkdirSync(folder);
      chmodSync(folder, 0o700);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
  writeFileSync(join(made, token), `${process.pid} ${hostname()}`, { mode: 0o600 });
}

/** Writes the first byte of a file again, so that the file system dates it now. False when it is gone. */
function renew(path: string): boolean {
  try {
    const handle = openSync(path, 'r+');
    try {
      writeSync(handle, String(process.pid).slice(0, 1), 0);
    } finally {
      closeSync(handle);
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Whether nobody holds the lock in a file any more, by its owner or its age. `now` is a time by the clock of the file system, which need
 * not be that of this machine; a lock of the future is as old as one of the past.
 */
function isAbandoned(path: string, facts: Stats, now: number): boolean {
  if (Math.abs(now - facts.mtimeMs) > STALE_MS) return true;
  const isLock = facts.isFile() && facts.size <= MOST_BYTES;
  const [, pid = '', host = ''] = /^(\d+) (.*)$/.exec(isLock ? readFileSync(path, 'utf8') : '') ?? [];
  // A lock that names nobody was made by an earlier version that was cut off, or is something else.
  return pid === '' || (host === hostname() && !isRunning(Number(pid)));
}

/** The files in a lock; a lock as earlier versions made it is itself a file. */
function listFiles(lock: string): readonly string[] {
  try {
    return readdirSync(lock).map((name) => join(lock, name));
  } catch (error) {
    return codeOf(error) === 'ENOTDIR' ? [lock] : [];
  }
}

/** The files in a lock that nobody holds any more. */
function listAbandoned(lock: string, now: number): readonly string[] {
  return listFiles(lock).filter((path) => {
    try {
      return isAbandoned(path, lstatSync(path), now);
    } catch {
      return false;
    }
  });
}

/** Renames the lock into its place. False when that is occupied, or when what was made is gone. */
function enter({ lock, made, token }: Place): boolean {
  // Where renaming onto an empty folder is refused (Windows, some network drives); a folder with a file in it stays.
  attempt(() => rmdirSync(lock));
  try {
    renameSync(made, lock);
  } catch (error) {
    const code = codeOf(error);
    const isOccupied = OCCUPIED.includes(code) || (PERHAPS_OCCUPIED.includes(code) && existsSync(lock));
    if (isOccupied || !existsSync(made)) return false;
    throw error;
  }
  return existsSync(join(lock, token));
}

/** Removes a lock, in its place or beside it, unless it is no longer this program's. */
function remove(folder: string, token: string): void {
  attempt(() => unlinkSync(join(folder, token)));
  attempt(() => rmdirSync(folder));
}

/** Removes what programs left that were cut off while they waited. */
function removeLeftovers({ home }: Place, now: number): void {
  for (const name of readdirSync(home).filter((entry) => MADE.test(entry)))
    attempt(() => {
      const folder = join(home, name);
      // What is empty and new belongs to a program that is about to write in it.
      const isNew = Math.abs(now - statSync(folder).mtimeMs) <= STALE_MS;
      const abandoned = listAbandoned(folder, now).filter((path) => !isNew || lstatSync(path).size > 0);
      for (const path of abandoned) unlinkSync(path);
      if (!isNew || abandoned.length > 0) rmdirSync(folder);
    });
}

/** What a program that waits can be given. */
export interface Waiting {
  /** Called once, when another program has been waited for a second. */
  readonly onWait?: (() => void) | undefined;
  /** For tests: waited for between finding an abandoned lock and removing it. */
  readonly beforeTakeover?: () => Promise<void>;
}

/** Waits until the lock is this program's; resolves to the time at that moment, by the clock of the file system. */
async function acquire(place: Place, { onWait, beforeTakeover }: Waiting): Promise<number> {
  const own = join(place.made, place.token);
  const start = Date.now();
  let isAnnounced = false;
  for (;;) {
    if (!atPath(place.home, () => renew(own))) atPath(place.home, () => make(place));
    const now = lstatSync(own, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (enter(place)) return now;
    const abandoned = now === 0 ? [] : listAbandoned(place.lock, now);
    if (abandoned.length > 0) await beforeTakeover?.();
    for (const path of abandoned) attempt(() => unlinkSync(path));
    if (abandoned.length > 0 && enter(place)) return now;
    const waited = Date.now() - start;
    if (waited > WAIT_MS) throw new NamedError('dossier-busy', { path: showPath(place.lock) });
    if (waited > TELL_MS && !isAnnounced) {
      isAnnounced = true;
      onWait?.();
    }
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 20));
  }
}

/**
 * Runs `work` while no other program changes the dossier. `work` must be short: read, change, write. It calls `renewLock` before each file
 * that it writes: a program that was held up for long (a laptop that slept) may have lost the lock to another.
 * @throws NamedError `link-in-folder`; `dossier-busy` when another program holds it for ten seconds, or took it over meanwhile; one for
 * each error of the system when no lock can be made
 */
export async function withLock<T>(
  root: string,
  work: (renewLock: () => void) => T | Promise<T>,
  waiting: Waiting = {},
): Promise<T> {
  const token = newToken();
  const home = join(root, '.nulmeting');
  const place = { root, home, lock: join(home, 'lock'), made: join(home, `lock-${token}`), token };
  try {
    removeLeftovers(place, await acquire(place, waiting));
    return await work(() => {
      if (!atPath(place.lock, () => renew(join(place.lock, token))))
        throw new NamedError('dossier-busy', { path: showPath(place.lock) });
    });
  } finally {
    remove(place.lock, token);
    remove(place.made, token);
  }
}
