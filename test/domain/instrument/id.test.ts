import { readFileSync } from 'node:fs';
import { basename, join, normalize } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFileId, isId, requireFileId, requireId, toId } from '../../../src/domain/instrument/id.ts';
import { checkProperty } from '../../check-property.ts';

describe('an id', () => {
  test.each(['a', '0', '2026-03-01', 'ons-kader', 'constructor', 'a'.repeat(64)])('can be %s', (text) => {
    expect([isId(text), isFileId(text)]).toEqual([true, true]);
    expect([requireId(text), requireFileId(text)]).toEqual([text, text]);
  });

  test.each([
    ...[
      '',
      '.',
      '..',
      '/',
      '\\',
      'a/b',
      'a\\b',
      '../a',
      'a.',
      'a ',
      ' a',
      'a\n',
      'a\u0000',
      'a:b',
      'A',
      'é',
      'a_b',
    ],
    ...['-a', 'a-', 'a--b', '__proto__', 'a'.repeat(65), 'con.txt'],
  ])('cannot be %j', (text) => {
    expect([isId(text), isFileId(text)]).toEqual([false, false]);
    expect(() => requireId(text)).toThrow('not an id');
    expect(() => requireFileId(text)).toThrow('not the name of a file');
  });

  test.each(['con', 'prn', 'aux', 'nul', 'com0', 'com9', 'lpt1'])(
    '%s can be part of a name, not a whole one',
    (text) => {
      expect([isId(text), isFileId(text)]).toEqual([true, false]);
    },
  );

  test('is one name in a path, whatever it is', () => {
    const someText = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', '-', ' ', '~') }),
    );
    checkProperty(
      fc.property(someText, (text) => {
        if (!isId(text)) return;
        expect(basename(text)).toBe(text);
        expect(normalize(join('d', text))).toBe(join('d', text));
        expect(join('d', text)).not.toBe('d');
      }),
    );
  });
});

test('a schema allows as the name of a file what the code allows', () => {
  const { properties } = JSON.parse(readFileSync('schemas/framework.schema.json', 'utf8')) as {
    readonly properties: { readonly id: { readonly pattern: string; readonly maxLength: number } };
  };
  const { pattern, maxLength } = properties.id;
  const isAllowed = (text: string): boolean =>
    text.length <= maxLength && new RegExp(pattern, 'u').test(text);
  const words = fc.string({
    unit: fc.constantFrom('a', 'con', 'nul', 'lpt', '1', '-', '.', 'A'),
    maxLength: 6,
  });
  checkProperty(
    fc.property(words, (text) => {
      expect(isFileId(text)).toBe(isAllowed(text));
    }),
  );
});

test.each([
  ['Stichting De Vaart', 'stichting-de-vaart'],
  ['Coöperatie Één & Ander', 'cooperatie-een-ander'],
  ['  GGZ  De Oever (verzonnen) ', 'ggz-de-oever-verzonnen'],
  ['Huis 12', 'huis-12'],
])('the id of %s is %s', (name, id) => {
  expect(toId(name)).toBe(id);
});

test('a name without a letter or a digit has no id', () => {
  expect(toId(' — ')).toBeNull();
});

test('the id of a long name ends at 64 characters, and never with a dash', () => {
  expect(toId('a'.repeat(70))).toBe('a'.repeat(64));
  expect(toId(`${'a'.repeat(63)} b`)).toBe('a'.repeat(63));
});
