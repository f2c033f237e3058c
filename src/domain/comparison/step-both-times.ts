import type { ScaleQuestion, Step } from '../instrument/framework.ts';
import { itemOf } from '../scoring/question-score.ts';
import type { FrameworkScore } from '../scoring/score.ts';
import { isEnough, type StepScore, scoreStep } from '../scoring/step-score.ts';
import { hasSameScale } from './instrument-change.ts';

/** A step as two measurements scored it, on what they have in common. Scores are 0 to 100, unrounded. */
export interface CommonStep {
  /** Common questions ÷ questions in either; common is: the same id on the same scale. */
  readonly share: number;
  /** The questions that have a score both times. */
  readonly scoredBoth: number;
  /** Recomputed on those questions; null when they are too few (the rule of every step's score). */
  readonly scores: { readonly from: number; readonly to: number } | null;
}

/** One side of a comparison: a step within the framework as it was scored. */
export interface Side {
  readonly whole: FrameworkScore;
  readonly step: StepScore;
}

function scaleQuestions(step: Step): readonly ScaleQuestion[] {
  return step.questions.filter((question) => question.kind === 'scale');
}

/** The step's score on some of its questions, with given weights. */
function rescore({ whole, step }: Side, weights: ReadonlyMap<string, number>): number | null {
  const items = [...whole.shown].map(([{ responses }, shown]) =>
    scaleQuestions(step.step).flatMap((question) => {
      const weight = weights.get(question.id);
      if (weight === undefined || !shown.has(question.id)) return [];
      return [itemOf({ ...question, weight }, responses.get(question.id))];
    }),
  );
  return scoreStep(step.step, items, whole.framework.bands, step.target).score;
}

function appliesTo(side: Side, id: string): boolean {
  const found = side.step.questions.find((question) => question.id === id);
  return found !== undefined && found.n + found.unknown + found.divided + found.unanswered > 0;
}

/**
 * Recomputes a step on the questions that both measurements scored (specification §7), both times with the later weights, so that
 * what differs are the answers.
 */
export function scoreInCommon(from: Side, to: Side): CommonStep {
  const before = new Map(scaleQuestions(from.step.step).map((question) => [question.id, question]));
  const after = scaleQuestions(to.step.step);
  const common = after.filter((question) => {
    const old = before.get(question.id);
    return old !== undefined && hasSameScale(old, question);
  });
  const either = new Set([...before.keys(), ...after.map(({ id }) => id)]);
  const isScored = ({ step }: Side, id: string): boolean =>
    step.questions.some((question) => question.id === id && question.score !== null);
  const both = common.filter(({ id }) => isScored(from, id) && isScored(to, id));
  const applicable = common.filter(({ id }) => appliesTo(from, id) || appliesTo(to, id)).length;
  const weights = new Map(both.map(({ id, weight }) => [id, weight]));
  const scores = isEnough(both.length, applicable)
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
