import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';
import { makeFolder } from '../system/make-folder.ts';
import { atPath, nameSystemError } from '../system/system-error.ts';
import { refuseForeignPath } from './own-path.ts';

/** Loads `node:os` on demand, because most commands lock nothing. */
function hostname(): string {
  return process.getBuiltinModule('node:os').hostname();
}

/** How long to wait for another program, and the age at which its lock counts as abandoned; in milliseconds. */
const WAIT_MS = 10_000;
const STALE_MS = 30_000;

function isAbandoned(path: string): boolean {
  try {
    const [pid = '', host = ''] = readFileSync(path, 'utf8').split(' ');
    if (Date.now() - statSync(path).mtimeMs > STALE_MS) return true;
    if (host !== hostname()) return false;
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function tryLock(path: string): boolean {
  try {
    const handle = openSync(path, 'wx', 0o600);
    try {
      writeSync(handle, `${process.pid} ${hostname()}`);
    } catch (error) {
      rmSync(path, { force: true });
      throw nameSystemError(error, path);
    } finally {
      closeSync(handle);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isAbandoned(path)) {
      // Renaming is atomic: of two programs that find an abandoned lock, one succeeds.
      const away = `${path}.${process.pid}`;
      try {
        renameSync(path, away);
        rmSync(away, { force: true });
      } catch {}
    }
    return false;
  }
}

/**
 * Runs `work` while no other program changes the dossier. `work` must be short: read, change, write.
 * @throws NamedError `link-in-folder`; `dossier-busy` when another program holds it for ten seconds.
 */
export async function withLock<T>(root: string, work: () => T | Promise<T>): Promise<T> {
  const path = join(root, '.nulmeting', 'lock');
  refuseForeignPath(path, root);
  atPath(dirname(path), () => makeFolder(dirname(path)));
  const until = Date.now() + WAIT_MS;
  while (!tryLock(path)) {
    if (Date.now() > until) throw new NamedError('dossier-busy', { path });
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 20));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
