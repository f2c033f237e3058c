/*
 * Flesch–Douma: 206.84 − 0.93 · words per sentence − 77 · syllables per word; about 45 is hard, 65 ordinary, 80 easy. Counting the
 * syllables of Dutch by its vowels is right for nearly every word in the frameworks; the exceptions are named here.
 */

/** The subject of every question: read as one known word, of three syllables. */
const EXPERT = /^ervaringsdeskundigen?$/u;
/** English words, in which "ea" and "oa" are one vowel, as they are nowhere in Dutch. */
const BORROWED: Readonly<Record<string, number>> = { team: 1, teams: 1, coach: 1 };
const VOWELS =
  /éé|aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[äëïöü]|[aeiouyéèêáàâóòôúùûíî]/gu;

/** The number of syllables of a Dutch word; at least 1. */
export function countSyllables(written: string): number {
  const word = written.toLowerCase();
  if (EXPERT.test(word)) return 3;
  return BORROWED[word] ?? Math.max(1, word.match(VOWELS)?.length ?? 0);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** How easily a Dutch text reads: a number that is higher as the text is easier. */
export function readability(text: string): number {
  const sentences = text.split(/[.?!:]+/u).filter((part) => /\p{L}/u.test(part));
  const words = text.match(/\p{L}+/gu) ?? [];
  const syllables = sum(words.map(countSyllables));
  return 206.84 - (0.93 * words.length) / sentences.length - (77 * syllables) / words.length;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
