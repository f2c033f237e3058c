import type { Texts } from '../../texts/texts.ts';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has; 1 to 12. */
function lengthOf(year: number, month: number): number {
  return (DAYS[month - 1] ?? 31) + (month === 2 && isLeap(year) ? 1 : 0);
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The number of a day, each one more than the one before; for a place on a line of time. */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const before = year - 1;
  const years = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return Array.from({ length: month - 1 }, (_, at) => lengthOf(year, at + 1)).reduce(
    (a, b) => a + b,
    years + day,
  );
}

/** The year and the month, 1 to 12, of a month that may lie before the first or after the last of a year. */
function inCalendar(year: number, month: number): { readonly year: number; readonly month: number } {
  const years = Math.floor((month - 1) / 12);
  return { year: year + years, month: month - 12 * years };
}

/** The first day of a month, `2027-02-01`; one beyond 1 to 12 is in another year. */
export function beginOfMonth(year: number, month: number): string {
  const at = inCalendar(year, month);
  return `${String(at.year).padStart(4, '0')}-${two(at.month)}-01`;
}

/** The last day of a month, `2027-02-28`; one beyond 1 to 12 is in another year. */
function endOfMonth(year: number, month: number): string {
  const at = inCalendar(year, month);
  return beginOfMonth(year, month).slice(0, 8) + lengthOf(at.year, at.month);
}

/** Whether a day is one of the calendar. */
function isDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
}

/** A day so many months after another one; the last of the month where that month is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = endOfMonth(year, month + months);
  return last.slice(0, 8) + two(Math.min(day, Number(last.slice(8))));
}

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
  if (day !== null) return isDay(text) ? text : null;
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
    const found = `${named[3]}-${two(number)}-${two(Number(named[1]))}`;
    return isDay(found) ? found : null;
  }
  return /^\d{4}$/.test(text) ? `${text}-12-31` : null;
}
