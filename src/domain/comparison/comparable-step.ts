import { isScaleQuestion, type ScaleQuestion, type Step } from '../instrument/framework.ts';
import { encodeAnswers } from '../scoring/answer-sheet.ts';
import { applicableIn } from '../scoring/question-score.ts';
import { hasEnoughAnswers } from '../scoring/respondent-score.ts';
import { meanOf } from '../scoring/rounding.ts';
import type { StepScore } from '../scoring/step-score.ts';
import { addToStep, createStepTally } from '../scoring/step-tally.ts';
import { hasSameScale } from './instrument-change.ts';

/** A step in two measurements, scored on their common questions. Scores are 0 to 100, unrounded. */
export interface CommonStep {
  /** Common questions ÷ questions in either, 0 to 1; common questions have the same id and the same scale. */
  readonly share: number;
  /** The number of common questions with a score in both measurements. */
  readonly scoredBoth: number;
  /** Scores on those questions; null when they are too few for a step score. */
  readonly scores: { readonly from: number; readonly to: number } | null;
}

/** A step in one measurement, with its score and the ids of its tables. */
export interface MeasuredStep {
  readonly step: Step;
  readonly scored: StepScore;
  readonly tables: readonly (string | null)[];
}

/** The step's score on the questions in `weights`, with those weights, from the tables' answers; null without enough answers. */
function rescore(
  { step, scored, tables }: MeasuredStep,
  weights: ReadonlyMap<string, number>,
): number | null {
  const questions = step.questions.filter(isScaleQuestion).filter(({ id }) => weights.has(id));
  const tally = createStepTally(questions, weights);
  for (const table of tables) {
    const entries = scored.questions.flatMap(({ id, answers }) => {
      const answer = answers.find((one) => one.table === table);
      return answer === undefined ? [] : [[id, answer] as const];
    });
    const responses = new Map(entries);
    addToStep(tally, encodeAnswers(questions, new Set(responses.keys()), responses), 0);
  }
  return meanOf(tally.scores);
}

function appliesTo({ scored }: MeasuredStep, id: string): boolean {
  const found = scored.questions.find((question) => question.id === id);
  return found !== undefined && applicableIn(found) > 0;
}

/**
 * Scores a step in both measurements on the questions that both scored (specification §7), with the later weights, so that only the
 * answers differ.
 */
export function scoreCommonQuestions(from: MeasuredStep, to: MeasuredStep): CommonStep {
  const questionsOf = ({ step }: MeasuredStep): readonly ScaleQuestion[] =>
    step.questions.filter(isScaleQuestion);
  const before = new Map(questionsOf(from).map((question) => [question.id, question]));
  const after = questionsOf(to);
  const common = after.filter((question) => {
    const old = before.get(question.id);
    return old !== undefined && hasSameScale(old, question);
  });
  const either = new Set([...before.keys(), ...after.map(({ id }) => id)]);
  const isScored = ({ scored }: MeasuredStep, id: string): boolean =>
    scored.questions.some((question) => question.id === id && question.score !== null);
  const both = common.filter(({ id }) => isScored(from, id) && isScored(to, id));
  const applicable = common.filter(({ id }) => appliesTo(from, id) || appliesTo(to, id)).length;
  const weights = new Map(both.map(({ id, weight }) => [id, weight]));
  const scores = hasEnoughAnswers(both.length, applicable)
    ? { from: rescore(from, weights), to: rescore(to, weights) }
    : null;
  return {
    share: either.size === 0 ? 1 : common.length / either.size,
    scoredBoth: both.length,
    scores:
      scores === null || scores.from === null || scores.to === null
        ? null
        : { from: scores.from, to: scores.to },
  };
}
