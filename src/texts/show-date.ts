import type { Texts } from './texts.ts';

/** `2026-11-22` as `22 november 2026`; something else stays what it is. */
export function showDate(date: string, texts: Texts): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = match === null ? null : texts.find(`month.${Number(match[2])}`);
  if (match === null || month === null) return date;
  return texts('date', { day: Number(match[3]), month, year: match[1] ?? '' });
}
