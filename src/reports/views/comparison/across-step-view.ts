import type { AcrossComparison, StepAcross } from '../../../domain/comparison/comparison.ts';
import { STAGES, type Stage } from '../../../domain/scoring/stage.ts';
import type { Texts } from '../../../texts/texts.ts';
import { stageWords } from '../../stage-words.ts';
import { joinList, showNumber, stepName } from '../../wording.ts';
import type { DotsRow } from '../chart-view.ts';
import { absenceWords, figureWords, spreadWords, tablesWords } from './compared-words.ts';

/** The outcome of one organisation on one step. */
export interface AcrossCellView {
  /** The number and the title of the step. */
  readonly column: string;
  /** Null without a score. */
  readonly stage: Stage | null;
  readonly words: string;
  /** How far the tables of the organisation lie apart; null with one table. */
  readonly spread: string | null;
  /** That the outcome is based on one question; null where it is based on more, and without an outcome. */
  readonly basis: string | null;
  /** Whether too much was called not applicable for the outcome to be compared. */
  readonly isMarked: boolean;
}

/** A step at the organisations, and at the reader's own. */
export interface AcrossStepView {
  readonly order: number | null;
  readonly title: string;
  /** That every outcome of the step is based on one question; null where one is based on more, and without outcomes. */
  readonly basis: string | null;
  /** How many of the other organisations are at each stage. */
  readonly others: string;
  /** The outcome of the reader's own organisation; null when there is none. */
  readonly own: string | null;
  readonly ownStage: Stage | null;
  /** That it is based on one question, where others are based on more; else null. */
  readonly ownBasis: string | null;
  /** Where the own organisation stands beside the median; null where that is not said. */
  readonly place: string | null;
  /** Organisations in the median. */
  readonly n: number;
}

/** The figures of a step, rounded, as text; null where there is none to give. */
export interface AcrossFiguresView {
  readonly title: string;
  readonly median: string | null;
  readonly quartile: string | null;
  readonly difference: string | null;
  readonly n: number;
  /** An organisation that used the framework each. */
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
  const [stage, absence] = [step.stages[index] ?? null, step.absences[index] ?? null];
  if (absence !== null) return absenceWords(absence, texts);
  return stage === null ? texts('report.none') : stageWords(stage, texts);
}

/** Whether the outcome of an organisation is based on one question; false without an outcome. */
function isOnOneQuestion({ questions }: StepAcross, index: number): boolean {
  return questions[index] === 1;
}

/** Whether all outcomes of a step are based on one question each; false without an outcome. */
function isOnOneEverywhere({ questions }: StepAcross): boolean {
  const counts = questions.filter((n) => n !== null);
  return counts.length > 0 && counts.every((n) => n === 1);
}

export function viewCell(step: StepAcross, index: number, texts: Texts): AcrossCellView {
  const tables = tablesWords(step.tables[index] ?? null, texts);
  const spread = spreadWords(step.stageSpreads[index] ?? null, tables, texts);
  return {
    column: stepName(step),
    stage: step.stages[index] ?? null,
    words: cellWords(step, index, texts),
    spread: spread === '' ? null : spread,
    basis: isOnOneQuestion(step, index) ? texts('compare.on-one-question') : null,
    isMarked: step.comparable[index] === false,
  };
}

/** How many organisations besides the own one are at each stage, those left out of the median aside; a dash without any. */
function othersWords(step: StepAcross, own: number, texts: Texts): string {
  const others = step.stages.filter((_, index) => index !== own && step.comparable[index] !== false);
  const counts = STAGES.map((stage) => ({ stage, n: others.filter((one) => one === stage).length }));
  const words = counts
    .filter(({ n }) => n > 0)
    .map(({ stage, n }) => texts('compare.stage-count', { n, stage: stageWords(stage, texts) }));
  return words.length === 0 ? texts('report.none') : joinList(words, texts);
}

export function viewAcrossStep(step: StepAcross, own: number, texts: Texts): AcrossStepView {
  const isEverywhere = isOnOneEverywhere(step);
  return {
    order: step.order,
    title: step.title,
    basis: isEverywhere ? texts('compare.all-on-one-question') : null,
    others: othersWords(step, own, texts),
    own: own === -1 ? null : cellWords(step, own, texts),
    ownStage: step.stages[own] ?? null,
    ownBasis: !isEverywhere && isOnOneQuestion(step, own) ? texts('compare.on-one-question') : null,
    place: step.place === null ? null : texts(`compare.place-${step.place}`),
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
  users: readonly number[],
  comparison: AcrossComparison,
  texts: Texts,
): AcrossFiguresView {
  const { order, title } = step;
  const shown = (figure: number | null): string | null =>
    figure === null ? null : showNumber(figure, texts);
  return {
    title: order === null ? title : texts('interview.step-heading', { step: order, title }),
    median: shown(step.median),
    quartile: shown(step.upperQuartile),
    difference: shown(step.difference),
    n: step.n,
    cells: users.map((index) => ({
      label: labelOf(index, comparison, texts),
      text: figureWords(step, index, texts),
    })),
  };
}
