import { expect, test } from 'vitest';
import { checkTranslations } from '../../../src/documents/frameworks/check-translations.ts';

const placesIn = (value: unknown) =>
  checkTranslations(value).map(({ code, pointer, at, values }) => [code, pointer, at, values]);
const missing = (pointer: string, language: string) => [
  'translation-missing',
  pointer,
  'key',
  { language: { text: `language-name.${language}` } },
];

test('a text lacks a translation only into a language in which another text of the file is written', () => {
  expect(placesIn({ title: { nl: 'a' }, steps: [{ title: { nl: 'b' } }] })).toEqual([]);
  expect(placesIn({ title: { nl: 'a', en: 'a' }, steps: [{ title: { nl: 'b', en: 'b' } }] })).toEqual([]);
  expect(
    placesIn({ title: { nl: 'a', en: 'a' }, steps: [{}, { title: { nl: 'b' } }, { title: { en: 'c' } }] }),
  ).toEqual([missing('/steps/1/title', 'en'), missing('/steps/2/title', 'nl')]);
});

test('a criterion that says where it comes from is a text as well', () => {
  expect(placesIn({ title: { nl: 'a', en: 'a' }, criteria: [{ nl: 'b', basis: 'project' }] })).toEqual([
    missing('/criteria/0', 'en'),
  ]);
});

test('a text without languages lacks none, and what has other fields as well is no text', () => {
  expect(
    placesIn({ title: { nl: 'a', en: 'a' }, aim: 'b', goal: { nl: 'c', de: 'd' }, list: ['nl'], none: null }),
  ).toEqual([]);
});
