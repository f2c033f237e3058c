import { type Stats, statSync } from 'node:fs';
import { NamedError } from '../../domain/checking/named-error.ts';
import { atPath } from '../system/system-error.ts';

/**
 * Refuses a path that a person named and that does not exist.
 * @throws NamedError `no-such-file`, with the path as it is to be shown; one for each error of the system
 */
export function requirePath(path: string, shown: string): Stats {
  const facts = atPath(path, () => statSync(path, { throwIfNoEntry: false }));
  if (facts === undefined) throw new NamedError('no-such-file', { path: shown });
  return facts;
}

/**
 * Refuses a path that a person named and that does not exist or is a folder.
 * @throws NamedError `no-such-file`, `is-folder`, with the path as it is to be shown; one for each error of the system
 */
export function requireFile(path: string, shown: string): void {
  if (requirePath(path, shown).isDirectory()) throw new NamedError('is-folder', { path: shown });
}
