import type { Bands, ScaleQuestion, Step } from '../instrument/framework.ts';
import { type Level, levelOf, levelsApart } from './level.ts';
import { type Item, type QuestionScore, scoreQuestion } from './question-score.ts';
import { meanOf, TOLERANCE } from './rounding.ts';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** One step at one table. */
interface TableStep {
  readonly applicable: number;
  readonly scored: number;
  readonly score: number | null;
  readonly bounds: Bounds | null;
}

/** How the tables lie apart, where more than one has a score. */
export interface Spread {
  readonly lowest: number;
  readonly highest: number;
  /** Two levels or more between the lowest and the highest. */
  readonly farApart: boolean;
}

/** One step of one measurement. Scores are 0 to 100, unrounded. */
export interface StepScore {
  readonly step: Step;
  /** Null when too little was answered, or nothing applies. */
  readonly score: number | null;
  readonly level: Level | null;
  /** scored / applicable, 0 to 1; null when nothing applies. */
  readonly coverage: number | null;
  readonly applicable: number;
  readonly scored: number;
  readonly notApplicable: number;
  readonly decidedAgainst: number;
  /** False when more than a quarter of the questions was called not applicable. */
  readonly comparable: boolean;
  /** What the score would be at the least and at the most, whatever the open answers; null when nothing applies. */
  readonly bounds: Bounds | null;
  readonly target: number;
  /** Whether score and prerequisites are in order: as answered, at the low bounds, at the high bounds. */
  readonly inOrder: { readonly now: boolean; readonly atLow: boolean; readonly atHigh: boolean };
  /** Tables with a score, and null spread with fewer than two. */
  readonly tables: number;
  readonly spread: Spread | null;
  readonly questions: readonly QuestionScore[];
}

/**
 * The mean weighted by the questions' weights, or null of no weight at all. Never above 100 by a rounding error: three times 100 at
 * weights .3, .6 and .1 would be a little more.
 */
function weightedMean(parts: readonly { readonly value: number; readonly weight: number }[]): number | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (weight <= 0) return null;
  return Math.min(100, parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight);
}

/** Whether so many scored questions give a step a score: at least half of those that apply, and two where two apply (specification §3). */
export function isEnough(scored: number, applicable: number): boolean {
  return scored >= Math.max(1, Math.ceil(0.5 * applicable)) && (scored >= 2 || applicable < 2);
}

/** Specification §3: enough answers, the weighted mean, and what it would be at worst and at best. */
function scoreTableStep(items: readonly Item[]): TableStep {
  const parts = (pick: (item: Item) => number | null) =>
    items.flatMap((item) => {
      const value = pick(item);
      return value === null ? [] : [{ value, weight: item.question.weight }];
    });
  const applicable = items.filter((item) => item.applicable).length;
  const scored = items.filter((item) => item.score !== null).length;
  const low = weightedMean(parts((item) => item.low));
  const high = weightedMean(parts((item) => item.high));
  return {
    applicable,
    scored,
    score: isEnough(scored, applicable) ? weightedMean(parts((item) => item.score)) : null,
    bounds: low === null || high === null ? null : { low, high },
  };
}

/** Over several tables one without a score counts as 0 and as 100, so that the score always lies between its bounds. */
function boundsOver(tables: readonly TableStep[]): Bounds | null {
  const [only] = tables;
  if (tables.length === 1 && only !== undefined) return only.bounds;
  const withItems = tables.filter((table) => table.bounds !== null);
  const low = meanOf(withItems.map((table) => (table.score === null ? 0 : (table.bounds?.low ?? 0))));
  const high = meanOf(withItems.map((table) => (table.score === null ? 100 : (table.bounds?.high ?? 100))));
  return low === null || high === null ? null : { low, high };
}

function spreadOf(scores: readonly number[], bands: Bands): Spread | null {
  if (scores.length < 2) return null;
  const lowest = Math.min(...scores);
  const highest = Math.max(...scores);
  const [low, high] = [levelOf(lowest, bands), levelOf(highest, bands)];
  return { lowest, highest, farApart: low !== null && high !== null && levelsApart(low, high) >= 2 };
}

/** What a mean over tables is shown with; null where fewer than two tables have a score. */
export function spreadShown(side: StepScore | null): Pick<Spread, 'lowest' | 'highest'> | null {
  if (side === null || side.spread === null) return null;
  const { lowest, highest } = side.spread;
  return { lowest, highest };
}

/** A step is in order when it reaches its target and no prerequisite is at 50 or below. */
function isInOrder(
  score: number | null,
  target: number,
  questions: readonly QuestionScore[],
  pick: (question: QuestionScore) => number | null,
): boolean {
  if (score === null || score < target - TOLERANCE) return false;
  return questions.every((scored) => {
    const value = pick(scored);
    return !scored.question.prerequisite || value === null || value > 50 + TOLERANCE;
  });
}

/** Scores one step over the tables; `tables` holds, for each table, the items of the questions that are shown to it. */
export function scoreStep(
  step: Step,
  tables: readonly (readonly Item[])[],
  bands: Bands,
  target: number,
): StepScore {
  const perTable = tables.map(scoreTableStep);
  const sum = (pick: (table: TableStep) => number): number =>
    perTable.reduce((total, table) => total + pick(table), 0);
  const isScale = (question: Step['questions'][number]): question is ScaleQuestion =>
    question.kind === 'scale';
  const questions = step.questions.filter(isScale).flatMap((question) => {
    const items = tables.flat().filter((item) => item.question.id === question.id);
    return items.length === 0 ? [] : [scoreQuestion(question, items)];
  });
  const scores = perTable.map((table) => table.score).filter((score) => score !== null);
  const score = meanOf(scores);
  const bounds = boundsOver(perTable);
  const applicable = sum((table) => table.applicable);
  const scored = sum((table) => table.scored);
  const notApplicable = questions.reduce((total, question) => total + question.notApplicable, 0);
  const decidedAgainst = questions.reduce((total, question) => total + question.decidedAgainst, 0);
  const shown = applicable + notApplicable + decidedAgainst;
  return {
    step,
    score,
    level: levelOf(score, bands),
    coverage: applicable === 0 ? null : scored / applicable,
    applicable,
    scored,
    notApplicable,
    decidedAgainst,
    comparable: shown === 0 || notApplicable / shown <= 0.25 + TOLERANCE,
    bounds,
    target,
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
