import type { ScaleQuestion } from '../instrument/framework.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { addToQuestion, createQuestionTally, type QuestionTally } from './question-tally.ts';
import { type RespondentScore, scoreRespondent } from './respondent-score.ts';

/** The tally of one step over its respondents. Scores are 0 to 100. */
export interface StepTally {
  readonly questions: readonly QuestionTally[];
  /** The score of each respondent that has one. */
  readonly scores: number[];
  /** The number of applicable questions and, in `scored`, of scored ones, over all respondents. */
  applicable: number;
  scored: number;
  /** The number of respondents with bounds: something with a weight applies to them, and the sums of their bounds; one without a score counts as 0 and as 100. */
  bounded: number;
  lowSum: number;
  highSum: number;
  /** The last respondent added that has bounds. */
  last: RespondentScore | null;
  /** The lowest score of one answer over all respondents, infinite without one: as answered, at the low and at the high bounds. */
  lowestNow: number;
  lowestAtLow: number;
  lowestAtHigh: number;
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
    applicable: 0,
    scored: 0,
    bounded: 0,
    lowSum: 0,
    highSum: 0,
    last: null,
    lowestNow: Number.POSITIVE_INFINITY,
    lowestAtLow: Number.POSITIVE_INFINITY,
    lowestAtHigh: Number.POSITIVE_INFINITY,
  };
}

/** Adds one respondent to a tally; the codes for this step begin at `first`. */
export function addToStep(tally: StepTally, sheet: AnswerSheet, first: number): RespondentScore {
  for (const [index, question] of tally.questions.entries())
    addToQuestion(question, sheet.low[first + index] ?? 0, sheet.high[first + index] ?? 0);
  const one = scoreRespondent(tally.questions, sheet, first);
  tally.applicable += one.applicable;
  tally.scored += one.scored;
  if (one.score !== null) tally.scores.push(one.score);
  tally.lowestNow = Math.min(tally.lowestNow, one.lowestAnswer.now);
  tally.lowestAtLow = Math.min(tally.lowestAtLow, one.lowestAnswer.atLow);
  tally.lowestAtHigh = Math.min(tally.lowestAtHigh, one.lowestAnswer.atHigh);
  if (one.low === null || one.high === null) return one;
  tally.bounded += 1;
  tally.lowSum += one.score === null ? 0 : one.low;
  tally.highSum += one.score === null ? 100 : one.high;
  tally.last = one;
  return one;
}
