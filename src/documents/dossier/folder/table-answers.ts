import type { Id } from '../../../domain/instrument/id.ts';
import { readYamlOf } from '../../diagnostics/read-yaml-of.ts';
import type { YamlDocument } from '../../yaml/yaml-document.ts';
import { findAnswersOfTables } from '../answers/answers-of-tables.ts';
import { holdsAnswers } from '../answers/read-answers.ts';
import { answersPath } from './paths.ts';

/** The answers of one table of a measurement, parsed. */
export interface TableAnswers {
  /** Null for the table without a name. */
  readonly table: Id | null;
  /** The path of the file that holds them. */
  readonly path: string;
  readonly text: string;
  readonly yaml: YamlDocument;
}

/**
 * The answers in the folder of a measurement that names these tables, each with the table whose they are; those of a table without a name
 * last. No other rule is checked. `readText` gives the text of a file, null for one that is not there.
 */
export function readTableAnswers(
  folder: string,
  named: readonly Id[],
  readText: (path: string) => string | null,
): readonly TableAnswers[] {
  const files = [...named, null].flatMap((table) => {
    const path = answersPath(folder, table);
    const text = readText(path);
    if (text === null) return [];
    const yaml = readYamlOf('answers', text);
    return [{ table, path, text, yaml, value: yaml.value }];
  });
  return findAnswersOfTables(files, named);
}

/** Whether somebody gave something in these answers: then their measurement is begun. What cannot be read is not called empty. */
export function holdGiven(answers: readonly TableAnswers[]): boolean {
  return answers.some(({ yaml }) => yaml.syntax.length > 0 || holdsAnswers(yaml.value));
}
