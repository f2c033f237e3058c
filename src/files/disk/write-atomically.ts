import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

let written = 0;

function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Some systems do not open a folder; the file itself has been flushed.
  }
}

/**
 * Writes a file atomically: a crash leaves either the old or the new content. New files and folders are readable by the owner only; an
 * existing file keeps its mode, and a link keeps its target.
 */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  const folder = dirname(target);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const mode = existsSync(target) ? statSync(target).mode & 0o777 : 0o600;
  written += 1;
  const temporary = join(
    folder,
    `.${basename(target)}.${process.pid}-${Date.now().toString(36)}-${written}.tmp`,
  );
  const handle = openSync(temporary, 'wx', mode);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(folder);
}
