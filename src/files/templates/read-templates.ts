import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';
import { refuseLinkOut } from '../disk/own-path.ts';
import { readLimitedBytes } from '../disk/read-limited.ts';
import { atPath } from '../system/system-error.ts';

/** The most bytes of a template of Word, and of one file of a folder; and the most files of a folder. */
const MOST_OF_WORD = 20_000_000;
const MOST_OF_A_FILE = 200_000;
const MOST_FILES = 50;

/**
 * The bytes of a Word file.
 * @throws NamedError `file-too-large`, `nothing-to-read`, and one for each error of the system
 */
export function readWordTemplate(path: string): Uint8Array {
  return readLimitedBytes(path, MOST_OF_WORD);
}

/** Whether a name is that of a handlebars file. */
export function isHandlebars(name: string): boolean {
  return /\.hbs$/i.test(name);
}

/**
 * The handlebars files of a folder by name; not of folders in it, and not through a link that leads out of it.
 * @throws NamedError `too-many-files`, `file-too-large`, `link-leads-out`, and one for each error of the system
 */
export function readTemplateFolder(folder: string, shown: string): ReadonlyMap<string, string> {
  const names = atPath(folder, () => readdirSync(folder))
    .filter(isHandlebars)
    .sort();
  if (names.length > MOST_FILES) throw new NamedError('too-many-files', { path: shown, most: MOST_FILES });
  return new Map(
    names.map((name) => {
      const path = join(folder, name);
      atPath(path, () => refuseLinkOut(path, folder));
      const text = Buffer.from(readLimitedBytes(path, MOST_OF_A_FILE)).toString('utf8');
      return [name, text.replace(/^\uFEFF/, '')] as const;
    }),
  );
}
