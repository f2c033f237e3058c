import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const OWNER_ONLY = 0o700;

/**
 * Makes a folder, with those above it, for the owner only, whatever the umask. What exists is left as it is.
 * @throws the error of the system
 */
export function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: OWNER_ONLY });
  if (first === undefined) return;
  // A umask can only take away, so the folders made above are still writable by no one else.
  for (let made = path; made.length >= first.length; made = dirname(made)) chmodSync(made, OWNER_ONLY);
}
