import { type ScaleAnswer, toHundred } from '../instrument/answer-scale.ts';
import type { ScaleQuestion } from '../instrument/framework.ts';
import { TOLERANCE } from './rounding.ts';

/** An answer with its score of 0 to 100. */
interface ScoredAnswer {
  readonly answer: ScaleAnswer;
  readonly score: number;
}

type Scaled = Pick<ScaleQuestion, 'scale' | 'reversed'>;

/** The answers to a question by ascending score. */
function sortAnswersByScore({ scale, reversed }: Scaled): readonly ScoredAnswer[] {
  return scale.answers
    .map((answer) => ({ answer, score: toHundred(scale, answer.value, reversed) }))
    .toSorted((a, b) => a.score - b.score);
}

/** The highest answer at or below a score of 0 to 100, else the lowest answer (specification §6); null on an empty scale. */
export function answerAtOrBelow(question: Scaled, score: number): ScaleAnswer | null {
  const sorted = sortAnswersByScore(question);
  return (sorted.findLast((one) => one.score <= score + TOLERANCE) ?? sorted[0])?.answer ?? null;
}

/** The lowest answer above this one that reaches the target, else the best; null when this one is the best. */
export function answerToReach(question: Scaled, answer: string, target: number): ScaleAnswer | null {
  const sorted = sortAnswersByScore(question);
  const above = sorted.slice(sorted.findIndex((one) => one.answer.id === answer) + 1);
  return (above.find(({ score }) => score >= target - TOLERANCE) ?? above.at(-1))?.answer ?? null;
}

/** The next better answer; null when this one is the best. */
export function answerAbove(question: Scaled, answer: string): ScaleAnswer | null {
  const sorted = sortAnswersByScore(question);
  return sorted[sorted.findIndex((one) => one.answer.id === answer) + 1]?.answer ?? null;
}

/** The score of an answer, 0 to 100; null for an id that is not on the scale. */
export function scoreOfAnswer({ scale, reversed }: Scaled, answer: string): number | null {
  const found = scale.answers.find(({ id }) => id === answer);
  return found === undefined ? null : toHundred(scale, found.value, reversed);
}
