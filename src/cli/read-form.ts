import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DiagnosticsError } from '../documents/diagnostics/diagnostics-error.ts';
import { type ReadAnswers, readAnswers } from '../documents/dossier/read-answers.ts';
import { asStringOrNull } from '../documents/yaml/lenient.ts';
import type { Framework } from '../domain/instrument/framework.ts';
import { readYamlFile } from '../files/disk/read-yaml-file.ts';
import { requireFile } from '../files/disk/require-file.ts';
import { questionsById } from '../files/dossier/read-assessment.ts';
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
  if (file !== STDIN) requireFile(path, file);
  const text = file === STDIN ? await readStdin(world.stdin) : readFileSync(path, 'utf8');
  const form = await readYamlFile(file === STDIN ? 'stdin' : path, 'answers', text);
  const read = readAnswers(form.value, questionsById(frameworks));
  const diagnostics = [...form.diagnostics, ...(await form.locate(read.problems))].sort(
    (a, b) => a.line - b.line,
  );
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
  return { ...read, measurement: asStringOrNull(form.fields['measurement']) };
}
