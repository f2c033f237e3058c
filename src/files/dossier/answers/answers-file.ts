import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cached } from '../../../documents/bundled/cached.ts';
import { answersName } from '../../../documents/dossier/file-names.ts';
import type { Id } from '../../../domain/instrument/id.ts';
import { readText } from '../../disk/read-text.ts';

/** The path of a table's answers file. */
export function answersPath(folder: string, table: Id | null): string {
  return join(folder, answersName(table));
}

/**
 * Reads files in the folder of a measurement by their exact names: whatever else looks like one is not read. Gives the text, null for a
 * file that is not there; the folder is looked into once, at the first of them.
 * @throws NamedError `link-leads-out` when a file is read
 */
export function readNamed(folder: string): (path: string) => string | null {
  const names = cached(() => new Set(existsSync(folder) ? readdirSync(folder) : []));
  return (path) => (names().has(basename(path)) ? readText(path) : null);
}
