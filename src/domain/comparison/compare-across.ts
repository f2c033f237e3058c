import type { Assessment } from '../assessment/assessment.ts';
import { hiddenByFacts } from '../assessment/settled-conditions.ts';
import { isAsked } from '../instrument/depth.ts';
import { fitToSector } from '../instrument/fit-to-sector.ts';
import { type Framework, isScaleQuestion, questionsOf } from '../instrument/framework.ts';
import { hasOrder } from '../instrument/step.ts';
import { inLanguage } from '../instrument/text.ts';
import { type FrameworkScore, scoreMeasurement } from '../scoring/score.ts';
import { presenceAt } from './changes/presence.ts';
import { compareStepAcross, type FrameworkGroup } from './compare-step-across.ts';
import type { AcrossComparison, ComparisonOptions, FrameworkAcross } from './comparison.ts';
import { findAlike, fitToShared } from './fit-to-shared.ts';
import { fitToShortest } from './fit-to-shortest.ts';
import type { ScoredFramework } from './framework-pair.ts';
import { type PlacedOrganisation, placeOrganisations } from './organisation-order.ts';
import { findSharedTopics } from './outcomes/shared-topics.ts';

/** How organisations are compared. */
export interface AcrossOptions extends ComparisonOptions {
  readonly anonymous: boolean;
  /** The id of the organisation that is compared with the rest, or null. */
  readonly own: string | null;
}

/** The version to compare: that of the own organisation, else the most common, else the latest of those. */
function chooseVersion(all: readonly Framework[], own: ScoredFramework | null): Framework | null {
  if (own !== null) return own.framework;
  const count = ({ hash }: Framework): number => all.filter((framework) => framework.hash === hash).length;
  return (
    all.toSorted(
      (a, b) => count(b) - count(a) || b.version.localeCompare(a.version, 'en', { numeric: true }),
    )[0] ?? null
  );
}

/**
 * A framework in words that fit all of these organisations: those of the sector that they share, else those for every sector. Words of a
 * sector would say which it is where that is not to be known.
 */
function inSharedWords(
  framework: Framework,
  scored: readonly (ScoredFramework | null)[],
  { anonymous }: AcrossOptions,
): Framework {
  const sectors = new Set(scored.flatMap((one) => one?.framework.fitted?.sector ?? []));
  return !anonymous && sectors.size === 1 ? framework : fitToSector(framework, null);
}

/**
 * Groups the organisations by framework; those that used another version are listed in `leftOut`, and those that were asked quite other
 * questions in `setApart`, those that are compared only beside the own one in `besideOwn`.
 */
function groupByFramework(
  placed: readonly PlacedOrganisation[],
  options: AcrossOptions,
): readonly FrameworkGroup[] {
  const ids = new Set(placed.flatMap(({ frameworks }) => frameworks.map(({ framework }) => framework.id)));
  return [...ids].flatMap((id) => {
    const all = placed.map(
      ({ frameworks }) => frameworks.find(({ framework }) => framework.id === id) ?? null,
    );
    const own = all[placed.findIndex((one) => one.own)] ?? null;
    const framework = chooseVersion(
      all.flatMap((one) => one?.framework ?? []),
      own,
    );
    if (framework === null) return [];
    const labelOf = (index: number): string => placed[index]?.label ?? '';
    const same = all.map((one) => (one?.framework.hash === framework.hash ? one : null));
    const leftOut = all.flatMap((one, index) =>
      one === null || same[index] !== null
        ? []
        : [{ organisation: labelOf(index), version: one.framework.version }],
    );
    const members = same.flatMap((one, index) => (one === null ? [] : [{ one, index }]));
    const used = members.map(({ one }) => one.framework);
    const alike = findAlike(used, own?.framework ?? null);
    const usual = findAlike(used, null);
    const besideOwn = members.flatMap(({ index }, at) =>
      alike[at] === true && usual[at] === false && placed[index]?.own === false ? [labelOf(index)] : [],
    );
    const apart = new Set(members.filter((_, at) => alike[at] === false).map(({ index }) => index));
    const scored = same.map((one, index) => (apart.has(index) ? null : one));
    const setApart = [...apart].map(labelOf);
    const notBeside = all.map((one, index) => one !== null && scored[index] === null);
    const inWords = inSharedWords(framework, scored, options);
    return [{ framework: inWords, scored, notBeside, leftOut, besideOwn, setApart }];
  });
}

/** Whether a measurement has a scored answer in a framework. */
function hasScore({ steps }: FrameworkScore): boolean {
  return steps.some(({ scored }) => scored > 0);
}

/** The organisations without one scored question, by label. */
function listWithoutScore(
  scored: readonly (ScoredFramework | null)[],
  placed: readonly PlacedOrganisation[],
): FrameworkAcross['withoutScore'] {
  return scored.flatMap((one, index) => {
    if (one === null || hasScore(one.score) || !questionsOf(one.framework).some(isScaleQuestion)) return [];
    const nothingApplies = one.score.steps.every(({ applicable }) => applicable === 0);
    return [{ organisation: placed[index]?.label ?? '', nothingApplies }];
  });
}

/** The questions that some of these organisations were asked and others were not, with those others by label unless they are nameless. */
function listAskedOfSome(
  framework: Framework,
  scored: readonly (ScoredFramework | null)[],
  placed: readonly PlacedOrganisation[],
  anonymous: boolean,
) {
  const measured = scored.flatMap((one, index) =>
    one === null ? [] : [{ hidden: hiddenByFacts(one.framework), organisation: placed[index]?.label ?? '' }],
  );
  return questionsOf(framework).flatMap((question) => {
    const { id, label } = question;
    const without = measured.filter(({ hidden }) => hidden.has(id)).map(({ organisation }) => organisation);
    const isShared = without.length === 0 || without.length === measured.length;
    if (isShared || !isAsked(framework, question)) return [];
    return [{ question: id, label, without: anonymous ? [] : without }];
  });
}

/** Each distinct value with its number of occurrences. */
function countBy<T>(values: readonly T[]): readonly { readonly value: T; readonly n: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, n]) => ({ value, n }));
}

function compareFramework(
  { framework, scored: organisations, leftOut, besideOwn, setApart }: FrameworkGroup,
  placed: readonly PlacedOrganisation[],
  { language, anonymous }: AcrossOptions,
): FrameworkAcross {
  const all = organisations.flatMap((one) => one?.score ?? []);
  const order = (step: string | null): number => {
    const index = framework.steps.findIndex(({ id }) => id === step);
    return index === -1 ? framework.steps.length : index;
  };
  // Without an applicable step there is no next step and nothing is in order; without answers the next step is not known.
  const known = all.filter(
    (score) => hasScore(score) && (score.nextStep !== null || score.allInOrder !== null),
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
    hash: framework.hash,
    bands: framework.bands,
    stageWords: inLanguage(framework.stageWords, language),
    organisations: all.length,
    leftOut,
    besideOwn,
    setApart,
    withoutScore: listWithoutScore(organisations, placed),
    isShort: framework.asks === 'core',
    askedOfSome: listAskedOfSome(framework, organisations, placed, anonymous).map(({ label, ...one }) => ({
      ...one,
      label: label[language],
    })),
    isOrdered: hasOrder(framework),
    nextSteps: hasOrder(framework) ? nextSteps : [],
    // The sort is stable: equals stay in the order of the framework.
    blockers: questions
      .flatMap(({ id, label }) => {
        const n = blocking.find(({ value }) => value === id)?.n ?? 0;
        return n < 2 ? [] : [{ question: id, label: label[language], n }];
      })
      .sort((a, b) => b.n - a.n),
    topics: findSharedTopics(framework, organisations, language),
  };
}

/**
 * Compares the latest measurements of organisations (specification §7, conversations) per framework on one version, without a ranking. They
 * are
 * scored on the questions that all of them were asked (`fitToShortest`, `fitToShared`).
 * With `anonymous` the result has nothing that identifies an organisation: no name, id, sector, headcount or date.
 */
export function compareAcross(assessments: readonly Assessment[], options: AcrossOptions): AcrossComparison {
  const measurements = fitToShared(fitToShortest(assessments), options.own).map(scoreMeasurement);
  const placed = placeOrganisations(measurements, options);
  const groups = groupByFramework(placed, options);
  // The date of a measurement identifies an organisation to people who know that date; the year does not.
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
    title: null,
    client: null,
    anonymous: options.anonymous,
    organisations: placed.map(({ scored: { organisation, language, measurement }, label, own }) => ({
      id: options.anonymous ? label.toLowerCase() : organisation.id,
      name: named(organisation.name),
      label,
      sector: named(organisation.sector),
      headcount: named(measurement.headcount ?? organisation.headcount),
      date: named(measurement.date),
      own,
      depth: named(measurement.depth),
      basis: named(measurement.basis),
      ...(options.anonymous || language === options.language ? {} : { writtenIn: language }),
    })),
    period: { from: dates[0] ?? '', to: dates.at(-1) ?? '' },
    frameworks: groups.map((group) => compareFramework(group, placed, options)),
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
      group.framework.steps.map(({ id }) => compareStepAcross(group, id, placed, options)),
    ),
    questions: [],
    instrument: { reworded: [], redefined: [], rescaled: [], reweighted: [], added: [], dropped: [] },
    present: options.anonymous
      ? []
      : placed.map(({ scored: { measurement, tables }, label }) => presenceAt(measurement.id, label, tables)),
  };
}
