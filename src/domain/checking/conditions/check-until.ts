import { comparisonsOf } from '../../instrument/condition.ts';
import type { PlacedQuestion } from '../placed-question.ts';
import { type Problem, problem } from '../problem.ts';

/**
 * Reports scored questions that an answer can hide, where nothing says what they are worth then. A condition on facts needs no choice; a
 * question from the bank has its choice there. `found` are the problems of the conditions: one with a problem is mended first.
 */
export function checkUntil(placed: readonly PlacedQuestion[], found: readonly Problem[]): readonly Problem[] {
  const broken = new Set(found.map((one) => one.pointer));
  const scored = new Set(placed.flatMap(({ question }) => (question.kind === 'scale' ? question.id : [])));
  return placed.flatMap(({ question, pointer, isFromBank }) => {
    if (question.kind !== 'scale' || isFromBank || question.until !== null || question.when === null)
      return [];
    const answered = comparisonsOf(question.when).find((one) => scored.has(one.question));
    const at = `${pointer}/when`;
    if (answered === undefined || broken.has(at)) return [];
    return [problem('until-not-chosen', at, { question: answered.question })];
  });
}
