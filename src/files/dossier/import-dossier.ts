import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DossierBytes, packDossier } from '../../documents/archive/archive.ts';
import { ARCHIVE_EXTENSION } from '../../documents/dossier/file-names.ts';
import { DOSSIER_FILE } from '../../documents/dossier/folder/names.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { showPath } from '../system/show-path.ts';
import { changeDossier, type FilesOnDisk } from './change-dossier.ts';
import { readDossierBytes } from './dossier-texts.ts';

/** What became of a dossier that was one file. */
export interface Imported {
  /** The number of files that are new or other than they were. */
  readonly changed: number;
  /** The file that keeps the dossier as it was, or null where nothing of it was replaced. */
  readonly kept: string | null;
}

/** The first name that is free for what is replaced. */
function freeName(root: string, { exists }: FilesOnDisk): string {
  for (let number = 1; ; number += 1) {
    const path = join(root, `vervangen-${number}${ARCHIVE_EXTENSION}`);
    if (!exists(path)) return path;
  }
}

/** Whether two files are the same to the byte; one that is not there is no other's. */
function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.from(one).equals(other);
}

/**
 * Puts the files of a dossier in a folder, each as it is. What is another there is replaced only with `replaces`, and then kept as one file, to the byte;
 * a file that the dossier does not have stays.
 * @throws NamedError `archive-differs`, and those of `changeDossier`
 */
export function importDossier(
  root: string,
  incoming: DossierBytes,
  replaces: boolean,
  onWait?: () => void,
): Promise<Imported> {
  const isNew = !existsSync(join(root, DOSSIER_FILE));
  // `dossier.yaml` is the last, so that a crash before it leaves no dossier.
  const paths = [...incoming.keys()].toSorted(
    (a, b) => Number(a === DOSSIER_FILE) - Number(b === DOSSIER_FILE),
  );
  return changeDossier(
    root,
    (current) => {
      const now = readDossierBytes(root);
      const changed = paths.filter((path) => !isSame(now.get(path), incoming.get(path)));
      const isReplaced = changed.some((path) => now.has(path));
      if (isReplaced && !replaces) throw new NamedError('archive-differs', { path: showPath(root) });
      const kept = isReplaced ? freeName(root, current) : null;
      return {
        files: [
          ...(kept === null ? [] : [{ path: kept, content: packDossier(now) }]),
          ...changed.map((path) => ({ path: join(root, path), content: incoming.get(path) ?? '' })),
        ],
        outcome: { changed: changed.length, kept },
      };
    },
    { isNew, onWait },
  );
}
