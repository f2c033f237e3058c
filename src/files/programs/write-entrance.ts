import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file that leads a browser to a page of this computer. */
export interface Entrance {
  readonly path: string;
  readonly remove: () => void;
}

/**
 * Where a browser reads a file. One that came as a snap has another folder for temporary files, and reads in the home folder what is not
 * hidden there; whoever ran a snap once has a folder `snap`.
 */
function readableFolder(): string {
  const home = homedir();
  return existsSync(join(home, 'snap')) ? home : tmpdir();
}

/**
 * Writes a file that leads a browser to an address of ours, in a folder of this person alone. An address that is opened by itself stands on a
 * command line for a moment, where anybody on this computer can read it; the path of this file may be read. Null where no file can be written.
 */
export function writeEntrance(address: string): Entrance | null {
  try {
    const folder = mkdtempSync(join(readableFolder(), 'nulmeting-open-'));
    const path = join(folder, 'nulmeting.html');
    const leads = `<meta http-equiv="refresh" content="0; url=${address}">`;
    const page = `<!doctype html><title>nulmeting</title>${leads}<a href="${address}">nulmeting</a>\n`;
    writeFileSync(path, page, { mode: 0o600 });
    return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
  } catch {
    return null;
  }
}
