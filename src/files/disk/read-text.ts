import { dirname } from 'node:path';
import { findDossierRoot } from './dossier-root.ts';
import { refuseLinkOut } from './own-path.ts';
import { readLimited } from './read-limited.ts';

/**
 * Reads a text file. In a dossier a link is followed only to a place in that dossier.
 * @throws NamedError `link-leads-out`, `file-too-large`
 */
export function readText(path: string): string {
  const root = findDossierRoot(dirname(path));
  if (root !== null) refuseLinkOut(path, root);
  return readLimited(path);
}
