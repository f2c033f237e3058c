import { relative } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';

/**
 * Refuses more files or folders than can be read in a reasonable time.
 * @throws NamedError `too-many-files`
 */
export function refuseMany(count: number, most: number, path: string): void {
  if (count > most)
    throw new NamedError('too-many-files', { path: relative(process.cwd(), path) || path, most });
}
