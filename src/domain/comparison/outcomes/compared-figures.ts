import { isScaleQuestion } from '../../instrument/framework.ts';
import { TOLERANCE } from '../../scoring/rounding.ts';
import { countLater, type StepScore, spreadRange } from '../../scoring/step-score.ts';
import { type StageSpread, spreadOfStages } from '../changes/stage-spread.ts';
import type { MeasuredStep } from './shared-ground.ts';

/** A step is not compared above this share of "not applicable" and "decided against" together (specification §7). */
const MAX_NOT_APPLICABLE = 0.25;

/** Whether a step has few enough answers "not applicable" or "decided against" to be compared. */
export function isComparable({ applicable, notApplicable, decidedAgainst }: StepScore): boolean {
  const left = notApplicable + decidedAgainst;
  return left === 0 || left / (applicable + left) <= MAX_NOT_APPLICABLE + TOLERANCE;
}

/**
 * Why a step has no score: the framework did not have it, its questions only describe, its conditions hid it, or what was answered gives none; across organisations also
 * that one was asked a framework with other content, or quite other questions of it, and does not stand beside the rest.
 */
export type Absence =
  | 'not-measured'
  | 'not-beside'
  | 'not-asked'
  | 'none-shared'
  | 'unscored'
  | 'nothing-applies'
  | 'weightless'
  | 'few-answers';

const OUTSIDE_ORDER: ReadonlySet<Absence | null> = new Set<Absence>([
  'not-measured',
  'nothing-applies',
  'not-asked',
  'unscored',
  'weightless',
]);

/** Whether a step, by its absences in some measurements, has a place in the order of steps in none of them: it can never be first. */
export function isOutsideOrder(absences: readonly (Absence | null)[]): boolean {
  return absences.every((absence) => OUTSIDE_ORDER.has(absence));
}

/** Why a step has no score in a measurement; null where it has one. */
export function absenceIn(measured: MeasuredStep | null): Absence | null {
  if (measured === null) return 'not-measured';
  const { step, scored } = measured;
  if (step.questions.length > 0 && !step.questions.some(isScaleQuestion)) return 'unscored';
  if (scored.score !== null) return null;
  if (scored.applicable === 0)
    return scored.notApplicable + scored.decidedAgainst > 0 ? 'nothing-applies' : 'not-asked';
  const weighs = step.questions.some((question) => isScaleQuestion(question) && question.weight > 0);
  return weighs ? 'few-answers' : 'weightless';
}

/** The stages of the tables that are least and most far in a step; null where fewer than two have a score. */
export function stageSpreadIn({ perTable }: MeasuredStep): StageSpread | null {
  return spreadOfStages(perTable.flatMap(({ figures }) => figures.stage ?? []));
}

/** What every comparison shows of a step, in the order of its measurements or organisations; null where it was not measured. */
export function listFigures(all: readonly (MeasuredStep | null)[]) {
  const scored = all.map((one) => one?.scored ?? null);
  return {
    values: scored.map((one) => one?.score ?? null),
    levels: scored.map((one) => one?.level ?? null),
    answered: scored.map(
      (one) =>
        one && {
          scored: one.scored,
          later: countLater(one),
          applicable: one.applicable,
        },
    ),
    spreads: scored.map(spreadRange),
    tables: all.map((one) =>
      one === null ? null : { scored: one.scored.tables, all: one.scored.tablesApplicable },
    ),
    absences: all.map(absenceIn),
  };
}
