import { toHundred } from '../instrument/answer-scale.ts';
import type { ScaleQuestion } from '../instrument/framework.ts';
import { STATE_CODES } from './answer-sheet.ts';
import { TOLERANCE } from './rounding.ts';

/** The tally of one scale question. Counts are numbers of respondents; sums are of scores of 0 to 100. */
export interface QuestionTally {
  readonly question: ScaleQuestion;
  readonly weight: number;
  /** The score of each answer, in the order of the scale. */
  readonly scores: readonly number[];
  /** The number of respondents per answer, in the order of the scale. */
  readonly counts: number[];
  shown: number;
  n: number;
  unknown: number;
  notApplicable: number;
  decidedAgainst: number;
  divided: number;
  unanswered: number;
  /** An answer hides it because what it asks about has not begun. */
  notBegun: number;
  sum: number;
  lowSum: number;
  highSum: number;
  /** Respondents of whom it is not certain that they are above 50, and of whom it is certain that they are not (specification §3). */
  notEstablished: number;
  unmet: number;
}

/** An empty tally of a question. */
export function createQuestionTally(question: ScaleQuestion, weight: number): QuestionTally {
  const { scale, reversed } = question;
  return {
    question,
    weight,
    scores: scale.answers.map(({ value }) => toHundred(scale, value, reversed)),
    counts: scale.answers.map(() => 0),
    shown: 0,
    n: 0,
    unknown: 0,
    notApplicable: 0,
    decidedAgainst: 0,
    divided: 0,
    unanswered: 0,
    notBegun: 0,
    sum: 0,
    lowSum: 0,
    highSum: 0,
    notEstablished: 0,
    unmet: 0,
  };
}

/** A prerequisite is established above this score (specification §3). */
export const ESTABLISHED_ABOVE = 50;

/** Whether a score of 0 to 100 establishes a prerequisite. */
export function establishes(score: number): boolean {
  return score > ESTABLISHED_ABOVE + TOLERANCE;
}

/** Whether a question with this code applies (specification §2). */
export function isApplicable(code: number): boolean {
  return (
    code >= 0 ||
    code === STATE_CODES.unanswered ||
    code === STATE_CODES.unknown ||
    code === STATE_CODES.notBegun
  );
}

/** Whether a question with these codes has one score: one answer, or the lowest one because it has not begun. */
export function isScored(low: number, high: number): boolean {
  return low === STATE_CODES.notBegun || (low >= 0 && low === high);
}

/** The lowest possible score of an applicable question with these codes, 0 to 100. */
export function lowestScore({ scores }: Pick<QuestionTally, 'scores'>, low: number, high: number): number {
  return low < 0 ? 0 : Math.min(scores[low] ?? 0, scores[high] ?? 0);
}

/** The highest possible score of an applicable question with these codes, 0 to 100. */
export function highestScore({ scores }: Pick<QuestionTally, 'scores'>, low: number, high: number): number {
  if (low === STATE_CODES.notBegun) return 0;
  return low < 0 ? 100 : Math.max(scores[low] ?? 100, scores[high] ?? 100);
}

function countState(tally: QuestionTally, low: number, high: number): void {
  if (low >= 0 && low !== high) tally.divided += 1;
  else if (low === STATE_CODES.unknown) tally.unknown += 1;
  else if (low === STATE_CODES.unanswered) tally.unanswered += 1;
  else if (low === STATE_CODES.notBegun) tally.notBegun += 1;
  else if (low === STATE_CODES.notApplicable) tally.notApplicable += 1;
  else if (low === STATE_CODES.decidedAgainst) tally.decidedAgainst += 1;
}

/** Adds one respondent's answer, as its low and high code, to a tally. */
export function addToQuestion(tally: QuestionTally, low: number, high: number): void {
  if (low === STATE_CODES.hidden) return;
  tally.shown += 1;
  countState(tally, low, high);
  if (!isApplicable(low)) return;
  const [least, most] = [lowestScore(tally, low, high), highestScore(tally, low, high)];
  tally.lowSum += least;
  tally.highSum += most;
  if (!establishes(least)) tally.notEstablished += 1;
  if (!establishes(most)) tally.unmet += 1;
  if (!isScored(low, high)) return;
  tally.sum += least;
  if (low < 0) return;
  tally.n += 1;
  tally.counts[low] = (tally.counts[low] ?? 0) + 1;
}
