import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitPages } from '../../src/interview/prompts/pages.ts';
import { checkProperty } from '../check-property.ts';

test('what fits is one page', () => {
  expect(splitPages(['een', 'twee'], 2)).toEqual([['een', 'twee']]);
});

test('a page ends after a paragraph where one ends in its second half', () => {
  expect(splitPages(['een', 'twee', 'drie', '', 'vier', 'vijf'], 5)).toEqual([
    ['een', 'twee', 'drie', ''],
    ['vier', 'vijf'],
  ]);
  expect(splitPages(['een', '', 'twee', 'drie', 'vier', 'vijf'], 5)).toEqual([
    ['een', '', 'twee', 'drie', 'vier'],
    ['vijf'],
  ]);
});

test('else a page ends after a sentence where one ends near its end', () => {
  const lines = [
    'Een begin',
    'dat eindigt. En',
    'weer een',
    'zin, die „hier eindigt.”',
    'Een zin',
    'die doorgaat.',
  ];
  expect(splitPages(lines, 5).map(({ length }) => length)).toEqual([4, 2]);
  expect(
    splitPages(
      lines.map((line) => `\u001B[2m${line}\u001B[22m`),
      5,
    )[0],
  ).toHaveLength(4);
  // One that ends far before it would leave half a page empty.
  expect(splitPages(['Eén.', 'twee', 'drie', 'vier', 'vijf', 'zes'], 5)[0]).toHaveLength(5);
});

test('nothing is left out, and no page is longer than there is room', () => {
  checkProperty(
    fc.property(
      fc.array(fc.constantFrom('', 'een', 'twee.')),
      fc.integer({ min: 1, max: 9 }),
      (lines, room) => {
        const pages = splitPages(lines, room);
        expect(pages.flat()).toEqual(lines);
        expect(pages.every((page) => page.length <= room)).toBe(true);
      },
    ),
  );
});
