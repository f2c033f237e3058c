import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { withLock } from '../disk/lock.ts';
import { readBytes } from '../disk/read-bytes.ts';
import { readText } from '../disk/read-text.ts';
import { writeAtomically } from '../disk/write-atomically.ts';
import { isUntouched, recordWritten } from '../disk/written-files.ts';

/** A file that a change writes. */
export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** True for a file that the program may replace as long as no person changed it. */
  readonly isGenerated?: boolean;
}

/** The result of deciding a change: the files to write, in order, and the outcome for the caller. */
export interface Decision<Outcome> {
  readonly files: readonly FileToWrite[];
  readonly outcome: Outcome;
}

/** Access to the files on disk, under the lock of the dossier. */
export interface CurrentFiles {
  /** Null when the file does not exist. */
  readonly readText: (path: string) => string | null;
  readonly readBytes: (path: string) => Uint8Array | null;
  /** Whether the program wrote a file and its content is unchanged. */
  readonly isUntouched: (path: string) => boolean;
}

const CURRENT: CurrentFiles = {
  readText: (path) => (existsSync(path) ? readText(path) : null),
  readBytes,
  isUntouched,
};

function write({ path, content, isGenerated = false }: FileToWrite, root: string | null): void {
  const before = readBytes(path);
  if (before !== null && Buffer.from(content).equals(before)) return;
  writeAtomically(path, content, root ?? dirname(path));
  if (!isGenerated) return;
  try {
    recordWritten(path, content);
  } catch {
    // The file itself is written. Without a record it counts as a person's and is never overwritten.
  }
}

/**
 * Changes files of a dossier; every change goes through it. Under the lock, `decide` receives the current files, and the files that it
 * returns are written atomically, one by one; unchanged ones are skipped. When `decide` throws, nothing is written. A null root means
 * that the files are in no dossier: then nothing is locked, and each file belongs to the folder it is in.
 * @throws NamedError `dossier-busy`, `link-in-folder`, and whatever `decide` throws
 */
export async function changeDossier<Outcome>(
  root: string | null,
  decide: (current: CurrentFiles) => Decision<Outcome> | Promise<Decision<Outcome>>,
): Promise<Outcome> {
  const change = async (): Promise<Outcome> => {
    const { files, outcome } = await decide(CURRENT);
    for (const file of files) write(file, root);
    return outcome;
  };
  return root === null ? change() : withLock(root, change);
}
