import { relative } from 'node:path';

/** A path as it is shown to a person: as seen from the folder in which she works, unless it leads so far away that it is longer. */
export function showPath(path: string): string {
  try {
    const seen = relative(process.cwd(), path);
    return seen === '' || (seen.startsWith('..') && seen.length > path.length) ? path : seen;
  } catch {
    // The working folder was removed.
    return path;
  }
}
