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

test('of a repeated key the place is that of the value that is read', () => {
  const { value, placeOf } = readYaml('a: 1\nb: 2\na: 3\n');
  expect(value).toEqual({ a: 3, b: 2 });
  expect(placeOf({ pointer: '/a', at: 'value' })).toMatchObject({ line: 3, column: 4 });
});

test('one wrong indent is one mistake, whatever it makes of the lines after it; each tab is one', () => {
  const answers = Array.from({ length: 20 }, (_, at) => `  vraag-${at}:\n    answer: deels\n    note: x\n`);
  const text = `schema: x\nanswers:\n${answers.join('')}`;
  expect(codesOf(text)).toEqual([]);
  expect(codesOf(text.replace('  vraag-3', ' vraag-3'))).toEqual(['yaml-bad-indent']);
  expect(codesOf(text.replace('    note', '\tnote'))).toEqual(['yaml-tab-as-indent']);
  expect(codesOf(text.replace(/^ {4}note/gm, '\tnote'))).toEqual(Array(20).fill('yaml-tab-as-indent'));
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

describe('signs that could not be decoded', () => {
  const SIGN = '\uFFFD';
  test('are mistakes in a text up to a thousand, wherever they stand', () => {
    for (const text of [SIGN.repeat(1000), `a: ${SIGN}b\n`.repeat(1000)])
      expect(readYaml(text).isRefused).toBe(false);
    expect(codesOf(SIGN.repeat(1000))).toEqual(['not-utf8']);
  });

  test('are another kind of file when there are more, which is told at the first', () => {
    expect(readYaml(SIGN.repeat(1001))).toMatchObject({
      isRefused: true,
      syntax: [{ code: 'not-a-text-file', line: 1, column: 1, related: null }],
    });
    expect(readYaml(`a: 1\nb: ${SIGN.repeat(1001)}`).syntax).toMatchObject([{ line: 2, column: 4 }]);
  });

  test('are told once for those beside each other', () => {
    const { syntax } = readYaml(`a: x${SIGN}${SIGN}y${SIGN}\nb: ${SIGN}\n`);
    expect(syntax.map(({ code, line, column, length }) => [code, line, column, length])).toEqual([
      ['not-utf8', 1, 5, 1],
      ['not-utf8', 1, 8, 1],
      ['not-utf8', 2, 4, 1],
    ]);
  });
});

describe('the limits of a YAML text', () => {
  test('are a quarter of a million tokens', () => {
    expect(readYaml('\n'.repeat(250_000)).isRefused).toBe(false);
    expect(readYaml('\n'.repeat(250_001))).toMatchObject({
      isRefused: true,
      value: null,
      syntax: [{ code: 'too-complex', line: 250_001, column: 1 }],
    });
  });

  test('are a thousand aliases', () => {
    const withAliases = (count: number) => readYaml(`- &a x\n${'- *a\n'.repeat(count)}`);
    expect(withAliases(1000).isRefused).toBe(false);
    expect(withAliases(1001)).toMatchObject({
      isRefused: true,
      value: null,
      syntax: [{ line: 1002, column: 3 }],
    });
  });

  test('leave the depth of the messages of other errors as it was', () => {
    const before = Error.stackTraceLimit;
    readYaml('a: [');
    expect(Error.stackTraceLimit).toBe(before);
  });
});

describe('the places of an alias', () => {
  test.each([
    ['without an anchor', 'a: 1\nb: *x\n', { line: 2, column: 4, length: 2 }],
    ['of what comes later', 'a: *x\nb: &x 1\n', { line: 1, column: 4, length: 2 }],
    ['of a list that it is in', 'a: &x\n  - 1\n  - [*x]\n', { line: 3, column: 6, length: 2 }],
    ['of a map that it is in', 'a: &x\n  b: { c: *x }\n', { line: 2, column: 11, length: 2 }],
  ])('%s', (_, text, place) => {
    const { value, syntax } = readYaml(text);
    expect(value).toBeNull();
    expect(syntax.at(-1)).toMatchObject({ code: 'yaml-bad-alias', related: null, ...place });
  });

  test('of something else of the same name are no mistake', () => {
    expect(readYaml('a: &x 1\nb: &y [&x 2, *x]\nc: *y\n')).toMatchObject({
      value: { a: 1, b: [2, 2], c: [2, 2] },
      syntax: [],
    });
  });
});

describe('a sign that is missing at the end', () => {
  test.each([
    ['of a text', 'a: 1\nb: "x\nc: 2\n', { line: 2, column: 4 }],
    ['of the inner of two lists', '[1, [2', { line: 1, column: 5, length: 2 }],
    ['of a list that comes after a whole one', '[[1], [2, 3', { line: 1, column: 7, length: 5 }],
    ['of a map', '[1, {a: 2', { line: 1, column: 5, length: 5 }],
    ['of a list in a map', '{a: [1, 2', { line: 1, column: 5, length: 5 }],
    ['of what is closed by the wrong sign', '[1, {a: 2]', { line: 1, column: 5, length: 5 }],
    [
      'of a list whose lines after it are read as fields',
      'a: [1, 2\nb: 3\n',
      { line: 1, column: 4, length: 5 },
    ],
  ])('%s is told at the place where it begins', (_, text, place) => {
    const { syntax } = readYaml(text);
    expect(syntax.find(({ code }) => code === 'yaml-not-closed')).toMatchObject(place);
  });

  test('is told at each quote, however much is missing behind it', () => {
    const open = readYaml("note: '\n'").syntax.filter(({ code }) => code === 'yaml-not-closed');
    expect(new Set(open.map(({ line, column }) => `${line}:${column}`))).toEqual(new Set(['1:7', '2:1']));
  });

  test('is not said of what is closed, on the same line or too far to the left', () => {
    expect(codesOf('a: [1, 2] 3\nb: 4\n')).toEqual(['yaml-text-behind']);
    for (const text of ['a: [\n1, 2\n]\nb: 4\n', 'a: [1,\n2]\nb: 4\n'])
      expect(readYaml(text).syntax[0]).toMatchObject({ code: 'yaml-bad-indent', line: 2 });
  });
});

describe('a mistake is told at its own line, as what it is', () => {
  const told = (text: string) =>
    readYaml(text).syntax.map(({ code, line, column, values }) => [
      code,
      `${line}:${column}`,
      values['mended'],
    ]);

  test.each([
    ['before another field', 'a:\n  note:geen\n  answer: deels\n', '2:3', 'note: geen'],
    ['after another field', 'a:\n  answer: deels\n  note:geen idee\nb: c\n', '3:3', 'note: geen idee'],
    ['at the end', 'a: b\nnote:geen', '2:1', 'note: geen'],
    ['of a long text', `note:${'x'.repeat(80)}\na: b\n`, '1:1', `note: ${'x'.repeat(52)}…`],
  ])('a field without a space behind its colon, %s', (_, text, place, mended) => {
    expect(told(text)).toEqual([['colon-without-space', place, mended]]);
    expect(told(text.replaceAll('\n', '\r\n'))).toEqual([['colon-without-space', place, mended]]);
  });

  test.each([
    ['before another field', 'a:\n  note geen\n  answer: deels\n', '2:3'],
    ['after another field', 'a:\n  answer: deels\n  note geen\nb: c\n', '3:3'],
    ['that is an address', 'a: b\nhttps://voorbeeld.nl\n', '2:1'],
  ])('a field without a colon, %s', (_, text, place) => {
    expect(told(text)).toEqual([['yaml-multiline-implicit-key', place, undefined]]);
  });

  test.each([
    ['a space too many', 'a:\n  answer: deels\n   note: x\nb: c\n', '3:4'],
    ['a space too many, after an empty line', 'a: b\n\n  note:\n', '3:3'],
    ['a space too few, before a line that stands right', 'a:\n  b: c\n d: e\n  f: g\n', '3:1'],
  ])('a field with %s', (_, text, place) => {
    expect(told(text)).toEqual([['yaml-bad-indent', place, undefined]]);
  });

  test.each([
    ['in the text', 'a: let op: begonnen\n', '1:4'],
    ['in a text that goes on', 'a: begonnen\n  maar let op: nee\n', '1:4'],
  ])('a colon %s', (_, text, place) => {
    expect(told(text)).toEqual([['yaml-block-as-implicit-key', place, undefined]]);
  });

  test.each([
    ['a word between quotes', 'a: "wij" zijn begonnen\nb: c\n', '1:10'],
    ['quotes in quotes', 'a: "wij zijn "bijna" begonnen"\n', '1:15'],
    ['an apostrophe in quotes', "a: 'zij zei 's avonds'\n", '1:14'],
    ['brackets', 'a: [1, 2] en meer\n', '1:11'],
  ])('text behind %s', (_, text, place) => {
    expect(told(text)).toEqual([['yaml-text-behind', place, undefined]]);
  });

  test('any other sign that does not belong is called that', () => {
    expect(told('a: ]\n')).toEqual([['yaml-unexpected-token', '1:4', undefined]]);
  });
});

test('mistakes of syntax are in the order in which they begin, repeated keys among the others', () => {
  const listed = (text: string) => readYaml(text).syntax.map(({ code, column }) => [code, column]);
  expect(listed('"a": 1\n{ b: 2, b: 3')).toEqual([
    ['yaml-not-closed', 1],
    ['yaml-multiline-implicit-key', 1],
    ['yaml-duplicate-key', 9],
  ]);
  expect(listed('[{a: 2, a: 3')).toEqual([
    ['yaml-not-closed', 2],
    ['yaml-not-closed', 2],
    ['yaml-duplicate-key', 9],
  ]);
});

test('no more than a thousand repeated keys are listed', () => {
  const { syntax } = readYaml('a: 1\n'.repeat(1200));
  expect(syntax).toHaveLength(1000);
  expect(syntax.at(-1)).toMatchObject({ line: 1001, related: { line: 1 } });
});

test.each([
  ['UTF-16, with the lower byte first', 'utf16le', '\uFEFF'],
  ['UTF-16 without a mark at the beginning', 'utf16le', ''],
  ['UTF-16, with the higher byte first', 'utf16be', '\uFEFF'],
] as const)('a text in %s is to be saved again, and no other kind of file', (_, order, mark) => {
  const bytes = Buffer.from(`${mark}schema: nulmeting/answers@1\n`, 'utf16le');
  const text = (order === 'utf16be' ? bytes.swap16() : bytes).toString('utf8');
  expect(readYaml(text)).toMatchObject({
    isRefused: true,
    syntax: [{ code: 'not-utf8', line: 1, column: 1 }],
  });
});
