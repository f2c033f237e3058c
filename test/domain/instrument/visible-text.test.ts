import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dotUnseen,
  listUnseen,
  makeControlsVisible,
  makeVisible,
  makeVisibleLine,
  mapTexts,
  removeUnseen,
  toJson,
} from '../../../src/domain/instrument/visible-text.ts';
import { checkProperty } from '../../check-property.ts';

describe('a mark stands in the place of', () => {
  test.each([
    ['an escape sequence', 'a\u001B[31mb', 'a␛[31mb'],
    ['a C1 control', 'a\u009B2Jb', 'a[U+009B]2Jb'],
    ['what is no character', 'a\uFFFEb\uFFFF', 'a[U+FFFE]b[U+FFFF]'],
    ['NUL and DEL', '\0\u007F', '␀␡'],
    ['half of a character', 'a\uD800b\uDC00', 'a[U+D800]b[U+DC00]'],
    ['a mark of direction', '\u202Ea\u2066\u200F\u061C', '[U+202E]a[U+2066][U+200F][U+061C]'],
    ['what has no width', 'a\u200B\u2060\uFEFFb', 'a[U+200B][U+2060][U+FEFF]b'],
    ['a tag', '\u{E0041}', '[U+E0041]'],
    ['a joiner between letters that do not join', 'a\u200Db\u200Cc', 'a[U+200D]b[U+200C]c'],
    ['a line that is separated unseen', 'a\u2028b\u0085c', 'a[U+2028]b[U+0085]c'],
  ])('%s', (_, text, shown) => {
    expect(makeVisible(text)).toBe(shown);
  });
});

test.each([
  ['letters of every script', 'é ß ø 北京 עברית عربي Ελ Жж'],
  ['tabs and line feeds', 'a\tb\nc'],
  ['an emoji of several', '👩\u200D💻 🏳\uFE0F\u200D🌈 🧑🏽\u200D🚀 ❤\uFE0F\u200D🔥'],
  ['Persian and Hindi with joiners', 'می\u200Cخواهم क्\u200Dष'],
  ['typographic marks', '„laag” – … · \u00AD \u00A0'],
])('%s stay as they are', (_, text) => {
  expect(makeVisible(text)).toBe(text);
  expect(removeUnseen(text)).toBe(text);
  expect(listUnseen(text)).toEqual([]);
});

test('line breaks of other systems become line feeds, and on one line marks', () => {
  expect(makeVisible('a\r\nb\rc')).toBe('a\nb\nc');
  expect(makeVisibleLine('a\r\nb\tc')).toBe('a␊b c');
  expect(removeUnseen('a\r\nb\u2028c\u000Bd\u0000')).toBe('a\nb\nc\nd');
});

test('a sign for a character that was lost before it was pasted here becomes one that a file can hold', () => {
  expect(removeUnseen('caf\uFFFD en n\uFFFD')).toBe('caf? en n?');
});

test('where direction is isolated, only controls get a mark', () => {
  expect(makeControlsVisible('\u202Ea\u001B')).toBe('\u202Ea␛');
});

test('a character is listed with its kind and its place', () => {
  expect(listUnseen('a\u001B\r\n\u{E0041}')).toEqual([
    { kind: 'control', at: 1, length: 1 },
    { kind: 'hidden', at: 4, length: 2 },
  ]);
});

test('dots keep the length of a text', () => {
  expect(dotUnseen('a\u202E\u{E0041}b')).toBe('a···b');
});

test('of a value every text changes, and what is not plain stays itself', () => {
  const date = new Map([['a', 'b']]);
  expect(mapTexts({ a: ['x', 1, null, { b: 'y' }], date }, (text) => `${text}!`)).toEqual({
    a: ['x!', 1, null, { b: 'y!' }],
    date,
  });
});

describe('for any text', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 40 });

  test('nothing that works is left, and a second time changes nothing', () => {
    checkProperty(
      fc.property(texts, (text) => {
        for (const make of [makeVisible, makeVisibleLine, removeUnseen]) {
          expect(make(text)).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200B]/u);
          expect(make(make(text))).toBe(make(text));
        }
      }),
    );
  });

  test('JSON gives it back, and shows every character', () => {
    checkProperty(
      fc.property(texts, (text) => {
        const json = toJson({ [text]: text });
        expect(JSON.parse(json)).toEqual({ [text]: text });
        expect(listUnseen(json)).toEqual([]);
      }),
    );
  });
});

test('a long text of joiners takes no longer than its length', () => {
  const begun = process.cpuUsage().user;
  for (const text of ['\u200D', '\u0301\u200D', '\u0301', 'ا\u0301', '👩\u200D', '\r'])
    makeVisible(text.repeat(200_000));
  expect(process.cpuUsage().user - begun).toBeLessThan(5_000_000);
});
