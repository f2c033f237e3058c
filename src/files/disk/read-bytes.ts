import { readFileSync, statSync } from 'node:fs';
import { NamedError } from '../../domain/checking/named-error.ts';
import { showPath } from '../system/show-path.ts';
import { atPath } from '../system/system-error.ts';

/**
 * The bytes of a file; null when there is none. A pipe or a device, which may have no end, is not read.
 * @throws NamedError `not-a-file`, and one for each error of the system
 */
export function readBytes(path: string): Uint8Array | null {
  return atPath(path, () => {
    const facts = statSync(path, { throwIfNoEntry: false });
    if (facts === undefined) return null;
    if (facts.isFile() || facts.isDirectory()) return readFileSync(path);
    throw new NamedError('not-a-file', { path: showPath(path) });
  });
}
