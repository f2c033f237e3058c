import { showDate } from './show-date.ts';
import type { Texts } from './texts.ts';

/** A number with the decimals that it was written with, in the language's way: `−0,125`. */
export function showExact(number: number, texts: Texts): string {
  return String(number).replace('-', '−').replace('.', texts('decimal'));
}

/** An answer that was typed: a number and a date, `2026-11-22`, in the language's way, anything else as it is. */
export function showGiven(given: string | number, texts: Texts): string {
  return typeof given === 'number' ? showExact(given, texts) : showDate(given, texts);
}
