import { DiagnosticsError } from '../../../documents/diagnostics/diagnostics-error.ts';
import { readTakenIn } from '../../../documents/diagnostics/read-document.ts';
import { type AnswersOrigin, readOrigin } from '../../../documents/dossier/answers/answers-origin.ts';
import { questionsById } from '../../../documents/dossier/answers/questions-by-id.ts';
import { type ReadAnswers, readAnswers } from '../../../documents/dossier/answers/read-answers.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import type { Framework } from '../../../domain/instrument/framework.ts';
import { toTermId } from '../../../texts/vocabulary.ts';
import { render as renderDiagnostics } from '../../diagnostics/text.ts';
import type { Context } from '../../session/context.ts';
import { readInput } from '../../session/read-input.ts';

/** How a zip begins, which a file of Word or Excel is. */
const ZIP = 'PK\u0003\u0004';

/** A form that was filled in, with whose answers it holds, as far as it says so. */
export interface Form extends ReadAnswers {
  readonly origin: AnswersOrigin;
}

/**
 * Reads a form that was filled in: a file, or `-` for what comes in on stdin.
 * @throws NamedError `answers-in-office-file`; DiagnosticsError with every mistake in it.
 */
export async function readForm(
  file: string,
  frameworks: readonly Framework[],
  { world, texts }: Context,
): Promise<Form> {
  const { path, text } = await readInput(file, world);
  if (text.startsWith(ZIP)) throw new NamedError('answers-in-office-file', { path });
  const form = await readTakenIn(path, text, 'answers');
  const toRole = (written: string): string => toTermId('role', written);
  const read = readAnswers(form.value, questionsById(frameworks), toRole);
  const diagnostics = [...form.diagnostics, ...form.locate(read.problems)].sort((a, b) => a.line - b.line);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new DiagnosticsError(diagnostics);
  world.err.write(renderDiagnostics([...diagnostics, ...form.remarks()], texts));
  return {
    ...read,
    present: read.present.map(toRole),
    absent: read.absent.map(toRole),
    origin: readOrigin(form.fields),
  };
}
