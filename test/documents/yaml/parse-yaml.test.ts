import { describe, expect, test } from 'vitest';
import { isWithinReach } from '../../../src/documents/yaml/expansion.ts';
import { createPlacer } from '../../../src/documents/yaml/place.ts';
import { readYaml } from '../../../src/documents/yaml/yaml-document.ts';

const codesOf = (text: string): readonly string[] => readYaml(text).syntax.map(({ code }) => code);
const nested = (levels: number): string => `${'['.repeat(levels)}a${']'.repeat(levels)}`;

describe('a YAML text beyond a limit is not parsed', () => {
  test.each([
    ['a hundred lists in each other', nested(100), []],
    ['one more', nested(101), ['too-complex']],
    ['a million characters', `# ${'x'.repeat(999_998)}`, []],
    ['one more', `# ${'x'.repeat(999_999)}`, ['too-complex']],
    ['a NUL', 'a: b\0', ['not-a-text-file']],
    ['a NUL at the beginning', '\0a: b', ['not-a-text-file']],
    ['a thousand aliases', `- &a x\n${'- *a\n'.repeat(1001)}`, ['yaml-bad-alias']],
    ['signs that look like aliases', `- "*a"\n- |\n  *a\n${'- "*a"\n'.repeat(1001)}`, []],
    ['a key in a key', '? { ? [a] : b }\n: c\n', ['yaml-block-as-implicit-key']],
    ['a list as a key', '? [a, b]\n: c\n', []],
  ])('%s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test('the place of the limit is where it is passed', () => {
    expect(readYaml(`a: 1\nb: ${nested(101)}\n`).syntax[0]).toMatchObject({ line: 2, column: 103 });
    expect(readYaml('a: b\nc: d\0').syntax[0]).toMatchObject({ line: 2, column: 5 });
  });
});

test('the place of what is not there is the key of what it should be in', () => {
  const { placeOf } = readYaml('a:\n  b:\n    c: 1\nlist:\n  - d: 2\n');
  expect(placeOf({ pointer: '/a/b/x', at: 'value' })).toEqual({ line: 2, column: 3, length: 1 });
  expect(placeOf({ pointer: '/a/x/y', at: 'value' })).toEqual({ line: 1, column: 1, length: 1 });
  expect(placeOf({ pointer: '/list/0/x', at: 'value' })).toEqual({ line: 5, column: 5, length: 4 });
});

test('a repeated key is named with the first, whatever it is written as', () => {
  const { syntax } = readYaml('a: 1\nb: { c: 1, "c": 2 }\n"a": 2\n1: x\n"1": y\n');
  expect(syntax).toMatchObject([
    { code: 'yaml-duplicate-key', line: 2, column: 12, related: { line: 2, column: 6 } },
    { code: 'yaml-duplicate-key', line: 3, column: 1, related: { line: 1, column: 1 } },
  ]);
});

test('no more than a thousand mistakes of syntax are listed', () => {
  expect(readYaml(`a: "${'\\q'.repeat(5000)}"`).syntax).toHaveLength(1000);
});

test('a place is the same as when the text before it is counted', () => {
  const text = '\uFEFFeen\r\n\r\ntwee: drie\nvier';
  const place = createPlacer(text);
  for (let start = 1; start <= text.length; start += 1) {
    const before = text.slice(0, start).split('\n');
    const line = before.length;
    const column = (before.at(-1)?.length ?? 0) + (line === 1 ? 0 : 1);
    expect(place([start, start + 1])).toMatchObject({ line, column });
  }
  expect(place([14, 40])).toEqual({ line: 3, column: 7, length: 4 });
});

describe('a value is walked through', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  test.each([
    ['two hundred levels', deep(200), true],
    ['one more', deep(201), false],
    ['without an end', cyclic, false],
    [
      'a list that is repeated',
      Array.from({ length: 1000 }, () => Array.from({ length: 300 }, () => 1)),
      false,
    ],
  ])('%s', (_, value, expected) => {
    expect(isWithinReach(value)).toBe(expected);
  });
});

describe('a value is within reach up to a limit', () => {
  const list = (length: number): unknown => Array.from({ length }, () => 1);
  const text = (length: number): string => 'x'.repeat(length);
  test.each([
    ['two hundred thousand values, the list itself included', list(199_999), true],
    ['one more', list(200_000), false],
    ['four million characters', [text(4_000_000)], true],
    ['one more', [text(4_000_000), 'x'], false],
    ['of which some are in a key', { [text(3)]: text(3_999_997) }, true],
    ['and one more', { [text(3)]: text(3_999_998) }, false],
    [
      'while the places in a list are no keys',
      [...Array.from({ length: 20 }, () => ''), text(4_000_000)],
      true,
    ],
  ])('%s', (_, value, expected) => {
    expect(isWithinReach(value)).toBe(expected);
  });

  test('that can be set', () => {
    expect(isWithinReach({ a: 1, b: { c: 'x' } }, 4)).toBe(true);
    expect(isWithinReach({ a: 1, b: { c: 'x' } }, 3)).toBe(false);
  });
});

describe('what is underlined', () => {
  const { placeOf } = readYaml(
    'een: x   # uitleg\ntwee: "y z"  \nlijst: [a, bb]   # uitleg\nkaart:   # uitleg\n  c: 1\n',
  );
  test.each([
    ['/een', 'value', { line: 1, column: 6, length: 1 }],
    ['/een', 'key', { line: 1, column: 1, length: 3 }],
    ['/twee', 'value', { line: 2, column: 7, length: 5 }],
    ['/lijst/1', 'value', { line: 3, column: 12, length: 2 }],
    ['/lijst', 'value', { line: 3, column: 1, length: 5 }],
    ['/lijst/1', 'key', { line: 3, column: 12, length: 2 }],
    ['/lijst/2', 'value', { line: 3, column: 1, length: 5 }],
    ['/kaart', 'value', { line: 4, column: 1, length: 5 }],
    ['/kaart/c', 'value', { line: 5, column: 6, length: 1 }],
    ['', 'value', { line: 1, column: 1, length: 17 }],
  ] as const)('for %s is the %s, without what follows it', (pointer, at, place) => {
    expect(placeOf({ pointer, at })).toEqual(place);
  });

  test('of an empty file is its beginning', () => {
    expect(readYaml('').placeOf({ pointer: '/schema', at: 'key' })).toEqual({
      line: 1,
      column: 1,
      length: 1,
    });
  });

  test('for a field without a value is its name', () => {
    expect(readYaml('een:\ntwee: 2\n').placeOf({ pointer: '/een', at: 'value' })).toEqual({
      line: 1,
      column: 1,
      length: 3,
    });
  });
});
