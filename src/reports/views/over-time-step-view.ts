import { type Change, changeOf } from '../../domain/comparison/changes/change.ts';
import type { OverTimeComparison, StepOverTime } from '../../domain/comparison/comparison.ts';
import type { Level } from '../../domain/scoring/level.ts';
import { roundHalfAway } from '../../domain/scoring/rounding.ts';
import type { Texts } from '../../texts/texts.ts';
import { levelWords, scoreWithCounts, showNumber, spreadWords } from '../wording.ts';
import type { PairsRow } from './chart-view.ts';

/** A step at the earlier and the later measurement. */
export interface OverTimeStepView {
  readonly order: number;
  readonly title: string;
  /** Null without a level. */
  readonly fromLevel: Level | null;
  readonly from: string;
  readonly toLevel: Level | null;
  readonly to: string;
  /** Which way it went; null where the two are not compared. */
  readonly change: Exclude<Change, 'not-comparable'> | null;
  readonly direction: string;
  /** What must be known to read the outcome, a sentence each. */
  readonly remarks: readonly string[];
  /** On how many common questions the outcome rests; null where the two are not compared. */
  readonly rests: string | null;
}

/** The figures of a step, rounded, as text; a dash where there is none. */
export interface OverTimeFiguresView {
  readonly title: string;
  /** The score with its counts, a measurement each. */
  readonly values: readonly string[];
  readonly common: string;
  readonly difference: string;
  readonly share: string;
  readonly progress: string;
}

function wordsOf(level: Level | null, texts: Texts): string {
  return level === null ? texts('level.none') : levelWords(level, texts);
}

/** A share of 0 to 1 as a whole percentage. */
export function percent(share: number): number {
  return roundHalfAway(100 * share);
}

/** The places of the compared measurements in lists that have a value for each measurement. */
function findPair(comparison: OverTimeComparison): readonly [number, number] {
  const find = (id: string): number =>
    comparison.measurements.findIndex((measurement) => measurement.id === id);
  return [find(comparison.from), find(comparison.to)];
}

/** The outcomes on the questions that were answered both times. */
function commonWords(common: NonNullable<StepOverTime['common']>, texts: Texts): string {
  const [from, to] = [wordsOf(common.fromLevel, texts), wordsOf(common.toLevel, texts)];
  return from === to ? to : texts('compare.from-to', { from, to });
}

function viewRemarks(step: StepOverTime, comparison: OverTimeComparison, texts: Texts): readonly string[] {
  const [before, now] = findPair(comparison);
  const remarks = step.reasons.map((reason) =>
    texts(`compare.refused-${reason}`, { share: percent(step.commonShare ?? 0) }),
  );
  if (step.refused && step.difference !== null) remarks.push(texts('compare.shown-though-refused'));
  const bands = comparison.frameworks.find(({ id }) => id === step.framework)?.bands;
  const tablesAt = (index: number): string =>
    bands === undefined ? '' : spreadWords(step.spreads[index] ?? null, bands, texts);
  const [tablesThen, tablesNow] = [tablesAt(before), tablesAt(now)];
  if (tablesThen !== '') remarks.push(texts('compare.tables-then', { tables: tablesThen }));
  if (tablesNow !== '') remarks.push(texts('compare.tables-now', { tables: tablesNow }));
  const { common, inOrder, levels } = step;
  if (common !== null && (common.fromLevel !== levels[before] || common.toLevel !== levels[now]))
    remarks.push(texts('compare.on-common', { words: commonWords(common, texts) }));
  if (inOrder[now] === true && inOrder[before] === false) remarks.push(texts('compare.now-in-order'));
  // Without a score it is unknown whether the step still is in order.
  if (inOrder[now] === false && inOrder[before] === true && step.values[now] != null)
    remarks.push(texts('compare.no-longer-in-order'));
  return remarks;
}

export function viewOverTimeStep(
  step: StepOverTime,
  comparison: OverTimeComparison,
  texts: Texts,
): OverTimeStepView {
  const [fromLevel, toLevel] = findPair(comparison).map((index) => step.levels[index] ?? null) as [
    Level | null,
    Level | null,
  ];
  const change = changeOf(step.difference);
  return {
    order: step.order,
    title: step.title,
    fromLevel,
    from: wordsOf(fromLevel, texts),
    toLevel,
    to: wordsOf(toLevel, texts),
    change: change === 'not-comparable' ? null : change,
    direction: texts(change === 'not-comparable' ? 'compare.not-compared' : `compare.change-${change}`),
    remarks: viewRemarks(step, comparison, texts),
    rests: step.common === null ? null : texts('compare.rests', { n: step.common.questions }),
  };
}

export function viewPairsRow({ order, title, common, target }: StepOverTime, texts: Texts): PairsRow {
  return {
    order,
    title,
    words: common === null ? texts('compare.not-compared') : commonWords(common, texts),
    from: common?.from ?? null,
    to: common?.to ?? null,
    toLevel: common?.toLevel ?? null,
    target,
  };
}

function withSign(value: number, texts: Texts): string {
  const figure = showNumber(value, texts);
  return value > 0 && figure !== '0' ? `+${figure}` : figure;
}

export function viewOverTimeFigures(step: StepOverTime, texts: Texts): OverTimeFiguresView {
  const { common, difference, commonShare, progress } = step;
  const none = texts('report.none');
  const figure = (value: number): string => showNumber(value, texts);
  return {
    title: `${step.order}. ${step.title}`,
    values: step.values.map((value, index) => {
      const answered = step.answered[index] ?? null;
      return answered === null ? none : scoreWithCounts(value, answered, step.spreads[index] ?? null, texts);
    }),
    common:
      common === null
        ? none
        : texts('compare.common-figures', {
            from: figure(common.from),
            to: figure(common.to),
            n: common.questions,
          }),
    difference: difference === null ? none : withSign(difference, texts),
    share: commonShare === null ? none : `${percent(commonShare)} %`,
    progress: progress === null ? none : `${percent(progress)} %`.replace('-', '−'),
  };
}
