import { comparisonsOf } from '../../instrument/condition.ts';
import { hasShortVersion } from '../../instrument/depth.ts';
import type { Framework } from '../../instrument/framework.ts';
import { conditionPointer, type PlacedQuestion } from '../placed-question.ts';
import { type Problem, problem } from '../problem.ts';

/** Reports steps of which the short version asks nothing. */
function checkSteps({ steps }: Framework): readonly Problem[] {
  return steps.flatMap(({ id, questions }, index) =>
    questions.length === 0 || questions.some(({ core }) => core)
      ? []
      : [problem('step-without-core', `/steps/${index}/id`, { step: id })],
  );
}

/**
 * Reports what a short version of a framework cannot ask: a question of it that waits for an answer to one that it leaves out, and steps
 * without one. `found` are the problems of the conditions: one with a problem is mended first.
 */
export function checkShortVersion(
  framework: Framework,
  placed: readonly PlacedQuestion[],
  found: readonly Problem[],
): readonly Problem[] {
  if (!hasShortVersion(framework)) return [];
  const broken = new Set(found.map(({ pointer }) => pointer));
  const leftOut = new Set(placed.flatMap(({ question }) => (question.core ? [] : question.id)));
  const outOfReach = placed.flatMap((one) => {
    const { id, core, when } = one.question;
    const at = conditionPointer(one);
    if (!core || when === null || broken.has(at)) return [];
    const other = comparisonsOf(when).find(({ question }) => leftOut.has(question));
    return other === undefined
      ? []
      : [problem('core-out-of-reach', at, { question: id, other: other.question })];
  });
  return [...outOfReach, ...checkSteps(framework)];
}
