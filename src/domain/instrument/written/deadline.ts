import { endOfMonth } from '../calendar-date.ts';
import { foldWords } from '../fold-words.ts';
import { findMonth, readWrittenDate } from './written-date.ts';

const QUARTERS: readonly (readonly string[])[] = [
  ['1e', '1ste', '1st', 'eerste', 'first'],
  ['2e', '2de', '2nd', 'tweede', 'second'],
  ['3e', '3de', '3rd', 'derde', 'third'],
  ['4e', '4de', '4th', 'vierde', 'fourth'],
];

/** What is written before a month or a year of which the last day, or the middle, is meant. */
const AT_THE_END = /^(?:eind|einde|end)(?: van| of)? /;
const IN_THE_MIDDLE = /^(?:half|medio|midden|mid|middle of) /;

/** The last month of the quarter that a text names, with its year; null for another text. */
function readQuarter(folded: string): readonly [year: string, month: number] | null {
  const [, number, ofNumber] =
    /^(?:q|k|kw|kwartaal|quarter)[ .]?([1-4])[ -/]+(?:van |of )?(\d{4})$/.exec(folded) ?? [];
  if (number !== undefined && ofNumber !== undefined) return [ofNumber, 3 * Number(number)];
  const [, before, numberAfter] = /^(\d{4})[ -/]*(?:q|k|kw|kwartaal |quarter )([1-4])$/.exec(folded) ?? [];
  if (before !== undefined && numberAfter !== undefined) return [before, 3 * Number(numberAfter)];
  const [, word = '', ofWord] =
    /^([1-4]?\p{L}+) (?:kwartaal|quarter)(?: van| of)? (\d{4})$/u.exec(folded) ?? [];
  const place = QUARTERS.findIndex((names) => names.includes(word));
  return place === -1 || ofWord === undefined ? null : [ofWord, 3 * (place + 1)];
}

/** The month that a text names, with its year; null for another text. */
function readMonth(folded: string): readonly [year: string, month: number] | null {
  const [, isoYear, isoMonth] = /^(\d{4})-(0?[1-9]|1[0-2])$/.exec(folded) ?? [];
  if (isoYear !== undefined && isoMonth !== undefined) return [isoYear, Number(isoMonth)];
  const [, word = '', year] = /^(\p{L}+)\.? (\d{4})$/u.exec(folded) ?? [];
  const month = findMonth(word);
  return month === null || year === undefined ? null : [year, month];
}

/**
 * The last day, in ISO 8601, of what a person wrote as a term: a day as `readWrittenDate` reads it, a month or the middle of one, a quarter or a
 * year, in Dutch or English; null for other words, which say a term to people only, and for a day that no calendar has.
 */
export function readDeadline(written: string): string | null {
  const date = readWrittenDate(written);
  if (date.kind !== 'other') return date.kind === 'date' ? date.iso : null;
  const folded = foldWords(written).replace(AT_THE_END, '');
  const middle = readMonth(folded.replace(IN_THE_MIDDLE, ''));
  if (IN_THE_MIDDLE.test(folded) && middle !== null)
    return `${middle[0]}-${String(middle[1]).padStart(2, '0')}-15`;
  const [year, month] = readMonth(folded) ?? readQuarter(folded) ?? [folded, 12];
  return /^\d{4}$/.test(year) ? endOfMonth(Number(year), month) : null;
}
