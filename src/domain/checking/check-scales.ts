import type { AnswerScale } from '../instrument/answer-scale.ts';
import { checkAnswerList } from './check-answer-list.ts';
import { joinPointer } from './pointer.ts';
import { type Problem, problem } from './problem.ts';

/** Reports a scale with fewer than two answers, or the first value that is not above the one before it. */
function checkValues({ id, answers }: AnswerScale, pointer: string): readonly Problem[] {
  if (answers.length < 2) return [problem('scale-not-ascending', pointer, { scale: id }, { at: 'key' })];
  const index = answers.findIndex(({ value }, at) => at > 0 && value <= (answers[at - 1]?.value ?? value));
  if (index === -1) return [];
  const related = `${pointer}/${index - 1}/value`;
  return [problem('scale-not-ascending', `${pointer}/${index}/value`, { scale: id }, { related })];
}

/** Checks every scale in a file, also those that no question uses; pointers begin at `/scales`. */
export function checkScales(scales: Iterable<AnswerScale>): readonly Problem[] {
  return [...scales].flatMap((scale) => {
    const pointer = joinPointer('/scales', scale.id, 'answers');
    return [...checkValues(scale, pointer), ...checkAnswerList(scale.answers, pointer)];
  });
}
