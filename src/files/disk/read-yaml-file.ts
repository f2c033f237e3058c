import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { SchemaName } from '#generated/validators.js';
import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { asFields, type Fields } from '../../documents/yaml/lenient.ts';
import type { Problem } from '../../domain/checking/problem.ts';
import { recall, remember } from './recall.ts';

/** A file of the dossier that was read, with what is wrong with it. */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
  readonly fields: Fields;
  /** Adds the places to what the rules found in this file, as far as the shape does not explain it. */
  readonly locate: (problems: readonly Problem[]) => Promise<readonly Diagnostic[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a YAML text and holds it against its schema; loads what that takes. */
async function readText(path: string, schema: SchemaName, text: string): Promise<ReadFile> {
  const { readYaml } = await import('../../documents/yaml/yaml-document.ts');
  const { checkShape, withoutRepeats } = await import('../../documents/diagnostics/check-shape.ts');
  const { locateProblems } = await import('../../documents/diagnostics/diagnostic.ts');
  const yaml = readYaml(text);
  const shown = relative(process.cwd(), path) || path;
  const shape = yaml.syntax.length > 0 && yaml.value === null ? [] : await checkShape(schema, yaml.value);
  const locate: ReadFile['locate'] = async (problems) => {
    const more = withoutRepeats(shape, problems).slice(shape.length);
    return locateProblems(shown, text, { ...yaml, syntax: [] }, more);
  };
  const { value } = yaml;
  const diagnostics = locateProblems(shown, text, yaml, shape);
  return { path, text, value, fields: asFields(value), locate, diagnostics };
}

/** Reads one YAML file of ours and holds it against its schema. What is given as `text` does not stand on disk. */
export async function readYamlFile(path: string, schema: SchemaName, text?: string): Promise<ReadFile> {
  if (text !== undefined) return readText(path, schema, text);
  const content = readFileSync(path, 'utf8');
  const known = recall(path, content, schema);
  if (known !== undefined) {
    const locate: ReadFile['locate'] = async (problems) =>
      problems.length === 0 ? [] : (await readText(path, schema, content)).locate(problems);
    return { path, text: content, value: known, fields: asFields(known), locate, diagnostics: [] };
  }
  const read = await readText(path, schema, content);
  if (read.diagnostics.length === 0) remember(path, content, schema, read.value);
  return read;
}
