import type { Language } from '../instrument/text.ts';
import { levelOf } from '../scoring/level.ts';
import { TOLERANCE } from '../scoring/rounding.ts';
import type { ScoredMeasurement } from '../scoring/score.ts';
import { spreadRange } from '../scoring/step-score.ts';
import { type CommonStep, type MeasuredStep, scoreCommonQuestions } from './comparable-step.ts';
import { compareQuestions } from './compare-questions.ts';
import type {
  ComparisonOptions,
  FrameworkOverTime,
  InstrumentChange,
  OverTimeComparison,
  Refusal,
  StepOverTime,
} from './comparison.ts';
import {
  type FrameworkPair,
  findMeasuredStep,
  pairFrameworks,
  type ScoredFramework,
} from './framework-pair.ts';

/** The smallest share of common questions, 0 to 1, with which a step is compared (specification §7). */
const MIN_COMMON_SHARE = 0.8;

/** The share of the way from the first score to the target, unrounded; null when it began at its target. */
function progressOf(from: number, to: number, target: number): number | null {
  return target - from <= TOLERANCE ? null : (to - from) / (target - from);
}

/** The reasons to refuse the difference of a step (specification §7); empty when there are none. */
function refusalsOf(
  common: CommonStep | null,
  from: MeasuredStep | null,
  to: MeasuredStep | null,
): readonly Refusal[] {
  if (common === null) return ['one-only'];
  const few = common.share < MIN_COMMON_SHARE - TOLERANCE;
  const notApplicable = [from, to].some((one) => one?.scored.comparable === false);
  return [...(few ? (['few-common'] as const) : []), ...(notApplicable ? (['not-applicable'] as const) : [])];
}

function compareStep(
  pair: FrameworkPair,
  { step, scored: { target } }: MeasuredStep,
  options: ComparisonOptions,
): StepOverTime {
  const { id } = step;
  const from = findMeasuredStep(pair.from, id);
  const to = findMeasuredStep(pair.to, id);
  const scored = pair.all.map((one) => findMeasuredStep(one, id)?.scored ?? null);
  const common = from === null || to === null ? null : scoreCommonQuestions(from, to);
  const refusals = refusalsOf(common, from, to);
  const refused = refusals.length > 0;
  const reasons: readonly Refusal[] =
    common !== null && common.scores === null ? [...refusals, 'few-scored'] : refusals;
  const scores = refused && !options.showsRefused ? null : (common?.scores ?? null);
  const { bands } = pair.framework;
  return {
    framework: pair.id,
    id,
    order: step.order,
    title: step.title[options.language],
    values: scored.map((one) => one?.score ?? null),
    levels: scored.map((one) => one?.level ?? null),
    answered: scored.map((one) => (one === null ? null : { scored: one.scored, applicable: one.applicable })),
    spreads: scored.map(spreadRange),
    difference: scores === null ? null : scores.to - scores.from,
    commonShare: common?.share ?? null,
    refused,
    reasons,
    test: null,
    median: null,
    upperQuartile: null,
    common:
      scores === null
        ? null
        : {
            ...scores,
            fromLevel: levelOf(scores.from, bands),
            toLevel: levelOf(scores.to, bands),
            questions: common?.scoredBoth ?? 0,
          },
    inOrder: scored.map((one) => one?.inOrder.now ?? null),
    target,
    progress: scores === null ? null : progressOf(scores.from, scores.to, target),
  };
}

/** The steps of both measurements, those of the later one first; a step in both is taken from the later one. */
function listSteps({ from, to }: FrameworkPair): readonly MeasuredStep[] {
  const ids = [to, from].flatMap((one) => one?.framework.steps.map(({ id }) => id) ?? []);
  return [...new Set(ids)].flatMap((id) => findMeasuredStep(to, id) ?? findMeasuredStep(from, id) ?? []);
}

/** Percent-to-target over the steps whose difference is given (any other step would reveal a refused difference); null without such a step. */
function percentToTarget(
  { from, to }: FrameworkPair,
  compared: readonly StepOverTime[],
): FrameworkOverTime['percentToTarget'] {
  const ids = new Set(compared.filter(({ difference }) => difference !== null).map(({ id }) => id));
  const both = (to?.score.steps ?? []).flatMap(({ id, score, target }) => {
    const before = findMeasuredStep(from, id)?.scored.score ?? null;
    return before === null || score === null || !ids.has(id) ? [] : [{ before, score, target }];
  });
  const totalTarget = both.reduce((sum, { target }) => sum + target, 0);
  if (totalTarget <= 0) return null;
  const share = (pick: (one: (typeof both)[number]) => number): number =>
    1 - both.reduce((sum, one) => sum + Math.max(0, one.target - pick(one)), 0) / totalTarget;
  return { from: share(({ before }) => before), to: share(({ score }) => score), steps: both.length };
}

const isAllInOrder = (scored: ScoredFramework | null): boolean =>
  scored !== null && scored.score.allInOrder !== null;

function compareFramework(
  pair: FrameworkPair,
  steps: readonly StepOverTime[],
  language: Language,
): FrameworkOverTime {
  const nextOf = (scored: ScoredFramework | null): FrameworkOverTime['nextStep']['from'] => {
    const next = scored?.framework.steps.find(({ id }) => id === scored.score.nextStep?.step);
    return next === undefined ? null : { id: next.id, title: next.title[language] };
  };
  return {
    id: pair.id,
    title: pair.framework.title[language],
    versions: pair.all.map((one) => one?.framework.version ?? null),
    bands: pair.framework.bands,
    isCompared: pair.from !== null && pair.to !== null,
    instrument: pair.instrument,
    nextStep: { from: nextOf(pair.from), to: nextOf(pair.to) },
    allInOrder: { from: isAllInOrder(pair.from), to: isAllInOrder(pair.to) },
    percentToTarget: percentToTarget(pair, steps),
  };
}

/** Merges one list of question ids over several frameworks; a shared question is listed once. */
function mergeChanges(pairs: readonly FrameworkPair[], pick: keyof InstrumentChange): readonly string[] {
  return [...new Set(pairs.flatMap(({ instrument }) => instrument[pick]))];
}

/**
 * Compares two measurements of one organisation (specification §7, conversations). `all` are the measurements to show, in the order of
 * their dates, with `from` and `to` among them. A difference is computed only when the two can be compared.
 */
export function compareOverTime(
  all: readonly ScoredMeasurement[],
  from: ScoredMeasurement,
  to: ScoredMeasurement,
  options: ComparisonOptions,
): OverTimeComparison {
  const pairs = pairFrameworks(all, from, to);
  const steps = pairs.map((pair) => listSteps(pair).map((step) => compareStep(pair, step, options)));
  const { id, name, sector, headcount } = to.organisation;
  return {
    schema: 'nulmeting/comparison@1',
    kind: 'over-time',
    language: options.language,
    program: options.program,
    showsRefused: options.showsRefused,
    organisation: { id, name, sector, headcount: to.measurement.headcount ?? headcount },
    remark: to.measurement.remark,
    measurements: all.map(({ measurement, tables }) => ({
      id: measurement.id,
      date: measurement.date,
      tables: tables.length,
    })),
    from: from.measurement.id,
    to: to.measurement.id,
    frameworks: pairs.map((pair, index) => compareFramework(pair, steps[index] ?? [], options.language)),
    steps: steps.flat(),
    questions: pairs.flatMap((pair) => compareQuestions(pair, options.language)),
    instrument: {
      reworded: mergeChanges(pairs, 'reworded'),
      rescaled: mergeChanges(pairs, 'rescaled'),
      added: mergeChanges(pairs, 'added'),
      dropped: mergeChanges(pairs, 'dropped'),
    },
  };
}
