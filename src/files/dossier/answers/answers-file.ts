import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { answersName } from '../../../documents/dossier/file-names.ts';
import { readTableAnswers, type TableAnswers } from '../../../documents/dossier/folder/table-answers.ts';
import type { Id } from '../../../domain/instrument/id.ts';
import { readText } from '../../disk/read-text.ts';

/** The path of a table's answers file. */
export function answersPath(folder: string, table: Id | null): string {
  return join(folder, answersName(table));
}

/**
 * The answers files in the folder of a measurement that are there, by the exact names that its tables give them; that of a table without
 * a name last. Whatever else looks like one is not read.
 */
export function listAnswersFiles(
  folder: string,
  named: readonly Id[],
): readonly { readonly table: Id | null; readonly path: string }[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return [...named, null]
    .filter((table) => names.includes(answersName(table)))
    .map((table) => ({ table, path: answersPath(folder, table) }));
}

/**
 * Reads and parses those files, each with the table whose answers it holds; no other rule is checked.
 * @throws NamedError `link-leads-out`
 */
export function readAnswersFiles(folder: string, named: readonly Id[]): readonly TableAnswers[] {
  const names = new Set(listAnswersFiles(folder, named).map(({ path }) => basename(path)));
  return readTableAnswers(folder, named, (path) => (names.has(basename(path)) ? readText(path) : null));
}
