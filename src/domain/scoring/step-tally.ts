import type { ScaleQuestion } from '../instrument/framework.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import {
  addToQuestion,
  createQuestionTally,
  highestScore,
  isApplicable,
  lowestScore,
  type QuestionTally,
} from './question-tally.ts';
import { finiteOrNull } from './rounding.ts';

/** The tally of one step over its respondents. Scores are 0 to 100. */
export interface StepTally {
  readonly questions: readonly QuestionTally[];
  /** The score of each respondent that has one. */
  readonly scores: number[];
  /** The number of respondents added. */
  respondents: number;
  /** The number of applicable questions and, in `scored`, of scored ones, over all respondents. */
  applicable: number;
  scored: number;
  /** The number of respondents with bounds, and the sums of their bounds; one without a score counts as 0 and as 100. */
  bounded: number;
  lowSum: number;
  highSum: number;
  /** The bounds of the last respondent added, with or without a score. */
  lastLow: number;
  lastHigh: number;
}

/** An empty tally of a step; `weights` replace the questions' own. */
export function createStepTally(
  questions: readonly ScaleQuestion[],
  weights?: ReadonlyMap<string, number>,
): StepTally {
  return {
    questions: questions.map((question) =>
      createQuestionTally(question, weights?.get(question.id) ?? question.weight),
    ),
    scores: [],
    respondents: 0,
    applicable: 0,
    scored: 0,
    bounded: 0,
    lowSum: 0,
    highSum: 0,
    lastLow: Number.NaN,
    lastHigh: Number.NaN,
  };
}

/** Whether a step gets a score: at least half of the applicable questions are scored, and at least two when two apply (specification §3). */
export function hasEnoughAnswers(scored: number, applicable: number): boolean {
  return scored >= Math.max(1, Math.ceil(0.5 * applicable)) && (scored >= 2 || applicable < 2);
}

/**
 * A weighted mean of scores, at most 100: the scores 100, 100, 100 with weights .3, .6, .1 would give slightly more by rounding. Null
 * without weight, and when it is not finite.
 */
function meanOfWeighted(sum: number, weight: number): number | null {
  return weight > 0 ? finiteOrNull(Math.max(0, Math.min(100, sum / weight))) : null;
}

/**
 * Adds one respondent to a tally: its step score is the weighted mean of the scored questions, if there are enough; its bounds are
 * that mean with every open question at its lowest and at its highest score (specification §3). The codes for this step begin at `first`.
 */
export function addToStep(tally: StepTally, sheet: AnswerSheet, first: number): void {
  let [applicable, scored, sum, weight, low, high, boundWeight] = [0, 0, 0, 0, 0, 0, 0];
  for (const [index, question] of tally.questions.entries()) {
    const from = sheet.low[first + index] ?? 0;
    const to = sheet.high[first + index] ?? 0;
    addToQuestion(question, from, to);
    if (!isApplicable(from)) continue;
    const least = lowestScore(question, from, to);
    applicable += 1;
    boundWeight += question.weight;
    low += question.weight * least;
    high += question.weight * highestScore(question, from, to);
    if (from < 0 || from !== to) continue;
    scored += 1;
    weight += question.weight;
    sum += question.weight * least;
  }
  tally.respondents += 1;
  tally.applicable += applicable;
  tally.scored += scored;
  const score = hasEnoughAnswers(scored, applicable) ? meanOfWeighted(sum, weight) : null;
  if (score !== null) tally.scores.push(score);
  addBounds(tally, score !== null, meanOfWeighted(low, boundWeight), meanOfWeighted(high, boundWeight));
}

function addBounds(tally: StepTally, hasScore: boolean, low: number | null, high: number | null): void {
  if (low === null || high === null) return;
  tally.bounded += 1;
  tally.lowSum += hasScore ? low : 0;
  tally.highSum += hasScore ? high : 100;
  tally.lastLow = low;
  tally.lastHigh = high;
}
