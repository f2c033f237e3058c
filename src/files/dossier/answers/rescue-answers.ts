import { closeSync, fsyncSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuseForeignPath } from '../../disk/own-path.ts';

/** A name that is no `antwoorden-<table>.yaml`, so that the file does not count as a table of its own. */
const NAME = 'niet-opgeslagen';

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Writes a new file, for the owner only. False when there is one; throws the error of the system when it cannot be written whole. */
function writeNew(path: string, text: string): boolean {
  let handle: number;
  try {
    handle = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** Where answers can be kept that could not be saved, the nearest first: the folder of the measurement, beside the dossier, elsewhere. */
export interface RescuePlaces {
  readonly root: string;
  readonly folder: string;
  readonly elsewhere: readonly string[];
}

/**
 * Writes answers that could not be saved in a new file `niet-opgeslagen-<time>.yaml`, in the first place in which that is possible; no
 * folder is made. `time` is such as `2026-11-28-0912`. Returns its path; null when it cannot be written anywhere.
 */
export function rescueAnswers(
  text: string,
  time: string,
  { root, folder, elsewhere }: RescuePlaces,
): string | null {
  for (const place of [folder, dirname(root), ...elsewhere]) {
    try {
      for (let number = 1; ; number += 1) {
        const path = join(place, `${NAME}-${time}${number === 1 ? '' : `-${number}`}.yaml`);
        if (place === folder) refuseForeignPath(path, root);
        if (writeNew(path, text)) return path;
      }
    } catch {
      // The next one may be on another disk, or of another owner.
    }
  }
  return null;
}

/** The paths of files with answers that could not be saved, in the folder of a measurement, the oldest first. */
export function listRescued(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${NAME}-`) && name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
