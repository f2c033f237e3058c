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

/** What has been counted of one step over its respondents. Scores are 0 to 100. */
export interface StepTally {
  readonly questions: readonly QuestionTally[];
  /** The score of each respondent that has one. */
  readonly scores: number[];
  /** Respondents that were added. */
  respondents: number;
  /** Questions that apply and questions with a score, over all respondents. */
  applicable: number;
  scored: number;
  /** Respondents with bounds, and the sums of the bounds; one without a score counts as 0 and as 100. */
  bounded: number;
  lowSum: number;
  highSum: number;
  /** The bounds of the respondent that was added last, whether or not it has a score. */
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

/** Whether so many scored questions give a step a score: at least half of those that apply, and two where two apply (specification §3). */
export function hasEnoughAnswers(scored: number, applicable: number): boolean {
  return scored >= Math.max(1, Math.ceil(0.5 * applicable)) && (scored >= 2 || applicable < 2);
}

/** A weighted mean; never above 100 by a rounding error: three times 100 at weights .3, .6 and .1 would be a little more. */
function meanOfWeighted(sum: number, weight: number): number {
  return Math.min(100, sum / weight);
}

/**
 * Counts one respondent: its step score is the weighted mean of the scored questions, given when enough was answered; its bounds are
 * the same mean with every open question at its least and at its most (specification §3). The respondent's codes for this step begin at `first`.
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
  const hasScore = hasEnoughAnswers(scored, applicable) && weight > 0;
  if (hasScore) tally.scores.push(meanOfWeighted(sum, weight));
  addBounds(
    tally,
    hasScore,
    meanOfWeighted(low, boundWeight),
    meanOfWeighted(high, boundWeight),
    boundWeight > 0,
  );
}

function addBounds(tally: StepTally, hasScore: boolean, low: number, high: number, exist: boolean): void {
  if (!exist) return;
  tally.bounded += 1;
  tally.lowSum += hasScore ? low : 0;
  tally.highSum += hasScore ? high : 100;
  tally.lastLow = low;
  tally.lastHigh = high;
}
