import { spawn } from 'node:child_process';
import type { Computer } from './find-browser.ts';
import { findOpener, type Opener } from './find-opener.ts';

/** Whether a file was opened: the desktop was asked to, there is none, or it said that it could not. */
export type Opening = 'opened' | 'no-desktop' | 'open-failed';

/** What is waited for a desktop that says that it cannot, in milliseconds. */
const PATIENCE = 1500;

function start({ program, args, saysHow }: Opener): Promise<Opening> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      detached: true,
      stdio: 'ignore',
      windowsVerbatimArguments: true,
    });
    const timer = setTimeout(() => resolve('opened'), PATIENCE);
    const finish = (opening: Opening): void => {
      clearTimeout(timer);
      resolve(opening);
    };
    child.on('error', () => finish('open-failed'));
    child.on('exit', (code) => finish(code === 0 || !saysHow ? 'opened' : 'open-failed'));
    child.unref();
  });
}

/** Asks the desktop to open a file; what opens it goes on when this program is done. Never throws. */
export async function openFile(
  path: string,
  computer: Computer,
  find: typeof findOpener = findOpener,
): Promise<Opening> {
  const opener = find(path, computer);
  return opener === null ? 'no-desktop' : start(opener);
}
