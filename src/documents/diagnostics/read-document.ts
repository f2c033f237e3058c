import type { Problem } from '../../domain/checking/problem.ts';
import { mapTexts, removeUnseen } from '../../domain/instrument/visible-text.ts';
import { asFields, type Fields } from '../yaml/lenient.ts';
import { checkCutTexts } from './check-cut-texts.ts';
import { checkShape, type SchemaName, withoutRepeats } from './check-shape.ts';
import { type Diagnostic, locateProblems } from './diagnostic.ts';
import { readYamlOf } from './read-yaml-of.ts';

/** A parsed file of a dossier, with its mistakes of syntax and shape. */
export interface ReadDocument {
  readonly value: unknown;
  readonly fields: Fields;
  readonly diagnostics: readonly Diagnostic[];
  /** Gives problems of the rules their places, without those at a pointer that has a problem of shape. */
  readonly locate: (problems: readonly Problem[]) => readonly Diagnostic[];
  /** Remarks about its texts, for where a file is taken in: a comment behind a text can be a part of it that is lost. */
  readonly remarks: () => readonly Diagnostic[];
}

/** Parses the text of a dossier file and checks it by its schema. `path` is the file's name in messages; `yaml` is the parsed text. */
export async function readDocument(
  path: string,
  text: string,
  schema: SchemaName,
  yaml = readYamlOf(schema, text),
): Promise<ReadDocument> {
  const { value } = yaml;
  const shape = yaml.syntax.length > 0 && value === null ? [] : await checkShape(schema, value);
  const locate: ReadDocument['locate'] = (problems) => {
    const more = withoutRepeats(shape, problems).slice(shape.length);
    return locateProblems(path, text, { ...yaml, syntax: [] }, more);
  };
  return {
    value,
    fields: asFields(value),
    diagnostics: locateProblems(path, text, yaml, shape),
    locate,
    remarks: () => locate(checkCutTexts(schema, text, yaml)),
  };
}

/**
 * The same of a file of which a dossier takes texts over: each is read without the characters that nobody sees, as if it had been typed. One of
 * which nothing is left is no text.
 */
export function readTakenIn(path: string, text: string, schema: SchemaName): Promise<ReadDocument> {
  const yaml = readYamlOf(schema, text);
  return readDocument(path, text, schema, { ...yaml, value: mapTexts(yaml.value, removeUnseen) });
}
