import { describe, expect, test } from 'vitest';
import { durationWords, estimateDuration, estimateRange } from '../../src/interview/duration.ts';
import { loadTexts } from '../../src/texts/texts.ts';

const told = (questions: number, depth: 'short' | 'full', language: 'nl' | 'en' = 'nl'): string =>
  durationWords(estimateDuration(questions, depth), loadTexts(language));

describe('the time that a group needs', () => {
  test('is three to five minutes a question when the evidence is looked at', () => {
    expect(estimateDuration(20, 'full')).toEqual({ kind: 'between', from: 60, to: 100 });
  });

  test('is told in steps of five minutes, and never as less than five', () => {
    expect([1, 3, 5, 18].map((n) => told(n, 'full'))).toEqual([
      'ongeveer 5 minuten',
      '10 tot 15 minuten',
      '15 tot 25 minuten',
      '55 tot 90 minuten',
    ]);
  });

  test('is told in half hours and meetings where it is more than one meeting', () => {
    expect([19, 31, 51, 113].map((n) => told(n, 'full'))).toEqual([
      '1 tot 1½ uur, in 1 of 2 bijeenkomsten',
      '1½ tot 2½ uur, in 2 bijeenkomsten',
      '2½ tot 4½ uur, in 2 of 3 bijeenkomsten',
      '5½ tot 9½ uur, in 4 tot 7 bijeenkomsten',
    ]);
    expect(durationWords(estimateRange(1, 24), loadTexts('nl'))).toBe('½ tot 2 uur, in 1 of 2 bijeenkomsten');
    expect(told(51, 'full', 'en')).toBe('2½ to 4½ hours, in 2 or 3 meetings');
  });

  test('is about a minute a question in a first talk, and told so that it holds', () => {
    expect([1, 4, 5, 18, 19, 20].map((n) => told(n, 'short'))).toEqual([
      'minder dan 5 minuten',
      'minder dan 5 minuten',
      'minder dan 10 minuten',
      'minder dan 20 minuten',
      'minder dan 20 minuten',
      'minder dan 25 minuten',
    ]);
    expect(told(18, 'short', 'en')).toBe('less than 20 minutes');
  });
});
