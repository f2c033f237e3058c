import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitBashLine } from '../../../src/cli/completion/split-bash-line.ts';
import { checkProperty } from '../../check-property.ts';

const BREAKS = ' \t\n"\'><=;|&(:';

test.each([
  ['', [''], 0],
  ['nulmeting', ['nulmeting'], 0],
  ['nulmeting ', ['nulmeting', ''], 0],
  ['nulmeting  report\td', ['nulmeting', 'report', 'd'], 0],
  // What stands in quotes or behind a backslash is one word.
  ['n "mijn organisatie" x', ['n', 'mijn organisatie', 'x'], 0],
  ["n 'mijn organisatie' x", ['n', 'mijn organisatie', 'x'], 0],
  ['n mijn\\ org', ['n', 'mijn org'], 0],
  ['n "een \\"huis\\" van \\$5 \\n"', ['n', 'een "huis" van $5 \\n'], 0],
  ["n 'a\\b'", ['n', 'a\\b'], 0],
  ['n ""', ['n', ''], 0],
  ['n "" x', ['n', '', 'x'], 0],
  // A quote that is open: bash puts its choice behind it.
  ['n "mijn o', ['n', 'mijn o'], 0],
  ["n --out='mijn o", ['n', '--out=mijn o'], 6],
  // bash cuts at these itself, and keeps what stands before.
  ['n --format=ht', ['n', '--format=ht'], 9],
  ['n a:b:c', ['n', 'a:b:c'], 4],
  ['n a\\:b', ['n', 'a:b'], 0],
  ['n "a:b', ['n', 'a:b'], 0],
  ['n a:b d', ['n', 'a:b', 'd'], 0],
  // Nothing is filled in or run.
  ['n $HOME $(rm x) `rm y`', ['n', '$HOME', '$(rm', 'x)', '`rm', 'y`'], 0],
  ['n é ☃ 👩', ['n', 'é', '☃', '👩'], 0],
])('%s', (line, words, kept) => {
  expect(splitBashLine(line, BREAKS)).toEqual({ words, kept, isRedirected: false });
});

test.each([
  ['n report > v', ['n', 'report', 'v'], true],
  ['n report >v', ['n', 'report', 'v'], true],
  ['n report >', ['n', 'report', ''], true],
  ['n report > ', ['n', 'report', ''], true],
  ['n report 2> v', ['n', 'report', 'v'], true],
  ['n report &>> v', ['n', 'report', 'v'], true],
  ['n report > v.md --', ['n', 'report', '--'], false],
  ['n report < v.md 2>&1 --', ['n', 'report', '--'], false],
  ['n report ">" v', ['n', 'report', '>', 'v'], false],
])('where output goes is no word of the command: %s', (line, words, isRedirected) => {
  expect(splitBashLine(line, BREAKS)).toMatchObject({ words, isRedirected });
});

test('without breaks a word is kept whole', () => {
  expect(splitBashLine('n --format=h', '')).toMatchObject({ kept: 0 });
});

test('a word in quotes comes back as it was, whatever is in it', () => {
  checkProperty(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
      const line = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
      expect(splitBashLine(`${line} `, BREAKS).words).toEqual([...words, '']);
    }),
  );
});

test('any line is split, and no more is kept than there is', () => {
  checkProperty(
    fc.property(fc.string({ unit: 'binary' }), (line) => {
      const { words, kept } = splitBashLine(line, BREAKS);
      expect(words.length).toBeGreaterThan(0);
      expect(kept).toBeLessThanOrEqual(words.at(-1)?.length ?? 0);
    }),
  );
});
