import { dirname } from 'node:path';
import { findDossierRoot } from './dossier-root.ts';
import { refuseLinkOut } from './own-path.ts';
import { readLimited, readLimitedBytes } from './read-limited.ts';

function refuseLink(path: string): void {
  const root = findDossierRoot(dirname(path));
  if (root !== null) refuseLinkOut(path, root);
}

/**
 * Reads a text file. In a dossier a link is followed only to a place in that dossier.
 * @throws NamedError `link-leads-out`, `file-too-large`
 */
export function readText(path: string): string {
  refuseLink(path);
  return readLimited(path);
}

/** The same as the bytes that stand on the disk. */
export function readTextBytes(path: string): Uint8Array {
  refuseLink(path);
  return readLimitedBytes(path);
}
