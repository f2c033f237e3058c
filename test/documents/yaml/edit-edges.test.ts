import { describe, expect, test } from 'vitest';
import { appendYaml, editYaml } from '../../../src/documents/yaml/edit-yaml.ts';

const set = (text: string, path: string, value: unknown): string =>
  editYaml(text, [{ path: path.split('.'), value }]);

describe('one value in a file is changed', () => {
  test.each<readonly [string, string, string, unknown, string]>([
    ['a value at the end without a line end', 'a: 1', 'a', 2, 'a: 2'],
    ['a value before a comment', 'a: 1 # één\nb: 2\n', 'a', 3, 'a: 3 # één\nb: 2\n'],
    ['a text by a text over lines', 'a: x\nb: 2\n', 'a', 'y\nz\n', 'a: |\n  y\n  z\nb: 2\n'],
    ['a text over lines by a short one', 'a: |\n  y\n  z\nb: 2\n', 'a', 'x', 'a: x\nb: 2\n'],
    ['a list below its key by another', 'a:\n  - 1\n  - 2\nb: 2\n', 'a', [3], 'a:\n  - 3\nb: 2\n'],
    ['a map below its key by a value', 'a:\n  x: 1\nb: 2\n', 'a', 3, 'a: 3\nb: 2\n'],
    ['an empty value by a map', 'a:\nb: 2\n', 'a.x', 1, 'a:\n  x: 1\nb: 2\n'],
    ['null by a value', 'a: null\n', 'a', 1, 'a: 1\n'],
    ['a value in braces', 'a: { x: 1, y: 2 }\n', 'a.y', 'é', 'a: { x: 1, y: "é" }\n'],
    ['empty braces', 'a: {}\n', 'a.x', 1, 'a: { "x": 1 }\n'],
  ])('%s', (_, text, path, value, expected) => {
    expect(set(text, path, value)).toBe(expected);
    expect(set(text.replaceAll('\n', '\r\n'), path, value)).toBe(expected.replaceAll('\n', '\r\n'));
  });
});

describe('a field is added', () => {
  test.each<readonly [string, string, string, unknown, string]>([
    ['to an empty file', '', 'a.b', 1, 'a:\n  b: 1\n'],
    ['below a comment alone', '# kop', 'a', 1, '# kop\na: 1\n'],
    ['behind the last, also without a line end', 'a: 1', 'b', 2, 'a: 1\nb: 2\n'],
    ['behind several, also without a line end', 'a: 1\nb: 2', 'c', 3, 'a: 1\nb: 2\nc: 3\n'],
    ['behind a list, also without a line end', 'a:\n  - 1', 'b', 2, 'a:\n  - 1\nb: 2\n'],
    ['behind one that was left empty, also without a line end', 'a: 1\nb:', 'c', 3, 'a: 1\nb:\nc: 3\n'],
    [
      'before an empty line and a comment',
      'a:\n  x: 1\n\n# einde\n',
      'a.y',
      2,
      'a:\n  x: 1\n  y: 2\n\n# einde\n',
    ],
    [
      'with the indentation of the others',
      'a:\n     x: 1\n',
      'a.y',
      { z: 1 },
      'a:\n     x: 1\n     y:\n       z: 1\n',
    ],
    [
      'after a map below the last key',
      'a:\n  x:\n    z: 1\nb: 2\n',
      'a.y',
      2,
      'a:\n  x:\n    z: 1\n  y: 2\nb: 2\n',
    ],
    ['after a list below the last key', 'a:\n  x:\n    - 1\n', 'a.y', 2, 'a:\n  x:\n    - 1\n  y: 2\n'],
    ['in braces', 'a: { x: 1 }\n', 'a.y', [1], 'a: { x: 1, "y": [1] }\n'],
    ['with a name that needs quotes', 'a: 1\n', 'b: c', 2, 'a: 1\n"b: c": 2\n'],
    ['after a byte order mark', '\uFEFFa: 1\n', 'b', 2, '\uFEFFa: 1\nb: 2\n'],
    ['after a field that was left empty', 'a:\n  x:\n', 'a.y', 2, 'a:\n  x:\n  y: 2\n'],
  ])('%s', (_, text, path, value, expected) => {
    expect(set(text, path, value)).toBe(expected);
  });
});

describe('a field is removed', () => {
  test.each<readonly [string, string, string, string]>([
    ['with its line', 'a: 1\nb: 2 # twee\nc: 3\n', 'b', 'a: 1\nc: 3\n'],
    ['with all its lines', 'a: 1\nb:\n  x: 1\n  y: |\n    z\nc: 3\n', 'b', 'a: 1\nc: 3\n'],
    ['at the end without a line end', 'a: 1\nb: 2', 'b', 'a: 1\n'],
    ['first in braces', 'a: { x: 1, y: 2 }\n', 'a.x', 'a: { y: 2 }\n'],
    ['in the middle of braces', 'a: { x: 1, y: 2, z: 3 }\n', 'a.y', 'a: { x: 1, z: 3 }\n'],
    ['last in braces', 'a: { x: 1, y: 2 }\n', 'a.y', 'a: { x: 1 }\n'],
    ['alone in braces', 'a: { x: 1 }\n', 'a.x', 'a: {  }\n'],
    ['that is not there', 'a: 1\n', 'b', 'a: 1\n'],
  ])('%s', (_, text, path, expected) => {
    expect(set(text, path, undefined)).toBe(expected);
  });
});

describe('items are added to a list', () => {
  test.each<readonly [string, string, readonly unknown[], string]>([
    ['behind the last, without a line end', 'l:\n  - 1', [2, 3], 'l:\n  - 1\n  - 2\n  - 3\n'],
    [
      'with the indentation of the others',
      'l:\n- a: 1\n  b: 2\nm: 3\n',
      [{ a: 4 }],
      'l:\n- a: 1\n  b: 2\n- a: 4\nm: 3\n',
    ],
    [
      'before a comment that belongs to what follows',
      'l:\n  - 1\n# dan\nm: 2\n',
      [2],
      'l:\n  - 1\n  - 2\n# dan\nm: 2\n',
    ],
    ['in brackets', 'l: [1]\n', [2], 'l: [1,2]\n'],
    ['that is empty', 'l: []\nm: 1\n', [2], 'l:\n  - 2\nm: 1\n'],
    [
      'that is empty, below its comment',
      'l: []  # later\nm: 1\n',
      [2, 3],
      'l:  # later\n  - 2\n  - 3\nm: 1\n',
    ],
    ['that is empty, at the end', 'l: [ ]', [2], 'l:\n  - 2'],
    ['that is not there', 'm: 1\n', [2], 'm: 1\nl:\n  - 2\n'],
    ['not, where there are none', 'l: [1]\n', [], 'l: [1]\n'],
    ['of texts over lines', 'l:\n  - a\n', ['b\n\nc\n'], 'l:\n  - a\n  - |\n    b\n\n    c\n'],
  ])('%s', (_, text, items, expected) => {
    expect(appendYaml(text, ['l'], items)).toBe(expected);
  });
});

test('what cannot be changed without another change is refused, with the field that it is about', () => {
  const refusal = (text: string, path: string) => {
    try {
      return set(text, path, 2);
    } catch (error) {
      return (error as { values: unknown }).values;
    }
  };
  expect(refusal('a: &x { y: 1 }\nb: *x\n', 'a.y')).toEqual({ field: 'a › y' });
  expect(refusal('a: [1]\n', 'a.y')).toEqual({ field: 'a › y' });
  expect(refusal('tekst\n', 'a')).toEqual({ field: 'a' });
});
