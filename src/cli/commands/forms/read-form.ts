import { DiagnosticsError } from '../../../documents/diagnostics/diagnostics-error.ts';
import { readDocument } from '../../../documents/diagnostics/read-document.ts';
import { type AnswersOrigin, readOrigin } from '../../../documents/dossier/answers-origin.ts';
import { questionsById } from '../../../documents/dossier/questions-by-id.ts';
import { type ReadAnswers, readAnswers } from '../../../documents/dossier/read-answers.ts';
import type { Framework } from '../../../domain/instrument/framework.ts';
import { removeUnseen } from '../../../domain/instrument/visible-text.ts';
import { toTermId } from '../../../texts/vocabulary.ts';
import type { Context } from '../../session/context.ts';
import { readInput } from '../../session/read-input.ts';

/** A form that was filled in, with whose answers it holds, as far as it says so. */
export interface Form extends ReadAnswers {
  readonly origin: AnswersOrigin;
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
  const { path, text } = await readInput(file, world);
  const form = await readDocument(path, text, 'answers');
  const read = readAnswers(form.value, questionsById(frameworks));
  const diagnostics = [...form.diagnostics, ...form.locate(read.problems)].sort((a, b) => a.line - b.line);
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
  const toIds = (roles: readonly string[]): readonly string[] =>
    roles.map((role) => toTermId('role', removeUnseen(role)));
  return {
    ...read,
    present: toIds(read.present),
    absent: toIds(read.absent),
    origin: readOrigin(form.fields),
  };
}
