import { relative } from 'node:path';
import { DiagnosticsError } from '../../../documents/diagnostics/diagnostics-error.ts';
import { readTakenIn } from '../../../documents/diagnostics/read-document.ts';
import { type AnswersOrigin, readOrigin } from '../../../documents/dossier/answers/answers-origin.ts';
import { questionsById } from '../../../documents/dossier/answers/questions-by-id.ts';
import { type ReadAnswers, readAnswers } from '../../../documents/dossier/answers/read-answers.ts';
import { toTermId } from '../../../texts/vocabulary.ts';
import { render as renderDiagnostics } from '../../diagnostics/text.ts';
import type { Opened } from '../../session/open-assessment.ts';
import { readInput } from '../../session/read-input.ts';
import { refuseOtherKind } from '../../session/refuse-other-kind.ts';

/** A form that was filled in, with whose answers it holds, as far as it says so. */
export interface Form extends ReadAnswers {
  readonly origin: AnswersOrigin;
}

/**
 * Reads a form that was filled in: a file, or `-` for what comes in on stdin.
 * @throws NamedError `other-kind-of-file`; DiagnosticsError with every mistake in it.
 */
export async function readForm(
  file: string,
  { context: { world, texts }, assessment: { frameworks }, dossier }: Opened,
): Promise<Form> {
  const { path, text } = await readInput(file, world);
  const folder = relative(world.cwd, dossier.root) || '.';
  refuseOtherKind({ path, text, folder }, ['answers'], texts);
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
