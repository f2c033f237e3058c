import type { PlacedQuestion } from './placed-question.ts';
import { type Problem, problem } from './problem.ts';

/** Reports questions that the writer of the framework added and that cite a publication all the same: its name would then stand under them. */
export function checkBasis(placed: readonly PlacedQuestion[]): readonly Problem[] {
  return placed.flatMap(({ question, pointer, isFromBank }) =>
    question.basis === 'source' || question.sources.length === 0 || isFromBank
      ? []
      : [problem('project-with-source', `${pointer}/sources`, { question: question.id }, { at: 'key' })],
  );
}
