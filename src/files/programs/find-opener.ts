import { win32 } from 'node:path';
import type { Computer } from './find-browser.ts';

/** A program of the desktop that opens files with the program that is for them. */
export interface Opener {
  readonly program: string;
  readonly args: readonly string[];
  /** Whether its exit code says anything; that of the explorer of Windows is 1 when all is well. */
  readonly saysHow: boolean;
}

/** How a desktop is asked to open a file with the program that is for it; null where there is no desktop. */
export function findOpener(path: string, { platform, env }: Computer): Opener | null {
  if (platform === 'darwin') {
    // Whoever came in from elsewhere does not see the desktop on which it would open.
    const isElsewhere = (env['SSH_CONNECTION'] ?? '') !== '';
    return isElsewhere ? null : { program: '/usr/bin/open', args: [path], saysHow: true };
  }
  if (platform === 'win32') {
    const program = win32.join(env['SystemRoot'] || String.raw`C:\Windows`, 'explorer.exe');
    // Without quotes a comma would end the path; a name on Windows has no quotes in it.
    return { program, args: [`"${path}"`], saysHow: false };
  }
  const hasDesktop = (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
  return hasDesktop ? { program: 'xdg-open', args: [path], saysHow: true } : null;
}
