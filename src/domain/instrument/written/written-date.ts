import { isCalendarDate } from '../calendar-date.ts';
import { foldWords } from '../fold-words.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** The number, 1 to 12, of a month by its name as `foldWords` gives it; null for another word. */
export function findMonth(word: string): number | null {
  const found = MONTHS.findIndex((names) => names.includes(word));
  return found === -1 ? null : found + 1;
}

/** A text that names a day, month and year. */
export type WrittenDate =
  /** ISO 8601, `2027-03-01`. */
  | { readonly kind: 'date'; readonly iso: string }
  /** It has the form of a date, but no calendar has that day. */
  | { readonly kind: 'no-such-day' }
  | { readonly kind: 'other' };

/** A date as people here write it: `2027-03-01`, `1-3-2027`, `1/3/2027`, `1.3.2027`, `1 maart 2027`, `1 March 2027`; the day comes before the month. */
export function readWrittenDate(text: string): WrittenDate {
  const folded = foldWords(text);
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(folded) ?? [];
  const [, day, , month, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(folded) ?? [];
  const [, wordDay, word = '', wordYear] = /^(\d{1,2}) (\p{L}+)\.? (\d{4})$/u.exec(folded) ?? [];
  const named = findMonth(word);
  const parts = [
    isoYear ?? year ?? wordYear,
    isoMonth ?? month ?? named?.toString(),
    isoDay ?? day ?? wordDay,
  ];
  if (parts.some((part) => part === undefined)) return { kind: 'other' };
  const iso = parts.map((part) => part?.padStart(2, '0')).join('-');
  return isCalendarDate(iso) ? { kind: 'date', iso } : { kind: 'no-such-day' };
}
