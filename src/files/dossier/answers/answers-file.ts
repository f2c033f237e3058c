import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readYamlOf } from '../../../documents/diagnostics/read-yaml-of.ts';
import { findAnswersOfTables } from '../../../documents/dossier/answers/answers-of-tables.ts';
import { answersName } from '../../../documents/dossier/file-names.ts';
import type { YamlDocument } from '../../../documents/yaml/yaml-document.ts';
import type { Id } from '../../../domain/instrument/id.ts';
import { readText } from '../../disk/read-text.ts';

/** The answers of one table on disk, parsed. */
export interface AnswersFile {
  readonly table: Id | null;
  readonly path: string;
  readonly text: string;
  readonly yaml: YamlDocument;
}

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
export function readAnswersFiles(folder: string, named: readonly Id[]): readonly AnswersFile[] {
  const files = listAnswersFiles(folder, named).map(({ table, path }) => {
    const text = readText(path);
    const yaml = readYamlOf('answers', text);
    return { table, path, text, yaml, value: yaml.value };
  });
  return findAnswersOfTables(files, named);
}
