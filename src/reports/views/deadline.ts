import type { Texts } from '../../texts/texts.ts';

/** The last day of a month, `2027-02-28`; the month is 1 to 12, and one beyond these is in another year. */
export function endOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** A day so many months after another one; the last of the month where that month is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = endOfMonth(year, month + months);
  return `${last.slice(0, 8)}${String(Math.min(day, Number(last.slice(8)))).padStart(2, '0')}`;
}

const pad = (written: string): string => written.padStart(2, '0');

/** The number of a month by its name, 1 to 12; null for another word. */
function monthOf(name: string, texts: Texts): number | null {
  const found = Array.from({ length: 12 }, (_, index) => index + 1).find(
    (month) => texts.find(`month.${month}`)?.toLowerCase() === name.toLowerCase(),
  );
  return found ?? null;
}

/**
 * The last day of what a person wrote as a term: a day, a month, a quarter or a year; null for other words, which say a term to people
 * only.
 */
export function readDeadline(written: string, texts: Texts): string | null {
  const text = written.trim();
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (day !== null) return Number.isNaN(Date.parse(text)) ? null : text;
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month !== null) return endOfMonth(Number(month[1]), Number(month[2]));
  const quarter =
    /^(?:q|k|kw)\s?([1-4])\s+(?<year>\d{4})$/i.exec(text) ??
    /^([1-4])e kwartaal(?: van)? (?<year>\d{4})$/i.exec(text);
  if (quarter !== null) return endOfMonth(Number(quarter.groups?.['year']), Number(quarter[1]) * 3);
  const named = /^(?:(\d{1,2}) )?(\p{L}+) (\d{4})$/u.exec(text);
  const number = named === null ? null : monthOf(named[2] ?? '', texts);
  if (named !== null && number !== null) {
    if (named[1] === undefined) return endOfMonth(Number(named[3]), number);
    const found = `${named[3]}-${pad(String(number))}-${pad(named[1])}`;
    return found <= endOfMonth(Number(named[3]), number) && named[1] !== '0' ? found : null;
  }
  return /^\d{4}$/.test(text) ? `${text}-12-31` : null;
}
