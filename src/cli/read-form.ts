import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DiagnosticsError } from '../documents/diagnostics/diagnostics-error.ts';
import { questionsById } from '../documents/dossier/questions-by-id.ts';
import { type ReadAnswers, readAnswers } from '../documents/dossier/read-answers.ts';
import { asStringOrNull } from '../documents/yaml/lenient.ts';
import { NamedError } from '../domain/checking/named-error.ts';
import type { Framework } from '../domain/instrument/framework.ts';
import { readYamlFile } from '../files/disk/read-yaml-file.ts';
import type { Context } from './context.ts';
import { readStdin, STDIN } from './read-stdin.ts';

/** A form that was filled in, with the measurement that it was made for, where it says so. */
export interface Form extends ReadAnswers {
  readonly measurement: string | null;
}

/**
 * Reads a form that was filled in: a file, or `-` for what comes in on stdin.
 * @throws DiagnosticsError with every mistake in it.
 */
export async function readForm(
  file: string,
  frameworks: readonly Framework[],
  { world }: Context,
): Promise<Form> {
  const path = resolve(world.cwd, file);
  if (file !== STDIN && !existsSync(path)) throw new NamedError('no-such-file', { path: file });
  const text = file === STDIN ? await readStdin(world.stdin) : readFileSync(path, 'utf8');
  const form = await readYamlFile(file === STDIN ? 'stdin' : path, 'answers', text);
  const read = readAnswers(form.value, questionsById(frameworks));
  const diagnostics = [...form.diagnostics, ...form.locate(read.problems)].sort((a, b) => a.line - b.line);
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
  return { ...read, measurement: asStringOrNull(form.fields['measurement']) };
}
