import { lstatSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';
import { showPath } from '../system/show-path.ts';

/** The names between a folder and a path in it, the outermost first; null when the path is not in the folder. */
function namesBetween(folder: string, path: string): readonly string[] | null {
  const between = relative(folder, path);
  const names = between.split(sep);
  return between === '' || isAbsolute(between) || names[0] === '..' ? null : names;
}

/** Whether there is a symbolic link at a path. */
export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/**
 * Refuses to write at a path that is not in the folder it belongs to, or that is reached through a symbolic link in that folder. The
 * folder itself may be reached through links: a person chose it.
 * @throws NamedError `link-in-folder`; Error for a path that is not in the folder
 */
export function refuseForeignPath(path: string, folder: string): void {
  const names = namesBetween(folder, path);
  if (names === null) throw new Error(`${path} is not in ${folder}`);
  let reached = folder;
  for (const name of names) {
    reached = join(reached, name);
    if (isLink(reached)) throw new NamedError('link-in-folder', { path: showPath(reached) });
  }
}

/** The path without links in it; null for a link that leads nowhere. Throws the error of the system when there is nothing at the path. */
function followLinks(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    if (isLink(path)) return null;
    throw error;
  }
}

/**
 * Refuses to read through a symbolic link that leads out of a dossier.
 * @throws NamedError `link-leads-out`; the error of the system when there is nothing at the path
 */
export function refuseLinkOut(path: string, root: string): void {
  const followed = followLinks(path);
  if (followed === null || namesBetween(realpathSync(root), followed) === null)
    throw new NamedError('link-leads-out', { path: showPath(path) });
}
