import { TOLERANCE } from '../../scoring/rounding.ts';
import { type StepScore, spreadRange } from '../../scoring/step-score.ts';
import { type StageSpread, spreadOfStages } from '../changes/stage-spread.ts';
import type { MeasuredStep } from './common-ground.ts';

/** A step is not compared above this share of "not applicable" and "decided against" together (specification §7). */
const MAX_NOT_APPLICABLE = 0.25;

/** Whether a step has few enough answers "not applicable" or "decided against" to be compared. */
export function isComparable({ applicable, notApplicable, decidedAgainst }: StepScore): boolean {
  const left = notApplicable + decidedAgainst;
  return left === 0 || left / (applicable + left) <= MAX_NOT_APPLICABLE + TOLERANCE;
}

/** Whether nothing in a step applies, with a reason. */
function nothingApplies({ applicable, notApplicable, decidedAgainst }: StepScore): boolean {
  return applicable === 0 && notApplicable + decidedAgainst > 0;
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
    answered: scored.map((one) => (one === null ? null : { scored: one.scored, applicable: one.applicable })),
    spreads: scored.map(spreadRange),
    tables: all.map((one) =>
      one === null ? null : { scored: one.scored.tables, all: one.scored.tablesApplicable },
    ),
    nothingApplies: scored.map((one) => one !== null && nothingApplies(one)),
  };
}
