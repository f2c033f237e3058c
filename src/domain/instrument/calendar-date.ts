const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month, 1 to 12, has; 0 for another number. */
function lengthOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return (DAYS[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
}

/** Whether a text is an existing date in ISO 8601: `2026-11-22`. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= lengthOf(year, month);
}

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** The day of a moment on this computer, as `2026-11-22`. */
export function dayOf(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((number) => padded(number, 2))
    .join('-');
}

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
  return `${padded(at.year, 4)}-${padded(at.month, 2)}-01`;
}

/** The last day of a month, `2027-02-28`; one beyond 1 to 12 is in another year. */
export function endOfMonth(year: number, month: number): string {
  const at = inCalendar(year, month);
  return beginOfMonth(year, month).slice(0, 8) + lengthOf(at.year, at.month);
}

/** A day so many months after another one; the last of the month where that month is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = endOfMonth(year, month + months);
  return last.slice(0, 8) + padded(Math.min(day, Number(last.slice(8))), 2);
}
