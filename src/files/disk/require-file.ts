import { existsSync } from 'node:fs';
import { NamedError } from '../../domain/checking/named-error.ts';

/**
 * Refuses a path that a person named and that does not exist.
 * @throws NamedError `no-such-file`, with the path as it is to be shown
 */
export function requireFile(path: string, shown: string): void {
  if (!existsSync(path)) throw new NamedError('no-such-file', { path: shown });
}
