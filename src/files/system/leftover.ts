import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './is-running.ts';

/** The name of the file in which a program writes before it takes the place of the old one. */
const TEMPORARY = /^\.nulmeting-(\d+)-[0-9a-z]+-\d+\.tmp$/;

/** A write takes milliseconds. Past these ages, in milliseconds, its file is left over: of a program that is gone, and of any. */
const DEAD_MS = 60_000;
const ANY_MS = 24 * 60 * 60 * 1000;

let written = 0;

/** The name of a temporary file of this program; each is given once. */
export function temporaryName(): string {
  written += 1;
  return `.nulmeting-${process.pid}-${Date.now().toString(36)}-${written}.tmp`;
}

/** Whether a name is that of a temporary file. */
export function isTemporaryName(name: string): boolean {
  return TEMPORARY.test(name);
}

/** Whether a temporary file was left by a program that was cut off while it wrote. */
function isLeftover(path: string, name: string): boolean {
  const pid = Number(TEMPORARY.exec(name)?.[1]);
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (!facts?.isFile()) return false;
  return Date.now() - facts.mtimeMs > (isRunning(pid) ? ANY_MS : DEAD_MS);
}

/** The paths of the files that programs which were cut off left in a folder. */
export function listLeftovers(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter(isTemporaryName)
    .filter((name) => isLeftover(join(folder, name), name))
    .map((name) => join(folder, name));
}

/** Removes what programs that were cut off left in a folder, where it can: the next write tries again. */
export function removeLeftovers(folder: string): void {
  try {
    for (const path of listLeftovers(folder)) rmSync(path, { force: true });
  } catch {
    // A folder that cannot be listed, or a file that another program has open.
  }
}
