import { type Framework, isScaleQuestion } from '../instrument/framework.ts';
import { TOLERANCE } from '../scoring/rounding.ts';
import { medianOf, quantileOf } from '../scoring/statistics.ts';
import type { ComparisonOptions, FrameworkAcross, StepAcross } from './comparison.ts';
import { findMeasuredStep, type ScoredFramework } from './framework-pair.ts';
import type { PlacedOrganisation } from './organisation-order.ts';
import { type Absence, isComparable, listFigures, stageSpreadIn } from './outcomes/compared-figures.ts';
import type { MeasuredStep } from './outcomes/shared-ground.ts';

/** A benchmark needs at least this many organisations besides the person's own (specification §5, rule 8). */
const MIN_ORGANISATIONS = 5;

/** The organisations that are compared on one version of a framework. */
export interface FrameworkGroup {
  readonly framework: Framework;
  /** The score of each organisation, in order; null when it did not use this version of the framework, or was asked quite other questions of it. */
  readonly scored: readonly (ScoredFramework | null)[];
  /** Whether each organisation used the framework and is not compared: those of `leftOut` and `setApart`. */
  readonly notBeside: readonly boolean[];
  readonly leftOut: FrameworkAcross['leftOut'];
  readonly besideOwn: FrameworkAcross['besideOwn'];
  readonly setApart: FrameworkAcross['setApart'];
}

/**
 * The most that one question, one level higher, adds to the score of a step, 0 to 100 (specification §7: 100/3 ÷ number of questions, on
 * a scale of four answers); only the questions with an answer make up a score. Null without one.
 */
function oneLevelOf({ step, scored }: MeasuredStep): number | null {
  const answered = new Set(scored.questions.filter(({ score }) => score !== null).map(({ id }) => id));
  const questions = step.questions.filter(isScaleQuestion).filter(({ id }) => answered.has(id));
  const weight = questions.reduce((sum, question) => sum + question.weight, 0);
  const gains = questions.map((question) => {
    const values = question.scale.answers.map(({ value }) => value).toSorted((a, b) => a - b);
    const levels = values.slice(1).map((value, index) => value - (values[index] ?? value));
    const range = (values.at(-1) ?? 0) - (values[0] ?? 0);
    return ((100 * Math.max(...levels)) / range) * (question.weight / weight);
  });
  return gains.length === 0 ? null : Math.max(...gains);
}

/** The number of questions on which the score of a step is based, over all tables; null without a score. */
function countScored({ step, scored }: MeasuredStep): number | null {
  if (scored.score === null) return null;
  const weighing = new Set(
    step.questions.flatMap((question) =>
      isScaleQuestion(question) && question.weight > 0 ? question.id : [],
    ),
  );
  return scored.questions.filter(({ id, score }) => score !== null && weighing.has(id)).length;
}

/** Why a step has no score beside others: what was not asked of every organisation is in no step. */
function absenceBeside(absence: Absence | null, isNotBeside: boolean): Absence | null {
  if (isNotBeside) return 'not-beside';
  return absence === 'not-asked' ? 'none-shared' : absence;
}

function placeOf(difference: number | null, own: MeasuredStep | null): StepAcross['place'] {
  const level = own === null ? null : oneLevelOf(own);
  if (difference === null || level === null) return null;
  if (Math.abs(difference) < level - TOLERANCE) return 'about-equal';
  return difference > 0 ? 'ahead' : 'behind';
}

/** Compares one step of the organisations of a group. */
export function compareStepAcross(
  { framework, scored, notBeside }: FrameworkGroup,
  id: string,
  placed: readonly PlacedOrganisation[],
  options: ComparisonOptions,
): StepAcross {
  const all = scored.map((one) => findMeasuredStep(one, id));
  const figures = listFigures(all);
  const step = framework.steps.find((one) => one.id === id) as Framework['steps'][number];
  const comparable = all.map((one) => one === null || isComparable(one.scored));
  const usable = all.map((one, index) =>
    comparable[index] === true || options.showsRefused ? (one?.scored.score ?? null) : null,
  );
  const ownIndex = placed.findIndex(({ own }) => own);
  const peers = usable.flatMap((score, index) => (score === null || index === ownIndex ? [] : [score]));
  const isEnough = peers.length >= MIN_ORGANISATIONS;
  const median = isEnough ? medianOf(peers) : null;
  const own = usable[ownIndex] ?? null;
  const difference = median === null || own === null ? null : own - median;
  return {
    framework: framework.id,
    id,
    order: step.order,
    title: step.title[options.language],
    ...figures,
    absences: figures.absences.map((absence, index) => absenceBeside(absence, notBeside[index] === true)),
    stages: all.map((one) => one?.scored.stage ?? null),
    stageSpreads: all.map((one) => (one === null ? null : stageSpreadIn(one))),
    questions: all.map((one) => (one === null ? null : countScored(one))),
    comparable,
    difference,
    commonShare: 1,
    refused: !isEnough,
    reasons: [
      ...(isEnough ? [] : (['few-organisations'] as const)),
      ...(comparable[ownIndex] === false ? (['not-applicable'] as const) : []),
    ],
    test: null,
    median,
    upperQuartile: isEnough ? quantileOf(peers, 0.75) : null,
    n: peers.length,
    place: placeOf(difference, all[ownIndex] ?? null),
  };
}
