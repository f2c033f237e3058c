import { type Framework, questionsOf } from '../instrument/framework.ts';
import type { ScoredMeasurement } from '../scoring/score.ts';
import { medianOf, quantileOf } from '../scoring/statistics.ts';
import { spreadRange } from '../scoring/step-score.ts';
import type { AcrossComparison, ComparisonOptions, FrameworkAcross, StepAcross } from './comparison.ts';
import type { ScoredFramework } from './framework-pair.ts';
import { type PlacedOrganisation, placeOrganisations } from './organisation-order.ts';

/** A benchmark needs this many organisations, besides the one that looks at it (specification §5, rule 8). */
const MIN_ORGANISATIONS = 5;

/** How organisations are compared. */
export interface AcrossOptions extends ComparisonOptions {
  readonly anonymous: boolean;
  /** The id of the organisation that looks at the others, or null. */
  readonly own: string | null;
}

interface FrameworkGroup {
  readonly framework: Framework;
  /** The score of each organisation, in order; null where it did not ask this framework in this version. */
  readonly sides: readonly (ScoredFramework | null)[];
  readonly leftOut: FrameworkAcross['leftOut'];
}

/** The version that is compared: that of the organisation that looks, else the most common, else the latest. */
function chooseVersion(all: readonly Framework[], own: ScoredFramework | null): Framework | null {
  if (own !== null) return own.framework;
  const count = ({ hash }: Framework): number => all.filter((framework) => framework.hash === hash).length;
  return (
    all.toSorted(
      (a, b) => count(b) - count(a) || b.version.localeCompare(a.version, 'en', { numeric: true }),
    )[0] ?? null
  );
}

/** Per framework the organisations that asked it in the same version; those of another version are named, never mixed in. */
function groupByFramework(placed: readonly PlacedOrganisation[]): readonly FrameworkGroup[] {
  const ids = new Set(placed.flatMap(({ frameworks }) => frameworks.map(({ framework }) => framework.id)));
  return [...ids].flatMap((id) => {
    const all = placed.map(
      ({ frameworks }) => frameworks.find(({ framework }) => framework.id === id) ?? null,
    );
    const own = all[placed.findIndex((one) => one.own)] ?? null;
    const framework = chooseVersion(
      all.flatMap((side) => side?.framework ?? []),
      own,
    );
    if (framework === null) return [];
    const sides = all.map((side) => (side?.framework.hash === framework.hash ? side : null));
    const leftOut = all.flatMap((side, index) =>
      side === null || sides[index] !== null
        ? []
        : [{ organisation: placed[index]?.label ?? '', version: side.framework.version }],
    );
    return [{ framework, sides, leftOut }];
  });
}

function compareStep(
  group: FrameworkGroup,
  index: number,
  placed: readonly PlacedOrganisation[],
  options: AcrossOptions,
): StepAcross {
  const { framework } = group;
  const sides = group.sides.map((side) => side?.score.steps[index] ?? null);
  const step = framework.steps[index] as Framework['steps'][number];
  const usable = sides.map((side) =>
    side !== null && (side.comparable || options.showsRefused) ? side.score : null,
  );
  const ownIndex = placed.findIndex(({ own }) => own);
  const others = usable.flatMap((score, position) =>
    score === null || position === ownIndex ? [] : [score],
  );
  const isEnough = others.length >= MIN_ORGANISATIONS;
  const median = isEnough ? medianOf(others) : null;
  const own = usable[ownIndex] ?? null;
  return {
    framework: framework.id,
    id: step.id,
    order: step.order,
    title: step.title[options.language],
    values: sides.map((side) => side?.score ?? null),
    levels: sides.map((side) => side?.level ?? null),
    answered: sides.map((side) =>
      side === null ? null : { scored: side.scored, applicable: side.applicable },
    ),
    spreads: sides.map(spreadRange),
    comparable: sides.map((side) => side?.comparable ?? true),
    difference: median === null || own === null ? null : own - median,
    commonShare: 1,
    refused: !isEnough,
    reasons: [
      ...(isEnough ? [] : (['few-organisations'] as const)),
      ...(sides[ownIndex]?.comparable === false ? (['not-applicable'] as const) : []),
    ],
    test: null,
    median,
    upperQuartile: isEnough ? quantileOf(others, 0.75) : null,
    n: others.length,
  };
}

/** How often each value comes up. */
function countBy<T>(values: readonly T[]): readonly { readonly value: T; readonly n: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, n]) => ({ value, n }));
}

function compareFramework(
  { framework, sides, leftOut }: FrameworkGroup,
  options: AcrossOptions,
): FrameworkAcross {
  const { language } = options;
  const all = sides.flatMap((side) => side?.score ?? []);
  const order = (step: string | null): number => {
    const index = framework.steps.findIndex(({ id }) => id === step);
    return index === -1 ? framework.steps.length : index;
  };
  // Where nothing applies there is no next step, and nothing is in order either; where nothing is answered nothing is known.
  const known = all.filter(
    ({ steps, nextStep, allInOrder }) =>
      steps.some(({ scored }) => scored > 0) && (nextStep !== null || allInOrder !== null),
  );
  const nextSteps = countBy(known.map(({ nextStep }) => nextStep?.step ?? null))
    .map(({ value, n }) => ({
      step: value,
      title: framework.steps.find(({ id }) => id === value)?.title[language] ?? null,
      n,
    }))
    .sort((a, b) => order(a.step) - order(b.step));
  const questions = questionsOf(framework);
  const blocking = countBy(
    all.flatMap(({ steps }) =>
      steps.flatMap(({ questions: scored }) => scored.filter(({ blocks }) => blocks).map(({ id }) => id)),
    ),
  );
  return {
    id: framework.id,
    title: framework.title[language],
    version: framework.version,
    bands: framework.bands,
    organisations: all.length,
    leftOut,
    nextSteps,
    // Sorting keeps the order of equals: that in which the framework asks them.
    blockers: questions
      .flatMap(({ id, label }) => {
        const n = blocking.find(({ value }) => value === id)?.n ?? 0;
        return n < 2 ? [] : [{ question: id, label: label[language], n }];
      })
      .sort((a, b) => b.n - a.n),
  };
}

/**
 * Compares organisations by their latest measurements (specification §7, conversations): each once, on the same version of a framework,
 * never ranked. When they stay anonymous, nothing in the result names them: no name, id, sector, size or date.
 */
export function compareAcross(
  measurements: readonly ScoredMeasurement[],
  options: AcrossOptions,
): AcrossComparison {
  const placed = placeOrganisations(measurements, options);
  const groups = groupByFramework(placed);
  // A day on which an organisation measured names it to who knows that day; a year does not.
  const dates = measurements
    .map(({ measurement }) => (options.anonymous ? measurement.date.slice(0, 4) : measurement.date))
    .sort();
  const named = <T>(value: T): T | null => (options.anonymous ? null : value);
  return {
    schema: 'nulmeting/comparison@1',
    kind: 'across',
    language: options.language,
    program: options.program,
    showsRefused: options.showsRefused,
    anonymous: options.anonymous,
    organisations: placed.map(({ scored: { organisation, measurement }, label, own }) => ({
      id: options.anonymous ? label.toLowerCase() : organisation.id,
      name: named(organisation.name),
      label,
      sector: named(organisation.sector),
      headcount: named(measurement.headcount ?? organisation.headcount),
      date: named(measurement.date),
      own,
    })),
    period: { from: dates[0] ?? '', to: dates.at(-1) ?? '' },
    frameworks: groups.map((group) => compareFramework(group, options)),
    alone: options.anonymous
      ? []
      : placed.flatMap(({ alone, label }) =>
          alone.map(({ framework: { id, title } }) => ({
            id,
            title: title[options.language],
            organisation: label,
          })),
        ),
    steps: groups.flatMap((group) =>
      group.framework.steps.map((_, index) => compareStep(group, index, placed, options)),
    ),
    questions: [],
    instrument: { reworded: [], rescaled: [], added: [], dropped: [] },
  };
}
