import type {
  FrameworkOverTime,
  OverTimeComparison,
  StepOverTime,
} from '../../../domain/comparison/comparison.ts';
import type { CommonOutcome } from '../../../domain/comparison/outcomes/shared-outcome.ts';
import { hasOrder, stepMark } from '../../../domain/instrument/step.ts';
import { STAGES } from '../../../domain/scoring/stage.ts';
import type { Texts } from '../../../texts/texts.ts';
import { stageWords } from '../../stage-words.ts';
import { showDate } from '../../wording.ts';
import { describeRows, type SlopeChart, type SlopeRow } from '../chart-view.ts';
import { placeInBand } from './stage-band.ts';

/** The places, in a list that has a value for each measurement, from the earlier one that is compared to the later one. */
export function listShown({ measurements, from, to }: OverTimeComparison): readonly number[] {
  const [first, last] = [from, to].map((id) => measurements.findIndex((one) => one.id === id));
  return measurements.flatMap((_, index) => (index >= (first ?? 0) && index <= (last ?? -1) ? [index] : []));
}

/** How far a step was at each measurement that is shown, in words. */
function courseWords(course: readonly (CommonOutcome | null)[], texts: Texts): string {
  const words = course.flatMap((one) => (one === null ? [] : [stageWords(one.stage, texts)]));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return words.every((one) => one === first) ? first : texts('compare.from-to', { from: first, to: last });
}

function viewRow(
  { title, order, course, direction, target }: StepOverTime,
  mark: string,
  shown: readonly number[],
  texts: Texts,
): readonly SlopeRow[] {
  if (direction === null || target === null) return [];
  const outcomes = shown.map((index) => course[index] ?? null);
  const points = outcomes.map((one) => (one === null ? null : placeInBand(one, target)));
  return [{ order, title, mark, way: direction, points, words: courseWords(outcomes, texts) }];
}

/** The steps of a framework that are compared, as lines; null where none is. */
export function viewSlopeChart(
  { id, title }: FrameworkOverTime,
  comparison: OverTimeComparison,
  texts: Texts,
): SlopeChart | null {
  const steps = comparison.steps.filter((step) => step.framework === id);
  const shown = listShown(comparison);
  const rows = steps.flatMap((step, index) =>
    viewRow(step, stepMark(index, hasOrder({ steps })), shown, texts),
  );
  if (rows.length === 0) return null;
  return {
    kind: 'slope',
    id,
    title: `${title}: ${texts('compare.chart-slope')}`,
    description: texts('compare.chart-slope-description', { steps: describeRows(rows) }),
    zones: [],
    bands: STAGES.map((stage) => ({ stage, label: stageWords(stage, texts) })),
    dates: shown.map((index) => showDate(comparison.measurements[index]?.date ?? '', texts)),
    rows,
    legend: {
      forward: texts('compare.change-forward'),
      back: texts('compare.change-back'),
      mixed: texts('compare.change-mixed'),
      equal: texts('compare.change-equal'),
    },
  };
}
