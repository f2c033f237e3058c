import { expect, test } from 'vitest';
import { showNumber } from '../../src/reports/wording.ts';
import { showGiven } from '../../src/texts/show-given.ts';
import { loadTexts } from '../../src/texts/texts.ts';

test.each([
  [9999, '9999', '9999'],
  [10_000, '10.000', '10,000'],
  [1_234_567, '1.234.567', '1,234,567'],
  [-12_345.5, '−12.345,5', '−12,345.5'],
  [0.12345, '0,12345', '0.12345'],
])('%d is %s in Dutch and %s in English, in a document and as an answer', (number, dutch, english) => {
  for (const [language, words] of [
    ['nl', dutch],
    ['en', english],
  ] as const) {
    const texts = loadTexts(language);
    expect(showGiven(number, texts)).toBe(words);
    if (Number.isInteger(number)) expect(showNumber(number, texts)).toBe(words);
  }
});
