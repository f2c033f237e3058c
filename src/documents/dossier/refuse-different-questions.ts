import { findDifferentQuestions } from '../../domain/checking/check-shared-questions.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { type Diagnostic, diagnoseFile } from '../diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../diagnostics/diagnostics-error.ts';

/** A framework that is to be asked. */
export interface PlacedFramework {
  readonly framework: Framework;
  /** For one in a file of a person: gives problems their place in it. */
  readonly locate?: (problems: readonly Problem[]) => readonly Diagnostic[];
}

function idPointer({ steps }: Framework, question: string): string {
  const step = steps.findIndex(({ questions }) => questions.some(({ id }) => id === question));
  const index = steps[step]?.questions.findIndex(({ id }) => id === question);
  return `/steps/${step}/questions/${index}/id`;
}

/**
 * Refuses frameworks that are to be asked together and in which one id is of different questions, each at its place in a file of a person.
 * @throws DiagnosticsError `question-differs`
 */
export function refuseDifferentQuestions(loaded: readonly PlacedFramework[]): void {
  const found = findDifferentQuestions(loaded.map(({ framework }) => framework));
  const diagnostics = found.flatMap(({ question, first, second, values }) => {
    const own = [loaded[second], loaded[first]].find((one) => one?.locate !== undefined);
    if (own?.locate !== undefined)
      return own.locate([problem('question-differs', idPointer(own.framework, question), values)]);
    const path = `kaders/${loaded[second]?.framework.id ?? ''}.yaml`;
    return [diagnoseFile(path, 'question-differs', values, '')];
  });
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
}
