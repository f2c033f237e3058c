import { isAsked } from '../instrument/depth.ts';
import { questionsOf } from '../instrument/framework.ts';
import { inLanguage, type Language } from '../instrument/text.ts';
import type { ScoredMeasurement } from '../scoring/score.ts';
import { presenceAt } from './changes/presence.ts';
import { compareNext } from './compare-next.ts';
import { compareQuestions } from './compare-questions.ts';
import { compareStep } from './compare-step.ts';
import type { ComparisonOptions, FrameworkOverTime, OverTimeComparison, StepOverTime } from './comparison.ts';
import { type FrameworkPair, pairFrameworks } from './framework-pair.ts';

/** The steps of both measurements, those of the later one first. */
function listSteps({ from, to }: FrameworkPair): readonly string[] {
  return [...new Set([to, from].flatMap((one) => one?.framework.steps.map(({ id }) => id) ?? []))];
}

/** Percent-to-target on what was answered both times, with the later targets (specification §7); null without a compared step. */
function percentToTarget(steps: readonly StepOverTime[]): FrameworkOverTime['percentToTarget'] {
  const compared = steps.flatMap(({ common, target }) =>
    common === null || target === null ? [] : [{ common, target }],
  );
  const totalTarget = compared.reduce((sum, { target }) => sum + target, 0);
  if (totalTarget <= 0) return null;
  const share = (side: 'from' | 'to'): number =>
    1 -
    compared.reduce((sum, { common, target }) => sum + Math.max(0, target - common[side].score), 0) /
      totalTarget;
  return { from: share('from'), to: share('to'), steps: compared.length };
}

/** The questions of a framework that one measurement asked and the other was too short for, in order. */
function listTooShort({ from, to, tooShort }: FrameworkPair): readonly string[] {
  const asked = [from, to].flatMap((one) =>
    one === null ? [] : questionsOf(one.framework).filter((question) => isAsked(one.framework, question)),
  );
  return [...new Set(asked.map(({ id }) => id))].filter((id) => tooShort.has(id));
}

/** The labels of the questions of both measurements that changed or were not shared; a question in both by its later label. */
function listLabels(
  { from, to, instrument, notShared }: FrameworkPair,
  language: Language,
): FrameworkOverTime['labels'] {
  const { reworded, redefined, rescaled, reweighted, added, dropped } = instrument;
  const changes = [reworded, redefined, rescaled, reweighted, added, dropped].flat();
  const changed = new Set([...changes, ...notShared]);
  const questions = [from, to].flatMap((one) => (one === null ? [] : questionsOf(one.framework)));
  const labels = new Map(questions.map(({ id, label }) => [id, label[language]]));
  return [...labels].flatMap(([id, label]) => (changed.has(id) ? [{ id, label }] : []));
}

function compareFramework(
  pair: FrameworkPair,
  steps: readonly StepOverTime[],
  { language }: ComparisonOptions,
): FrameworkOverTime {
  return {
    id: pair.id,
    title: pair.framework.title[language],
    versions: pair.all.map((one) => one?.framework.version ?? null),
    hashes: pair.all.map((one) => one?.framework.hash ?? null),
    isSameContent: pair.from?.framework.hash === pair.to?.framework.hash,
    bands: pair.framework.bands,
    stageWords: inLanguage(pair.framework.stageWords, language),
    isCompared: pair.from !== null && pair.to !== null,
    instrument: pair.instrument,
    tooShort: listTooShort(pair),
    notShared: [...pair.notShared],
    labels: listLabels(pair, language),
    next: compareNext(pair, steps, language),
    percentToTarget: percentToTarget(steps),
  };
}

/** Merges lists of question ids over several frameworks; a shared question is listed once. */
function mergeChanges(pairs: readonly FrameworkPair[]): OverTimeComparison['instrument'] {
  const merge = (pick: keyof OverTimeComparison['instrument']): readonly string[] => [
    ...new Set(pairs.flatMap(({ instrument }) => instrument[pick])),
  ];
  return {
    reworded: merge('reworded'),
    redefined: merge('redefined'),
    rescaled: merge('rescaled'),
    reweighted: merge('reweighted'),
    added: merge('added'),
    dropped: merge('dropped'),
  };
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
  const steps = pairs.map((pair) => listSteps(pair).map((id) => compareStep(pair, id, options)));
  const { id, name, sector, headcount } = to.organisation;
  return {
    schema: 'nulmeting/comparison@1',
    kind: 'over-time',
    language: options.language,
    program: options.program,
    showsRefused: options.showsRefused,
    title: null,
    client: null,
    organisation: {
      id,
      name,
      sector,
      headcount: to.measurement.headcount ?? headcount,
      ...(to.language === options.language ? {} : { writtenIn: to.language }),
    },
    remark: to.measurement.remark,
    measurements: all.map(({ measurement, tables }) => ({
      id: measurement.id,
      date: measurement.date,
      depth: measurement.depth,
      tables: tables.length,
    })),
    from: from.measurement.id,
    to: to.measurement.id,
    frameworks: pairs.map((pair, index) => compareFramework(pair, steps[index] ?? [], options)),
    steps: steps.flat(),
    questions: pairs.flatMap((pair) => compareQuestions(pair, options.language)),
    instrument: mergeChanges(pairs),
    present: [from, to].map(({ measurement, tables }) => presenceAt(measurement.id, null, tables)),
  };
}
