import { readdirSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { listLeftovers } from '../system/leftover.ts';
import { findDossierRoot } from './dossier-root.ts';
import { isLink } from './own-path.ts';
import { readLimited } from './read-limited.ts';

/** Maps every element; errors are added to `failed`, unless they are none to tell of. */
function tryEach<T, R>(
  all: readonly T[],
  act: (one: T) => readonly R[],
  failed: unknown[],
  isNone: (error: unknown) => boolean = () => false,
): readonly R[] {
  return all.flatMap((one) => {
    try {
      return act(one);
    } catch (error) {
      if (!isNone(error)) failed.push(error);
      return [];
    }
  });
}

/** Where the program keeps its own files in a dossier: only links are looked for there. */
const OWN_FOLDER = '.nulmeting';

/** The paths of symbolic links and of files that a write left over, in dossiers; the errors are added to `failed`. */
interface Listing {
  readonly links: Set<string>;
  readonly leftovers: Set<string>;
  readonly failed: unknown[];
}

function listFiles(path: string, listing: Listing): readonly string[] {
  const isInDossier = findDossierRoot(path) !== null;
  if (isInDossier) for (const leftover of listLeftovers(path)) listing.leftovers.add(leftover);
  const isOwn = path.split(sep).includes(OWN_FOLDER);
  const entries = readdirSync(path, { withFileTypes: true }).filter(
    ({ name }) => (!name.startsWith('.') || name === OWN_FOLDER) && name !== 'node_modules',
  );
  const names = entries
    .filter(
      (entry) =>
        entry.isDirectory() ||
        (isInDossier && entry.isSymbolicLink()) ||
        (!isOwn && /\.ya?ml$/i.test(entry.name)),
    )
    .map(({ name }) => name)
    .sort();
  // A program that writes in the dossier at this moment makes and removes its lock there.
  const isGone = (error: unknown): boolean => isOwn && (error as NodeJS.ErrnoException).code === 'ENOENT';
  return tryEach(names, (name) => listPath(join(path, name), listing), listing.failed, isGone);
}

/** The files at a path that a person named, or that stands in a folder. A link in a dossier is listed and not followed. */
function listPath(path: string, listing: Listing): readonly string[] {
  const link = isLink(path);
  if (link && findDossierRoot(dirname(path)) !== null) {
    listing.links.add(path);
    return [];
  }
  const facts = statSync(path);
  if (facts.isDirectory()) return listFiles(path, listing);
  return facts.isFile() ? [path] : [];
}

/** Files with their texts, the symbolic links in dossiers, the files that a write left over there, and the errors for those that could not be read. */
export interface FoundFiles {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly links: readonly string[];
  readonly leftovers: readonly string[];
  readonly failed: readonly unknown[];
}

/**
 * Reads the files at some paths, in a fixed order and each once; of a folder the YAML files, without hidden folders and `node_modules`.
 * Never throws: errors are listed in `failed`.
 */
export function findYamlFiles(paths: readonly string[]): FoundFiles {
  const listing: Listing = { links: new Set(), leftovers: new Set(), failed: [] };
  const { failed } = listing;
  const found = new Set(tryEach(paths, (path) => listPath(path, listing), failed));
  const files = tryEach([...found], (path) => [{ path, text: readLimited(path) }], failed);
  return { files, links: [...listing.links], leftovers: [...listing.leftovers], failed };
}
