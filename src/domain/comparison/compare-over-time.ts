import type { Language } from '../instrument/text.ts';
import { levelOf } from '../scoring/level.ts';
import { TOLERANCE } from '../scoring/rounding.ts';
import type { ScoredMeasurement } from '../scoring/score.ts';
import { spreadRange } from '../scoring/step-score.ts';
import { type CommonStep, type MeasuredStep, scoreCommonQuestions } from './common-step.ts';
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

/** The least share of common questions with which a step is compared (specification §7). */
const MIN_COMMON_SHARE = 0.8;

function progressOf(from: number, to: number, target: number): number | null {
  return target - from <= TOLERANCE ? null : (to - from) / (target - from);
}

/** Why the difference of a step is refused (specification §7); empty when it is not. */
function refusalsOf(
  common: CommonStep | null,
  from: MeasuredStep | null,
  to: MeasuredStep | null,
): readonly Refusal[] {
  if (common === null) return ['one-only'];
  const few = common.share < MIN_COMMON_SHARE - TOLERANCE;
  const notApplicable = [from, to].some((side) => side?.scored.comparable === false);
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
  const sides = pair.all.map((whole) => findMeasuredStep(whole, id)?.scored ?? null);
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
    values: sides.map((side) => side?.score ?? null),
    levels: sides.map((side) => side?.level ?? null),
    answered: sides.map((side) =>
      side === null ? null : { scored: side.scored, applicable: side.applicable },
    ),
    spreads: sides.map(spreadRange),
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
    inOrder: sides.map((side) => side?.inOrder.now ?? null),
    target,
    progress: scores === null ? null : progressOf(scores.from, scores.to, target),
  };
}

/** Every step of either measurement, in the order of the later one, as the later one has it. */
function listSteps({ from, to }: FrameworkPair): readonly MeasuredStep[] {
  const ids = [to, from].flatMap((side) => side?.framework.steps.map(({ id }) => id) ?? []);
  return [...new Set(ids)].flatMap((id) => findMeasuredStep(to, id) ?? findMeasuredStep(from, id) ?? []);
}

/** Percent-to-target over the steps that are compared, for with others it would give away what is refused; null without such a step. */
function percentToTarget(
  { from, to }: FrameworkPair,
  compared: readonly StepOverTime[],
): FrameworkOverTime['percentToTarget'] {
  const ids = new Set(compared.filter(({ difference }) => difference !== null).map(({ id }) => id));
  const both = (to?.score.steps ?? []).flatMap(({ id, score, target }) => {
    const before = findMeasuredStep(from, id)?.scored.score ?? null;
    return before === null || score === null || !ids.has(id) ? [] : [{ before, score, target }];
  });
  const whole = both.reduce((sum, { target }) => sum + target, 0);
  if (whole <= 0) return null;
  const share = (pick: (one: (typeof both)[number]) => number): number =>
    1 - both.reduce((sum, one) => sum + Math.max(0, one.target - pick(one)), 0) / whole;
  return { from: share(({ before }) => before), to: share(({ score }) => score), steps: both.length };
}

const isAllInOrder = (side: ScoredFramework | null): boolean =>
  side !== null && side.score.allInOrder !== null;

function compareFramework(
  pair: FrameworkPair,
  steps: readonly StepOverTime[],
  language: Language,
): FrameworkOverTime {
  const nextOf = (side: ScoredFramework | null): FrameworkOverTime['nextStep']['from'] => {
    const next = side?.framework.steps.find(({ id }) => id === side.score.nextStep?.step);
    return next === undefined ? null : { id: next.id, title: next.title[language] };
  };
  return {
    id: pair.id,
    title: pair.framework.title[language],
    versions: pair.all.map((side) => side?.framework.version ?? null),
    bands: pair.framework.bands,
    isCompared: pair.from !== null && pair.to !== null,
    instrument: pair.instrument,
    nextStep: { from: nextOf(pair.from), to: nextOf(pair.to) },
    allInOrder: { from: isAllInOrder(pair.from), to: isAllInOrder(pair.to) },
    percentToTarget: percentToTarget(pair, steps),
  };
}

/** Adds up what several frameworks say; a question that two of them share stands once. */
function mergeChanges(pairs: readonly FrameworkPair[], pick: keyof InstrumentChange): readonly string[] {
  return [...new Set(pairs.flatMap(({ instrument }) => instrument[pick]))];
}

/**
 * Compares measurements of one organisation (specification §7, conversations): the one named `from` against the one named `to`, with
 * those between them beside. Whether they can be compared is decided before any difference is given. `all` are in the order of their dates.
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
