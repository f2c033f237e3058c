import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { atPath } from '../system/system-error.ts';
import { refuseForeignPath } from './own-path.ts';
import { flushFolder } from './write-atomically.ts';

/**
 * Gives a file another name, at once and as it is. Whether that name is free is for the caller to look at.
 * @throws NamedError `link-in-folder`, and one for each error of the system
 */
export function moveFile(from: string, to: string, root: string): void {
  atPath(from, () => {
    refuseForeignPath(from, root);
    refuseForeignPath(to, root);
    renameSync(from, to);
  });
  flushFolder(dirname(to));
}
