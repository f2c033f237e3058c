import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The path that a person typed where no shell did, from the folder in which she stands: a tilde in front is the folder of that person. */
export function typedPath(cwd: string, written: string): string {
  const isAtHome = written === '~' || /^~[\\/]/.test(written);
  return isAtHome ? join(homedir(), written.slice(1)) : resolve(cwd, written);
}
