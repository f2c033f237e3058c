import type { AnswerSheet } from './answer-sheet.ts';
import {
  establishes,
  highestScore,
  isApplicable,
  isScored,
  lowestScore,
  type QuestionTally,
} from './question-tally.ts';
import { finiteOrNull, TOLERANCE } from './rounding.ts';

/** One respondent, or one table, on one step. Scores are 0 to 100, unrounded. */
export interface RespondentScore {
  readonly applicable: number;
  readonly scored: number;
  /** Null when too little is scored, or nothing applies. */
  readonly score: number | null;
  /** The lowest and the highest possible score, given the open questions; null when nothing applies. */
  readonly low: number | null;
  readonly high: number | null;
  /** The lowest score of one answer, a divided one at its low end, and with every open question at its lowest and at its highest. */
  readonly lowestAnswer: { readonly now: number; readonly atLow: number; readonly atHigh: number };
  /** Every prerequisite that applies is above 50: for certain, and possibly. */
  readonly established: boolean;
  readonly establishable: boolean;
}

/** Whether a step gets a score: at least half of the applicable questions are scored, and at least two when two apply (specification §3). */
export function hasEnoughAnswers(scored: number, applicable: number): boolean {
  return scored >= Math.max(1, Math.ceil(0.5 * applicable)) && (scored >= 2 || applicable < 2);
}

/** Whether the scored weight is at least half of the applicable weight (specification §3). */
export function hasEnoughWeight(scored: number, applicable: number): boolean {
  return 2 * scored >= applicable * (1 - TOLERANCE);
}

/**
 * A weighted mean of scores, at most 100: the scores 100, 100, 100 with weights .3, .6, .1 would give slightly more by rounding. Null
 * without weight, and when it is not finite.
 */
function meanOfWeighted(sum: number, weight: number): number | null {
  return weight > 0 ? finiteOrNull(Math.max(0, Math.min(100, sum / weight))) : null;
}

/**
 * Scores one respondent on the questions of a step: the weighted mean of the scored ones, if there is enough; its bounds are that mean
 * with every open question at its lowest and at its highest score. The codes for this step begin at `first`.
 */
export function scoreRespondent(
  questions: readonly QuestionTally[],
  sheet: AnswerSheet,
  first: number,
): RespondentScore {
  let [applicable, scored, sum, weight, low, high, boundWeight] = [0, 0, 0, 0, 0, 0, 0];
  let [now, atLow, atHigh] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [established, establishable] = [true, true];
  let place = first - 1;
  for (const question of questions) {
    place += 1;
    const from = sheet.low[place] ?? 0;
    const to = sheet.high[place] ?? 0;
    if (!isApplicable(from)) continue;
    const least = lowestScore(question, from, to);
    const most = highestScore(question, from, to);
    applicable += 1;
    boundWeight += question.weight;
    low += question.weight * least;
    high += question.weight * most;
    atLow = Math.min(atLow, least);
    atHigh = Math.min(atHigh, most);
    if (from >= 0 || isScored(from, to)) now = Math.min(now, least);
    if (question.question.prerequisite) {
      established &&= establishes(least);
      establishable &&= establishes(most);
    }
    if (!isScored(from, to)) continue;
    scored += 1;
    weight += question.weight;
    sum += question.weight * least;
  }
  const isEnough = hasEnoughAnswers(scored, applicable) && hasEnoughWeight(weight, boundWeight);
  return {
    applicable,
    scored,
    score: isEnough ? meanOfWeighted(sum, weight) : null,
    low: meanOfWeighted(low, boundWeight),
    high: meanOfWeighted(high, boundWeight),
    lowestAnswer: { now, atLow, atHigh },
    established,
    establishable,
  };
}
