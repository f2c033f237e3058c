import type { Bands, ScaleQuestion, Step } from '../instrument/framework.ts';
import { areFarApart, type Level, levelOf } from './level.ts';
import { finishQuestion, type QuestionScore, type TableAnswer } from './question-score.ts';
import { meanOf, TOLERANCE } from './rounding.ts';
import { type Stage, stageOf } from './stage.ts';
import type { StepTally } from './step-tally.ts';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The lowest and the highest score of several tables, 0 to 100. */
export interface Spread {
  readonly lowest: number;
  readonly highest: number;
  /** The N/P/L/F levels of the lowest and the highest differ by two or more, whatever the bands of the framework. */
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
  /** 1 for the first step; null where the steps have no order. */
  readonly order: number | null;
  /** Null when too little is answered, at too few tables, or nothing applies. */
  readonly score: number | null;
  /** How far the step is, and how far it would be at its bounds; null without a score, or without bounds. */
  readonly stage: Stage | null;
  readonly stageAtBounds: { readonly low: Stage; readonly high: Stage } | null;
  /** N, P, L or F, for who needs it. */
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
  /** The number of tables with a score, and of those to which the step applies; `spread` is null with fewer than two scores. */
  readonly tables: number;
  readonly tablesApplicable: number;
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

/** Of several tables, one without a score counts as 0 for the low and as 100 for the high bound, so that the score is within its bounds. */
function boundsOf({ bounded, lowSum, highSum, last }: StepTally): Bounds | null {
  if (last === null || last.low === null || last.high === null) return null;
  return bounded === 1
    ? { low: last.low, high: last.high }
    : { low: lowSum / bounded, high: highSum / bounded };
}

function spreadOf(scores: readonly number[]): Spread | null {
  if (scores.length < 2) return null;
  const lowest = Math.min(...scores);
  const highest = Math.max(...scores);
  return { lowest, highest, farApart: areFarApart(lowest, highest) };
}

/** How many answers of a step wait until what they are about has begun: they count as the lowest, and are among the scored ones. */
export function countLater(step: { readonly questions: readonly Pick<QuestionScore, 'notBegun'>[] }): number {
  return step.questions.reduce((total, { notBegun }) => total + notBegun, 0);
}

/** Whether a step has a place in the order of steps: something with a weight applies in it (specification §3). */
export function counts({ bounds }: Pick<StepFigures, 'bounds'>): boolean {
  return bounds !== null;
}

/** The lowest and the highest score of the tables, shown with their mean; null with fewer than two scores. */
export function spreadRange(
  step: Pick<StepFigures, 'spread'> | null,
): Pick<Spread, 'lowest' | 'highest'> | null {
  if (step === null || step.spread === null) return null;
  const { lowest, highest } = step.spread;
  return { lowest, highest };
}

/**
 * The mean over the tables that have a score; null unless at least half of those to which the step applies have one, and two where
 * there are two or more (specification §3).
 */
export function meanOverTables(scores: readonly number[], applicable: number): number | null {
  const isEnough = 2 * scores.length >= applicable && scores.length >= Math.min(2, applicable);
  return isEnough ? meanOf(scores) : null;
}

/** Whether a score reaches a target; false without a score. */
export function reaches(score: number | null, target: number): boolean {
  return score !== null && score >= target - TOLERANCE;
}

/** The stages at the low and at the high bound. */
function stagesAtBounds(
  bounds: Bounds | null,
  inOrder: StepFigures['inOrder'],
  target: number,
  { lowestAtLow, lowestAtHigh }: StepTally,
): StepFigures['stageAtBounds'] {
  if (bounds === null) return null;
  const low = stageOf({ score: bounds.low, target, inOrder: inOrder.atLow, lowestAnswer: lowestAtLow });
  const high = stageOf({ score: bounds.high, target, inOrder: inOrder.atHigh, lowestAnswer: lowestAtHigh });
  return low === null || high === null ? null : { low, high };
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
  const { applicable, scored, scores, bounded } = tally;
  const score = meanOverTables(scores, bounded);
  const bounds = boundsOf(tally);
  // An open prerequisite is not established as answered, as at the low bounds.
  const isEstablished = questions.every(({ prerequisite, established }) => !prerequisite || established);
  const inOrder = {
    now: isEstablished && reaches(score, target),
    atLow: isEstablished && reaches(bounds?.low ?? null, target),
    atHigh: questions.every(({ blocks }) => !blocks) && reaches(bounds?.high ?? null, target),
  };
  const sum = (pick: (question: QuestionScore) => number): number =>
    questions.reduce((total, question) => total + pick(question), 0);
  const notApplicable = sum((question) => question.notApplicable);
  const decidedAgainst = sum((question) => question.decidedAgainst);
  const shown = applicable + notApplicable + decidedAgainst;
  return {
    id,
    order,
    score,
    stage: stageOf({ score, target, inOrder: inOrder.now, lowestAnswer: tally.lowestNow }),
    stageAtBounds: stagesAtBounds(bounds, inOrder, target, tally),
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
    inOrder,
    tables: scores.length,
    tablesApplicable: bounded,
    spread: spreadOf(scores),
    questions,
  };
}
