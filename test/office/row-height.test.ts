import { expect, test } from 'vitest';
import { rowHeight } from '../../src/office/excel/row-height.ts';

/* A line is fifteen points; in a column of 25 characters 23 fit on a line. */

const heightOf = (text: string): number => rowHeight([{ text, width: 25 }]) / 15;

test.each([
  ['', 1],
  ['kort', 1],
  ['a'.repeat(23), 1],
  [`${'a'.repeat(12)} ${'b'.repeat(12)}`, 2],
  // Twelve letters a word: one a line, where half the letters would say two lines.
  [Array(3).fill('a'.repeat(12)).join(' '), 3],
  ['a'.repeat(47), 3],
  ['een\ntwee\n\nvier', 4],
])('%j is as high as the lines between whose words it breaks', (text, lines) => {
  expect(heightOf(text)).toBe(lines);
});

test('a row is as high as its highest cell, and no higher than a spreadsheet can show', () => {
  expect(
    rowHeight([
      { text: 'a b', width: 10 },
      { text: 'a\nb', width: 10 },
    ]),
  ).toBe(30);
  expect(rowHeight([])).toBe(15);
  expect(heightOf('a '.repeat(5000)) * 15).toBe(409);
});
