import { spawn } from 'node:child_process';
import { win32 } from 'node:path';
import type { Computer } from './find-browser.ts';

/** Whether a file was opened: the desktop was asked to, there is none, or it said that it could not. */
export type Opening = 'opened' | 'no-desktop' | 'open-failed';

interface Opener {
  readonly program: string;
  readonly args: readonly string[];
  /** Whether its exit code says anything; that of the explorer of Windows is 1 when all is well. */
  readonly saysHow: boolean;
}

/** How a desktop is asked to open a file with the program that is for it; null where there is no desktop. */
export function openerOf(path: string, { platform, env }: Computer): Opener | null {
  if (platform === 'darwin') return { program: '/usr/bin/open', args: [path], saysHow: true };
  if (platform === 'win32') {
    const program = win32.join(env['SystemRoot'] || String.raw`C:\Windows`, 'explorer.exe');
    // Without quotes a comma would end the path; a name on Windows has no quotes in it.
    return { program, args: [`"${path}"`], saysHow: false };
  }
  const hasDesktop = (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
  return hasDesktop ? { program: 'xdg-open', args: [path], saysHow: true } : null;
}

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
  run: (opener: Opener) => Promise<Opening> = start,
): Promise<Opening> {
  const opener = openerOf(path, computer);
  if (opener === null) return 'no-desktop';
  try {
    return await run(opener);
  } catch {
    return 'open-failed';
  }
}
