import type { Problem } from '../../domain/checking/problem.ts';
import { asFields, type Fields } from '../yaml/lenient.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import { checkShape, type SchemaName, withoutRepeats } from './check-shape.ts';
import { type Diagnostic, locateProblems } from './diagnostic.ts';

/** A file of a dossier that was read, with what is wrong with its shape. */
export interface ReadDocument {
  readonly value: unknown;
  readonly fields: Fields;
  readonly diagnostics: readonly Diagnostic[];
  /** Adds the places to what the rules found in this file, as far as the shape does not explain it. */
  readonly locate: (problems: readonly Problem[]) => readonly Diagnostic[];
}

/** Reads the text of one file of ours and checks it by its schema. `path` is what messages call the file. */
export async function readDocument(path: string, text: string, schema: SchemaName): Promise<ReadDocument> {
  const yaml = readYaml(text);
  const { value } = yaml;
  const shape = yaml.syntax.length > 0 && value === null ? [] : await checkShape(schema, value);
  const locate: ReadDocument['locate'] = (problems) => {
    const more = withoutRepeats(shape, problems).slice(shape.length);
    return locateProblems(path, text, { ...yaml, syntax: [] }, more);
  };
  return { value, fields: asFields(value), diagnostics: locateProblems(path, text, yaml, shape), locate };
}
