import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { atPath } from '../system/system-error.ts';
import { refuseForeignPath } from './own-path.ts';
import { flushFolder } from './write-atomically.ts';

/**
 * Removes a file; one that is gone already is no mistake.
 * @throws NamedError `link-in-folder`, and one for each error of the system
 */
export function removeFile(path: string, root: string): void {
  atPath(path, () => {
    refuseForeignPath(path, root);
    rmSync(path, { force: true });
  });
  flushFolder(dirname(path));
}
