import { describe, expect, test } from 'vitest';
import {
  asFields,
  asList,
  asNumber,
  asNumberOrNull,
  asString,
  asStringOrNull,
  asStrings,
  asText,
  showValue,
} from '../../../src/documents/yaml/lenient.ts';
import { NO_TEXT } from '../../../src/domain/instrument/text.ts';

/** Something of every kind that a file can hold. */
const VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  3,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  'x',
  '',
  [1],
  { a: 1 },
];
const keep = (read: (value: unknown) => unknown) => VALUES.map(read);

describe('a value of the wrong kind reads as empty', () => {
  test('as fields', () => {
    expect(keep(asFields)).toEqual([{}, {}, {}, {}, {}, {}, {}, {}, {}, { a: 1 }]);
  });
  test('as a list', () => {
    expect(keep(asList)).toEqual([[], [], [], [], [], [], [], [], [1], []]);
  });
  test('as a text', () => {
    expect(keep((value) => asString(value))).toEqual(['', '', '', '', '', '', 'x', '', '', '']);
    expect(keep((value) => asString(value, 'y'))).toEqual(['y', 'y', 'y', 'y', 'y', 'y', 'x', '', 'y', 'y']);
    expect(keep(asStringOrNull)).toEqual([null, null, null, null, null, null, 'x', '', null, null]);
  });
  test('as a number', () => {
    expect(keep((value) => asNumber(value, 7))).toEqual([7, 7, 7, 3, 7, 7, 7, 7, 7, 7]);
    expect(keep(asNumberOrNull)).toEqual([null, null, null, 3, null, null, null, null, null, null]);
  });
  test('as texts: what is no text is left out', () => {
    expect(asStrings(['a', 1, null, '', ['b'], 'c'])).toEqual(['a', '', 'c']);
    expect(asStrings('a')).toEqual([]);
  });
});

describe('a text in every language', () => {
  test('is the same in each when it is written once', () => {
    expect(asText('Visie')).toEqual({ nl: 'Visie', en: 'Visie' });
  });
  test('repeats the language that there is for the one that is missing', () => {
    expect(asText({ nl: 'Visie', en: 'Vision' })).toEqual({ nl: 'Visie', en: 'Vision' });
    expect(asText({ nl: 'Visie' })).toEqual({ nl: 'Visie', en: 'Visie' });
    expect(asText({ nl: 3, en: 'Vision' })).toEqual({ nl: 'Vision', en: 'Vision' });
    expect(asText({ nl: '', en: 'Vision' })).toEqual({ nl: '', en: 'Vision' });
  });
  test.each([[undefined], [null], [3], [[]], [{}], [{ nl: 3 }], [{ de: 'Vision' }]])(
    'is empty for %j',
    (value) => {
      expect(asText(value)).toEqual(NO_TEXT);
    },
  );
});

test.each([
  ['x', 'x'],
  [3, '3'],
  [null, 'null'],
  [true, 'true'],
  [[1, 'a', [2]], '1,a,2'],
  [{ a: [1] }, '{"a":[1]}'],
  [[{ a: 1 }, null], '{"a":1},null'],
  [{ toString: 'x' }, '{"toString":"x"}'],
])('%j is shown as %s', (value, shown) => {
  expect(showValue(value)).toBe(shown);
});
