import { toHundred } from '../../instrument/answer-scale.ts';
import { isScaleQuestion } from '../../instrument/framework.ts';
import { TOLERANCE } from '../../scoring/rounding.ts';
import { type Stage, stageOf } from '../../scoring/stage.ts';
import { type StepScore, spreadRange } from '../../scoring/step-score.ts';
import { type StageSpread, spreadOfStages } from '../changes/stage-spread.ts';
import type { MeasuredStep, TableId } from './common-ground.ts';

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

/** The lowest score of one answer in a step, of one table or of all, a divided answer at its low end; null without one. */
function lowestAnswer({ step, scored }: MeasuredStep, at: readonly TableId[]): number | null {
  const scores = scored.questions.flatMap(({ id, answers }) => {
    const question = step.questions.filter(isScaleQuestion).find((one) => one.id === id);
    if (question === undefined) return [];
    const { scale, reversed } = question;
    return answers.flatMap(({ table, state, score }) => {
      if (!at.includes(table)) return [];
      if (state.kind !== 'divided') return score ?? [];
      const ends = scale.answers.filter((answer) => answer.id === state.low || answer.id === state.high);
      return ends.map(({ value }) => toHundred(scale, value, reversed));
    });
  });
  return scores.length === 0 ? null : Math.min(...scores);
}

/** The stage of a step in one measurement, over all its questions and tables; null without a score. */
export function stageIn(measured: MeasuredStep): Stage | null {
  const { score, target, inOrder } = measured.scored;
  const lowest = lowestAnswer(measured, measured.tables);
  return stageOf({ score, target, inOrder: inOrder.now, lowestAnswer: lowest });
}

/** The stages of the tables that are least and most far in a step; null where fewer than two have a score. */
export function stageSpreadIn(measured: MeasuredStep): StageSpread | null {
  const stages = measured.perTable.flatMap(({ table, figures: { score, target, inOrder } }) => {
    const lowest = lowestAnswer(measured, [table]);
    return stageOf({ score, target, inOrder: inOrder.now, lowestAnswer: lowest }) ?? [];
  });
  return spreadOfStages(stages);
}

/** What every comparison shows of a step, in the order of its measurements or organisations; null where it was not measured. */
export function listFigures(all: readonly (MeasuredStep | null)[]) {
  const scored = all.map((one) => one?.scored ?? null);
  return {
    values: scored.map((one) => one?.score ?? null),
    levels: scored.map((one) => one?.level ?? null),
    answered: scored.map((one) => (one === null ? null : { scored: one.scored, applicable: one.applicable })),
    spreads: scored.map(spreadRange),
    tables: all.map((one) => (one === null ? null : { scored: one.scored.tables, all: one.tables.length })),
    nothingApplies: scored.map((one) => one !== null && nothingApplies(one)),
  };
}
