import type {
  AcrossComparison,
  FrameworkOverTime,
  OverTimeComparison,
} from '../../../domain/comparison/comparison.ts';
import type { Depth } from '../../../domain/instrument/depth.ts';
import type { Texts } from '../../../texts/texts.ts';
import { joinList, showDate } from '../../wording.ts';

/** Which of the two measurements was short, and what that leaves to compare; nothing where both were full. */
export function viewDepths(
  { tooShort }: Pick<FrameworkOverTime, 'tooShort'>,
  { measurements, from, to }: OverTimeComparison,
  texts: Texts,
): readonly string[] {
  const [then, now] = [from, to].map((id) => measurements.find((one) => one.id === id));
  if (then?.depth !== 'short' && now?.depth !== 'short') return [];
  if (then?.depth === now?.depth) return [texts('compare.depth-both')];
  const short = then?.depth === 'short' ? then : now;
  const date = showDate(short?.date ?? '', texts);
  return tooShort.length === 0 ? [] : [texts('compare.depth-one', { date, n: tooShort.length })];
}

/** A date above a column, with that its measurement was short. */
export function columnOf(date: string, depth: Depth, texts: Texts): string {
  const shown = showDate(date, texts);
  return depth === 'short' ? texts('compare.column-short', { date: shown }) : shown;
}

/** That all are compared on the questions of the short version, and because of whom. */
export function viewShort(
  isShort: boolean,
  { organisations, anonymous }: AcrossComparison,
  nameOf: (label: string) => string,
  texts: Texts,
): readonly string[] {
  if (!isShort) return [];
  const names = organisations.filter(({ depth }) => depth === 'short').map(({ label }) => nameOf(label));
  return anonymous || names.length === 0
    ? [texts('compare.across-short-anonymous')]
    : [texts('compare.across-short', { n: names.length, organisations: joinList(names, texts) })];
}
