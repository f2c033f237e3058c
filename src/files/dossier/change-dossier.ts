import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CurrentFiles, Decision, FileToWrite } from '../../documents/dossier/folder/change.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { isDossier } from '../disk/dossier-root.ts';
import { type Waiting, withLock } from '../disk/lock.ts';
import { readBytes } from '../disk/read-bytes.ts';
import { readText } from '../disk/read-text.ts';
import { removeFile } from '../disk/remove-file.ts';
import { writeAtomically } from '../disk/write-atomically.ts';
import { isUntouched, recordWritten } from '../disk/written-files.ts';
import { makeFolder } from '../system/make-folder.ts';
import { showPath } from '../system/show-path.ts';
import { atPath } from '../system/system-error.ts';

/** The files on disk, under the lock of the dossier. */
export interface FilesOnDisk extends CurrentFiles {
  /** Null when the file does not exist. */
  readonly readBytes: (path: string) => Uint8Array | null;
}

const CURRENT: FilesOnDisk = {
  readText: (path) => (existsSync(path) ? readText(path) : null),
  readBytes,
  exists: (path) => readBytes(path) !== null,
  isUntouched,
  showPath,
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

/** How a dossier is changed. */
export interface ChangeOptions {
  readonly onWait?: Waiting['onWait'];
  /** True for the change that makes the dossier. */
  readonly isNew?: boolean;
}

/**
 * Refuses to change a dossier that is not there any more: it was renamed or removed while the program worked.
 * @throws NamedError `dossier-gone`
 */
function refuseGone(root: string): void {
  if (!isDossier(root)) throw new NamedError('dossier-gone', { path: showPath(root) });
}

/**
 * Changes files of a dossier; every change goes through it. Under the lock, `decide` receives the current files, and the files that it
 * returns are written atomically, one by one; unchanged ones are skipped. When `decide` throws, nothing is written. A null root means
 * that the files are in no dossier: then nothing is locked, and each file belongs to the folder it is in.
 * @throws NamedError `dossier-busy`, `dossier-gone`, `link-in-folder`, and whatever `decide` throws
 */
export async function changeDossier<Outcome>(
  root: string | null,
  decide: (current: FilesOnDisk) => Decision<Outcome> | Promise<Decision<Outcome>>,
  { isNew = false, onWait }: ChangeOptions = {},
): Promise<Outcome> {
  const change = async (beforeEach: () => void): Promise<Outcome> => {
    beforeEach();
    const { files, removed = [], outcome } = await decide(CURRENT);
    for (const file of files) {
      beforeEach();
      write(file, root);
    }
    for (const path of removed) {
      beforeEach();
      removeFile(path, root ?? dirname(path));
    }
    return outcome;
  };
  if (root === null) return change(() => {});
  if (isNew) atPath(root, () => makeFolder(root));
  const refuse = (): void => (isNew ? undefined : refuseGone(root));
  refuse();
  try {
    return await withLock(
      root,
      (renewLock) =>
        change(() => {
          refuse();
          renewLock();
        }),
      { onWait },
    );
  } catch (error) {
    // Where the dossier went away meanwhile, that is the cause of any error.
    refuse();
    throw error;
  }
}
