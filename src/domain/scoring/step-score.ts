import type { Bands, ScaleQuestion, Step } from '../instrument/framework.ts';
import { type Level, levelOf, levelsApart } from './level.ts';
import { finishQuestion, isUnmet, type QuestionScore, type TableAnswer } from './question-score.ts';
import { meanOf, TOLERANCE } from './rounding.ts';
import type { StepTally } from './step-tally.ts';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The lowest and the highest score of several tables, 0 to 100. */
export interface Spread {
  readonly lowest: number;
  readonly highest: number;
  /** The levels of the lowest and the highest differ by two or more. */
  readonly farApart: boolean;
}

/** The answers of the tables to a question that is not scored. */
export interface OpenAnswers {
  readonly id: string;
  readonly answers: readonly TableAnswer[];
}

/** The figures of one step. Scores are 0 to 100, unrounded. */
export interface StepFigures {
  readonly id: string;
  /** 1 for the first step. */
  readonly order: number;
  /** Null when too few questions are answered, or none applies. */
  readonly score: number | null;
  readonly level: Level | null;
  /** scored / applicable, 0 to 1; null when nothing applies. */
  readonly coverage: number | null;
  readonly applicable: number;
  readonly scored: number;
  readonly notApplicable: number;
  readonly decidedAgainst: number;
  /** False when more than a quarter of the answers is "not applicable". */
  readonly comparable: boolean;
  /** The lowest and the highest possible score, given the open questions; null when nothing applies. */
  readonly bounds: Bounds | null;
  /** The bounds are so wide that the score must be shown with them. */
  readonly isUncertain: boolean;
  readonly target: number;
  /** False without a score. */
  readonly reachesTarget: boolean;
  /** Whether score and prerequisites are in order: as answered, at the low bounds, at the high bounds. */
  readonly inOrder: { readonly now: boolean; readonly atLow: boolean; readonly atHigh: boolean };
  /** The number of tables with a score; `spread` is null with fewer than two. */
  readonly tables: number;
  readonly spread: Spread | null;
}

/** The score of one step, with its questions in order. */
export interface StepScore extends StepFigures {
  /** The scale questions that were shown. */
  readonly questions: readonly QuestionScore[];
  /** The questions that are not scored and were shown. */
  readonly open: readonly OpenAnswers[];
}

/** Bounds are shown where they differ by more than this (specification §3). */
const BOUNDS_SHOWN_ABOVE = 10;

/** Of several respondents, one without a score counts as 0 for the low and as 100 for the high bound, so that the score is within its bounds. */
function boundsOf({ respondents, bounded, lowSum, highSum, lastLow, lastHigh }: StepTally): Bounds | null {
  if (bounded === 0) return null;
  return respondents === 1
    ? { low: lastLow, high: lastHigh }
    : { low: lowSum / bounded, high: highSum / bounded };
}

function spreadOf(scores: readonly number[], bands: Bands): Spread | null {
  if (scores.length < 2) return null;
  const lowest = Math.min(...scores);
  const highest = Math.max(...scores);
  const [low, high] = [levelOf(lowest, bands), levelOf(highest, bands)];
  return { lowest, highest, farApart: low !== null && high !== null && levelsApart(low, high) >= 2 };
}

/** The lowest and the highest score of the tables, shown with their mean; null with fewer than two scores. */
export function spreadRange(
  step: Pick<StepFigures, 'spread'> | null,
): Pick<Spread, 'lowest' | 'highest'> | null {
  if (step === null || step.spread === null) return null;
  const { lowest, highest } = step.spread;
  return { lowest, highest };
}

function reaches(score: number | null, target: number): boolean {
  return score !== null && score >= target - TOLERANCE;
}

/** A step is in order when it reaches its target and no prerequisite is known to be unmet. */
function isInOrder(
  score: number | null,
  target: number,
  questions: readonly QuestionScore[],
  pick: (question: QuestionScore) => number | null,
): boolean {
  return (
    reaches(score, target) &&
    questions.every((question) => !question.prerequisite || !isUnmet(pick(question)))
  );
}

/** Turns the tally of a step into its score, without the open questions. `answersTo` returns the tables' answers to a question. */
export function finishStep(
  tally: StepTally,
  { id, order }: Pick<Step, 'id' | 'order'>,
  target: number,
  bands: Bands,
  answersTo: (question: ScaleQuestion) => readonly TableAnswer[],
): Omit<StepScore, 'open'> {
  const questions = tally.questions
    .filter(({ shown }) => shown > 0)
    .map((counted) => finishQuestion(counted, answersTo(counted.question)));
  const { applicable, scored, scores } = tally;
  const score = meanOf(scores);
  const bounds = boundsOf(tally);
  const sum = (pick: (question: QuestionScore) => number): number =>
    questions.reduce((total, question) => total + pick(question), 0);
  const notApplicable = sum((question) => question.notApplicable);
  const decidedAgainst = sum((question) => question.decidedAgainst);
  const shown = applicable + notApplicable + decidedAgainst;
  return {
    id,
    order,
    score,
    level: levelOf(score, bands),
    coverage: applicable === 0 ? null : scored / applicable,
    applicable,
    scored,
    notApplicable,
    decidedAgainst,
    comparable: shown === 0 || notApplicable / shown <= 0.25 + TOLERANCE,
    bounds,
    isUncertain: bounds !== null && bounds.high - bounds.low > BOUNDS_SHOWN_ABOVE,
    target,
    reachesTarget: reaches(score, target),
    inOrder: {
      now: isInOrder(score, target, questions, (question) => question.score),
      atLow: isInOrder(bounds?.low ?? null, target, questions, (question) => question.low),
      atHigh: isInOrder(bounds?.high ?? null, target, questions, (question) => question.high),
    },
    tables: scores.length,
    spread: spreadOf(scores, bands),
    questions,
  };
}
