import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refuseForeignPath } from './own-path.ts';

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
 * Writes a file in the folder it belongs to, atomically: a crash leaves either the old or the new content. New files and folders are
 * readable by the owner only; an existing file keeps its mode.
 * @throws NamedError `link-in-folder`
 */
export function writeAtomically(path: string, content: string | Uint8Array, root: string): void {
  refuseForeignPath(path, root);
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const mode = existsSync(path) ? statSync(path).mode & 0o777 : 0o600;
  written += 1;
  const temporary = join(
    folder,
    `.${basename(path)}.${process.pid}-${Date.now().toString(36)}-${written}.tmp`,
  );
  const handle = openSync(temporary, 'wx', mode);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(folder);
}
