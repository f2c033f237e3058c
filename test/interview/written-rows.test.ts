import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawWritten } from '../../src/interview/prompts/written-rows.ts';
import { checkProperty } from '../check-property.ts';

const draw = (value: string, cursor: number, columns = 24, room = 9, before: readonly string[] = []) =>
  drawWritten({ before, value, cursor }, columns, room, (text) => text);

test('a line is broken between words, and the cursor is where one writes', () => {
  const text = 'Wij zien waar de woorden breken';
  expect(draw(text, text.length)).toEqual({
    rows: ['> Wij zien waar de ', '  woorden breken'],
    cursor: { rows: 0, cols: 16 },
  });
  expect(draw(text, 4).cursor).toEqual({ rows: -1, cols: 6 });
  expect(draw(text, text.indexOf('woorden')).cursor).toEqual({ rows: 0, cols: 2 });
});

test('a word that is longer than a row is cut, and a space behind a full row stays on it', () => {
  expect(draw('arbeidsongeschiktheidsverzekering', 0).rows).toEqual([
    '> arbeidsongeschikthei',
    '  dsverzekering',
  ]);
  expect(draw('twintig tekens breed ', 21)).toEqual({
    rows: ['> twintig tekens breed '],
    cursor: { rows: 0, cols: 23 },
  });
});

test('characters of two columns and of none are counted as they are shown', () => {
  expect(draw('日本語', 3).cursor.cols).toBe(8);
  expect(draw('cafe\u0301', 5).cursor.cols).toBe(6);
  expect(draw('日本語日本語日本語日本語', 12).rows).toEqual(['> 日本語日本語日本語日', '  本語']);
});

test('of more rows than there is room for, those around the cursor are shown', () => {
  const before = ['een', 'twee', 'drie', 'vier'];
  expect(draw('vijf', 4, 24, 3, before)).toEqual({
    rows: ['> …', '> drie', '> vier', '> vijf'],
    cursor: { rows: 0, cols: 6 },
  });
  const long = 'a '.repeat(60).trimEnd();
  const top = draw(long, 0, 24, 3);
  expect(top.rows).toHaveLength(4);
  expect(top.rows.at(-1)).toBe('  …');
  expect(top.cursor).toEqual({ rows: -3, cols: 2 });
});

test('nothing of a text is left out, no row is wider than the screen, and the cursor is on one of them', () => {
  const characters = fc.constantFrom('a', 'é', ' ', ' ', '日', 'woord ', 'e\u0301', '-');
  checkProperty(
    fc.property(
      fc.array(characters, { maxLength: 80 }),
      fc.nat(),
      fc.integer({ min: 14, max: 60 }),
      (parts, at, columns) => {
        const text = parts.join('');
        const { rows, cursor } = draw(text, at % (text.length + 1), columns, 1000);
        expect(rows.length).toBeLessThanOrEqual(11);
        if (rows.every((row) => !row.endsWith('…')))
          expect(rows.map((row) => row.slice(2)).join('')).toBe(text);
        for (const row of rows) expect(row.length).toBeLessThan(columns);
        expect(cursor.cols).toBeLessThan(columns);
        expect(-cursor.rows).toBeLessThan(rows.length);
      },
    ),
  );
});
