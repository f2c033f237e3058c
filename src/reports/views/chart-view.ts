import type { Direction } from '../../domain/comparison/changes/change.ts';
import type { WordedFramework, WordedStep } from '../../domain/report/worded-report.ts';
import type { Level } from '../../domain/scoring/level.ts';
import { TOLERANCE } from '../../domain/scoring/rounding.ts';
import type { Stage } from '../../domain/scoring/stage.ts';
import type { Texts } from '../../texts/texts.ts';
import { stepStageWords } from '../stage-words.ts';
import { wideBounds } from './step-view.ts';

/** A stretch of the axis, in scores of 0 to 100. */
export interface ChartZone {
  /** Its colour: that of a level, or one of two by turns. */
  readonly level: Level | 'odd' | 'even';
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** What every chart says of a step; `words` is its outcome. */
export interface ChartRow {
  readonly order: number | null;
  readonly title: string;
  readonly words: string;
}

/** A chart of the steps of one framework on an axis of 0 to 100, as figures: each format draws its own. */
interface Chart<Row extends ChartRow, Legend> {
  /** The id of the framework: unique among the charts of one kind in a document. */
  readonly id: string;
  readonly title: string;
  /** The chart in sentences, for those who cannot see it. */
  readonly description: string;
  /** None where each step has a target of its own to be read by. */
  readonly zones: readonly ChartZone[];
  readonly rows: readonly Row[];
  /** The words beside each kind of mark. */
  readonly legend: Legend;
}

export interface ProfileRow extends ChartRow {
  /** 0 to 100, unrounded; null with too few answers. */
  readonly score: number | null;
  readonly stage: Stage | null;
  /** Between which scores the outcome lies while answers are open; null when these differ too little to matter. */
  readonly bounds: { readonly low: number; readonly high: number } | null;
  /** 0 to 100. */
  readonly target: number;
}

/** A bar a step, with its target and what open answers leave undecided. */
export interface ProfileChart
  extends Chart<ProfileRow, { readonly target: string; readonly bounds: string }> {
  readonly kind: 'profile';
}

/** Where a step stood at one measurement. */
export interface SlopePoint {
  readonly stage: Stage;
  /** How far it was within the band of its stage, 0 at the lower edge to 1 at the upper. */
  readonly share: number;
}

export interface SlopeRow extends ChartRow {
  /** The number of the step, or a letter where the steps have no order. */
  readonly mark: string;
  readonly way: Direction;
  /** A measurement each; null at one that lacks some of the answers that are compared. */
  readonly points: readonly (SlopePoint | null)[];
}

/** A line a step over two or more measurements, on an axis of words: a band for each stage. */
export interface SlopeChart extends Chart<SlopeRow, Readonly<Record<Direction, string>>> {
  readonly kind: 'slope';
  /** The stages and their words, the lowest first. */
  readonly bands: readonly { readonly stage: Stage; readonly label: string }[];
  /** The date of each measurement. */
  readonly dates: readonly string[];
}

export interface DotsRow extends ChartRow {
  /** A dot for each organisation with a score of 0 to 100. */
  readonly dots: readonly { readonly score: number; readonly isOwn: boolean }[];
  /** 0 to 100; null with too few organisations. */
  readonly median: number | null;
  readonly upperQuartile: number | null;
}

/** A dot an organisation on each step, with the median and the upper quartile. */
export interface DotsChart
  extends Chart<
    DotsRow,
    {
      readonly organisation: string;
      /** Null when none of the organisations is the reader's own. */
      readonly own: string | null;
      readonly median: string;
      readonly upperQuartile: string;
    }
  > {
  readonly kind: 'dots';
  /** The words at the two ends of the axis. */
  readonly axis: { readonly low: string; readonly high: string };
}

export interface SpreadRow extends ChartRow {
  /** The score at each table that has one, 0 to 100, the lowest first. */
  readonly scores: readonly number[];
}

/** A dot a table on each step, and a line from the lowest to the highest. */
export interface SpreadChart extends Chart<SpreadRow, { readonly table: string }> {
  readonly kind: 'spread';
}

/** How many answers there are of each kind; over all tables. */
export interface StrengthParts {
  readonly answered: number;
  /** What the question asks about has not begun: it counts as the lowest answer. */
  readonly later: number;
  readonly unknown: number;
  readonly divided: number;
  readonly open: number;
  readonly notApplicable: number;
}
export const STRENGTH_PARTS = ['answered', 'later', 'unknown', 'divided', 'open', 'notApplicable'] as const;

export interface StrengthRow extends ChartRow {
  readonly parts: StrengthParts;
}

/** A bar a step, of as long as it has questions: on how many answers it is based, and what is not known. */
export interface StrengthChart extends Chart<StrengthRow, Readonly<Record<keyof StrengthParts, string>>> {
  readonly kind: 'strength';
}

export interface TimelineRow extends ChartRow {
  /** Where its term ends on the axis, 0 to 100. */
  readonly until: number;
  /** Whether the term is a suggestion that nobody agreed on yet. */
  readonly isSuggested: boolean;
}

/** A line an action, from the beginning of the plan until its term, with a zone for each quarter or year. */
export interface TimelineChart
  extends Chart<TimelineRow, { readonly agreed: string; readonly suggested: string }> {
  readonly kind: 'timeline';
  /** Where the plan begins on the axis, 0 to 100. */
  readonly from: number;
}

export type ChartView = ProfileChart | SlopeChart | DotsChart | SpreadChart | StrengthChart | TimelineChart;

/** The rows of a comparison's chart in sentences. */
export function describeRows(rows: readonly ChartRow[]): string {
  return rows.map(({ title, words }) => `${title}: ${words}.`).join(' ');
}

/** The stretches below and from the target; none where steps have targets of their own. */
function viewTargetZones(targets: readonly number[], texts: Texts): readonly ChartZone[] {
  const target = targets[0] ?? 0;
  const isShared = targets.every((one) => Math.abs(one - target) <= TOLERANCE);
  if (!isShared || target <= 0 || target >= 100) return [];
  return [
    { level: 'P', label: texts('report.chart-below'), from: 0, to: target },
    { level: 'F', label: texts('report.chart-reached'), from: target, to: 100 },
  ];
}

function viewProfileRow(step: WordedStep, texts: Texts): ProfileRow {
  const { order, title, score, stage, target } = step;
  return {
    order,
    title,
    words: stepStageWords(step, texts),
    score,
    stage,
    bounds: wideBounds(step),
    target,
  };
}

export function viewProfileChart(framework: WordedFramework, texts: Texts): ProfileChart {
  const rows = framework.steps.map((step) => viewProfileRow(step, texts));
  const described = rows.map(({ title, words }) => texts('report.chart-step', { step: title, stage: words }));
  return {
    kind: 'profile',
    id: framework.id,
    title: `${framework.title}: ${texts('report.chart-title')}`,
    description: texts('report.chart-description', { steps: described.join(' ') }),
    zones: viewTargetZones(
      framework.steps.map(({ target }) => target),
      texts,
    ),
    rows,
    legend: { target: texts('report.chart-target'), bounds: texts('report.chart-bounds') },
  };
}

export function viewSpreadChart(framework: WordedFramework, texts: Texts): SpreadChart {
  const rows = framework.steps.map((step): SpreadRow => {
    const scores = framework.profiles.flatMap(({ steps }) =>
      steps.flatMap(({ id, score }) => (id === step.id && score !== null ? [score] : [])),
    );
    return {
      order: step.order,
      title: step.title,
      words: stepStageWords(step, texts),
      scores: scores.toSorted((a, b) => a - b),
    };
  });
  const described = rows.map(({ title, scores }) =>
    texts('report.spread-step', { step: title, n: scores.length }),
  );
  return {
    kind: 'spread',
    id: framework.id,
    title: `${framework.title}: ${texts('report.spread-title')}`,
    description: texts('report.spread-description', { steps: described.join(' ') }),
    zones: viewTargetZones(
      framework.steps.map(({ target }) => target),
      texts,
    ),
    rows,
    legend: { table: texts('report.spread-table') },
  };
}
