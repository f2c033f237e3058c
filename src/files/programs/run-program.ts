import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

/** How a program ended. */
export type Ending =
  | { readonly kind: 'exited'; readonly code: number; readonly complaint: string }
  /** It could not be started, or was ended by a signal, of which this is the name. */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'too-slow' };

/** What is kept of what it complains about, in characters. */
const MOST_KEPT = 20_000;

/** Ends a program with everything that it started, where any of it still runs. */
function endAll({ pid }: ChildProcess, isRunning: boolean): void {
  if (pid === undefined) return;
  try {
    if (process.platform !== 'win32') process.kill(-pid, 'SIGKILL');
    else if (isRunning)
      spawnSync('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
  } catch {
    // None of it runs any more.
  }
}

/**
 * Runs a program to its end, or until it takes longer than `limit` milliseconds or is no longer wanted; nothing that it started is left
 * running.
 * @throws the reason of the signal with which it is no longer wanted
 */
export function runProgram(
  path: string,
  args: readonly string[],
  limit: number,
  wanted: AbortSignal,
): Promise<Ending> {
  wanted.throwIfAborted();
  return new Promise((resolve, reject) => {
    // In a group of its own, so that it can be ended as a whole; Ctrl-C reaches only this program then.
    const child = spawn(path, args, {
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      complaint = (complaint + part).slice(0, MOST_KEPT);
    });
    const finish = (end: () => void, isRunning: boolean): void => {
      clearTimeout(timer);
      wanted.removeEventListener('abort', stop);
      endAll(child, isRunning);
      child.stderr.destroy();
      end();
    };
    const stop = (): void => finish(() => reject(wanted.reason), true);
    const timer = setTimeout(() => finish(() => resolve({ kind: 'too-slow' }), true), limit);
    wanted.addEventListener('abort', stop);
    child.on('error', ({ code, message }: NodeJS.ErrnoException) =>
      finish(() => resolve({ kind: 'failed', reason: code ?? message }), false),
    );
    child.on('exit', (code, signal) =>
      finish(
        () =>
          resolve(
            code === null ? { kind: 'failed', reason: String(signal) } : { kind: 'exited', code, complaint },
          ),
        false,
      ),
    );
  });
}
