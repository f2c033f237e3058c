import { changeOf } from '../../domain/comparison/changes/change.ts';
import type { AcrossComparison, FrameworkAcross, StepAcross } from '../../domain/comparison/comparison.ts';
import { type Level, levelOf } from '../../domain/scoring/level.ts';
import type { Texts } from '../../texts/texts.ts';
import { levelWords, scoreWithCounts, showNumber, spreadWords } from '../wording.ts';
import type { DotsRow } from './chart-view.ts';

/** The outcome of one organisation on one step. */
export interface AcrossCellView {
  /** The number and the title of the step. */
  readonly column: string;
  /** Null without a level. */
  readonly level: Level | null;
  readonly words: string;
  /** How far the tables of the organisation lie apart; null with one table. */
  readonly spread: string | null;
  /** Whether too much was called not applicable for the outcome to be compared. */
  readonly isMarked: boolean;
}

/** A step in the middle of the organisations, and at the reader's own. */
export interface AcrossStepView {
  readonly order: number;
  readonly title: string;
  /** The median, or that there are too few organisations for one. */
  readonly median: string;
  readonly quartile: string;
  /** The outcome of the reader's own organisation; null when there is none. */
  readonly own: string | null;
  readonly ownLevel: Level | null;
  /** Where the own organisation stands beside the median; null where that is not said. */
  readonly place: string | null;
  /** Organisations that the median rests on. */
  readonly n: number;
}

/** The figures of a step, rounded, as text; a dash where there is none. */
export interface AcrossFiguresView {
  readonly title: string;
  readonly median: string;
  readonly quartile: string;
  readonly difference: string;
  readonly n: number;
  /** An organisation each. */
  readonly cells: readonly { readonly label: string; readonly text: string }[];
}

/** The name under which an organisation stands in the comparison. */
export function labelOf(index: number, comparison: AcrossComparison, texts: Texts): string {
  const organisation = comparison.organisations[index];
  if (organisation === undefined) return '';
  if (!comparison.anonymous) return organisation.label;
  return organisation.own
    ? texts('compare.own-label')
    : texts('compare.anonymous-label', { letter: organisation.label });
}

/** The place of the reader's own organisation, or -1. */
export function findOwn({ organisations }: AcrossComparison): number {
  return organisations.findIndex(({ own }) => own);
}

function cellWords(step: StepAcross, index: number, texts: Texts): string {
  const answered = step.answered[index] ?? null;
  const level = step.levels[index] ?? null;
  if (answered === null) return texts('compare.not-asked');
  if (answered.applicable === 0) return texts('level.nothing');
  return level === null ? texts('level.none') : levelWords(level, texts);
}

export function viewCell(
  step: StepAcross,
  index: number,
  framework: FrameworkAcross,
  texts: Texts,
): AcrossCellView {
  const spread = spreadWords(step.spreads[index] ?? null, framework.bands, texts);
  return {
    column: `${step.order}. ${step.title}`,
    level: step.levels[index] ?? null,
    words: cellWords(step, index, texts),
    spread: spread === '' ? null : spread,
    isMarked: step.comparable[index] === false,
  };
}

export function viewAcrossStep(
  step: StepAcross,
  framework: FrameworkAcross,
  own: number,
  texts: Texts,
): AcrossStepView {
  const words = (score: number | null): string => {
    const level = levelOf(score, framework.bands);
    return level === null ? texts('report.none') : levelWords(level, texts);
  };
  const change = changeOf(step.difference);
  return {
    order: step.order,
    title: step.title,
    median: step.median === null ? texts('compare.too-few', { n: step.n }) : words(step.median),
    quartile: words(step.upperQuartile),
    own: own === -1 ? null : cellWords(step, own, texts),
    ownLevel: step.levels[own] ?? null,
    place: change === 'not-comparable' ? null : texts(`compare.place-${change}`),
    n: step.n,
  };
}

export function viewDotsRow(step: StepAcross, own: number, texts: Texts): DotsRow {
  const { order, title, values, median, upperQuartile } = step;
  return {
    order,
    title,
    words: own === -1 ? '' : cellWords(step, own, texts),
    dots: values.flatMap((score, index) => (score === null ? [] : [{ score, isOwn: index === own }])),
    median,
    upperQuartile,
  };
}

export function viewAcrossFigures(
  step: StepAcross,
  comparison: AcrossComparison,
  texts: Texts,
): AcrossFiguresView {
  return {
    title: `${step.order}. ${step.title}`,
    median: showNumber(step.median, texts),
    quartile: showNumber(step.upperQuartile, texts),
    difference: showNumber(step.difference, texts),
    n: step.n,
    cells: comparison.organisations.map((_, index) => {
      const answered = step.answered[index] ?? null;
      return {
        label: labelOf(index, comparison, texts),
        text:
          answered === null
            ? texts('report.none')
            : scoreWithCounts(step.values[index] ?? null, answered, step.spreads[index] ?? null, texts),
      };
    }),
  };
}
