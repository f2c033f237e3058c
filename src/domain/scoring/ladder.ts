import { type ScaleAnswer, toHundred } from '../instrument/answer-scale.ts';
import type { ScaleQuestion } from '../instrument/framework.ts';
import { TOLERANCE } from './rounding.ts';

/** An answer with its score of 0 to 100. */
interface ScoredAnswer {
  readonly answer: ScaleAnswer;
  readonly score: number;
}

type Scaled = Pick<ScaleQuestion, 'scale' | 'reversed'>;

/** The answers to a question from the worst to the best: a reversed question climbs its scale downward. */
function sortAnswersByScore({ scale, reversed }: Scaled): readonly ScoredAnswer[] {
  return scale.answers
    .map((answer) => ({ answer, score: toHundred(scale, answer.value, reversed) }))
    .toSorted((a, b) => a.score - b.score);
}

/** The answer at or below a score of 0 to 100; a mean takes the level at or below it (specification §6). Null on an empty scale. */
export function answerAtOrBelow(question: Scaled, score: number): ScaleAnswer | null {
  const ladder = sortAnswersByScore(question);
  return (ladder.findLast((rung) => rung.score <= score + TOLERANCE) ?? ladder[0])?.answer ?? null;
}

/** The first answer above this one that reaches the target, else the best; null above the best. */
export function answerToReach(question: Scaled, answer: string, target: number): ScaleAnswer | null {
  const ladder = sortAnswersByScore(question);
  const above = ladder.slice(ladder.findIndex((rung) => rung.answer.id === answer) + 1);
  return (above.find(({ score }) => score >= target - TOLERANCE) ?? above.at(-1))?.answer ?? null;
}
