import { showDate } from './show-date.ts';
import type { Texts } from './texts.ts';

/** Digits as a program writes a number, in the language's way: `-12345.5` as `−12.345,5`; one of four digits or fewer stays together. */
export function showDigits(digits: string, texts: Texts): string {
  const [whole = '', decimals] = digits.replace('-', '−').split('.');
  const grouped = /\d{5}/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, texts('thousands')) : whole;
  return decimals === undefined ? grouped : grouped + texts('decimal') + decimals;
}

/** A number with the decimals that it was written with, in the language's way: `−0,125`. */
export function showExact(number: number, texts: Texts): string {
  return showDigits(String(number), texts);
}

/** An answer that was typed: a number and a date, `2026-11-22`, in the language's way, anything else as it is. */
export function showGiven(given: string | number, texts: Texts): string {
  return typeof given === 'number' ? showExact(given, texts) : showDate(given, texts);
}
