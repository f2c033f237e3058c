import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareCodings, kappa, readCoding } from '../../scripts/compare-codings.ts';
import { printSheet, type Sheet } from '../../scripts/print-coding.ts';

const FOLDER = 'docs/content-review';
const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');
const sheet = JSON.parse(read('sheet.json')) as Sheet;

describe('the sheet for readers', () => {
  test('asks fourteen different questions of each of twenty organisations, and every scored question at least once', () => {
    const printed = printSheet(read('organisations.md'), sheet);
    expect(printed.match(/^## \d+ /gmu)).toHaveLength(20);
    expect(printed.match(/^### /gmu)).toHaveLength(20 * 14);
    expect(Object.values(sheet).map(({ questions }) => new Set(questions).size)).toEqual(
      Object.keys(sheet).map(() => 14),
    );
    expect(printed).not.toMatch(/[{}]/u);
  });

  test('is refused where it leaves a question out', () => {
    const short = { ...sheet, 5: { sector: 'gemeente', questions: [] } };
    expect(() => printSheet(read('organisations.md'), short)).toThrow('on no sheet: ');
  });
});

describe('two codings', () => {
  const distance = (a: string, b: string): number => (a === b ? 0 : 1);

  test('agree by kappa as Cohen has it: 20 yes, 15 no, 5 and 10 apart', () => {
    const pairs = [
      ...Array.from({ length: 20 }, () => ['yes', 'yes'] as const),
      ...Array.from({ length: 5 }, () => ['yes', 'no'] as const),
      ...Array.from({ length: 10 }, () => ['no', 'yes'] as const),
      ...Array.from({ length: 15 }, () => ['no', 'no'] as const),
    ];
    // Seen together 0.7, by chance 0.5 · 0.6 + 0.5 · 0.4 = 0.5: (0.7 − 0.5) / (1 − 0.5).
    expect(kappa(pairs, ['yes', 'no'], distance)).toBeCloseTo(0.4, 10);
  });

  test('are reported with what is apart first', () => {
    const a = readCoding(
      'a.json',
      '{"1":{"x":{"code":2,"doubt":null},"y":{"code":"?","doubt":"?/1: geld"}}}',
    );
    const b = readCoding('b.json', '{"1":{"x":{"code":2,"doubt":null},"y":{"code":1,"doubt":null}}}');
    const lines = compareCodings(a, b).split('\n');
    expect(lines).toContain('the same:                1 of 2 (50.0%)');
    expect(lines.slice(lines.indexOf('Apart'))).toEqual([
      'Apart',
      '1 y: a ?, b 1',
      '    a: ?/1: geld',
      '',
      'The same, with a doubt',
    ]);
  });

  test('hold no other codes than 0 to 3 and "?"', () => {
    expect(() => readCoding('a.json', '{"1":{"x":{"code":4,"doubt":null}}}')).toThrow('1 x: no code 4');
  });

  test('that are kept come out as docs/content-review.md says', () => {
    const kept = ['coding-a.json', 'coding-b.json'].map((name) => readCoding(name, read(name)));
    const [a, b] = kept;
    if (a === undefined || b === undefined) throw new Error('no codings');
    const out = compareCodings(a, b);
    const review = readFileSync('docs/content-review.md', 'utf8');
    for (const number of ['270 of 280', '0.952', '0.978', '135 of 280']) {
      expect([out.includes(number), review.includes(number)]).toEqual([true, true]);
    }
  });
});
