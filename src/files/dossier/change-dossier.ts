import { existsSync, readFileSync } from 'node:fs';
import { withLock } from '../disk/lock.ts';
import { writeAtomically } from '../disk/write-atomically.ts';
import { isUntouched, recordWritten } from '../disk/written-files.ts';

/** A file that a change writes. */
export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** True for a text that the program makes anew as long as no person changed it. */
  readonly isGenerated?: boolean;
}

/** What a change comes to: the files that it writes, in that order, and what is to be said of it. */
export interface Decision<Outcome> {
  readonly files: readonly FileToWrite[];
  readonly outcome: Outcome;
}

/** The files on disk as they are while nothing else changes them. */
export interface CurrentFiles {
  /** Null when there is no such file. */
  readonly readText: (path: string) => string | null;
  readonly readBytes: (path: string) => Uint8Array | null;
  /** Whether the program wrote a file and nobody has changed it since. */
  readonly isUntouched: (path: string) => boolean;
}

const CURRENT: CurrentFiles = {
  readText: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null),
  readBytes: (path) => (existsSync(path) ? readFileSync(path) : null),
  isUntouched,
};

function write({ path, content, isGenerated = false }: FileToWrite): void {
  if (CURRENT.readBytes(path) !== null && Buffer.from(content).equals(readFileSync(path))) return;
  writeAtomically(path, content);
  if (!isGenerated) return;
  try {
    recordWritten(path, content);
  } catch {
    // The file is there. One that is not recorded counts as a person's, and is never overwritten.
  }
}

/**
 * Changes files of a dossier in the one way in which they are changed: under its lock, `decide` is given the files as they are now, and
 * what it decides is written, each file whole or not at all; a file that would stay the same is left alone. What `decide` throws
 * leaves everything as it was. With a null root the files stand in no dossier, and nothing is locked.
 * @throws NamedError `dossier-busy`
 */
export async function changeDossier<Outcome>(
  root: string | null,
  decide: (current: CurrentFiles) => Decision<Outcome> | Promise<Decision<Outcome>>,
): Promise<Outcome> {
  const change = async (): Promise<Outcome> => {
    const { files, outcome } = await decide(CURRENT);
    for (const file of files) write(file);
    return outcome;
  };
  return root === null ? change() : withLock(root, change);
}
