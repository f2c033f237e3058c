import { describe, expect, test } from 'vitest';
import { EXPERT_BY_EXPERIENCE, ROLES, SECTORS } from '../../src/domain/assessment/sectors-and-roles.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { findTermId, termWord, toTermId } from '../../src/texts/vocabulary.ts';

const TERMS = [
  ['sector', SECTORS],
  ['role', ROLES],
] as const;
const nl = loadTexts('nl');
const en = loadTexts('en');

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = loadTexts(language);

  test.each(TERMS)('every %s has words, and no two the same', (term, ids) => {
    expect(ids.filter((id) => texts.find(`${term}.${id}`) === null)).toEqual([]);
    const words = ids.map((id) => termWord(term, id, texts));
    expect(new Set(words).size).toBe(ids.length);
  });

  test.each(TERMS)('every %s is found by its word, in whichever case', (term, ids) => {
    for (const id of ids) {
      const word = termWord(term, id, texts);
      expect([word, word.toUpperCase(), ` ${word} `].map((written) => findTermId(term, written))).toEqual([
        id,
        id,
        id,
      ]);
    }
  });
});

test('what a dossier stored as a Dutch or an English word is shown in the language in use', () => {
  expect(termWord('sector', 'Vrouwenopvang', en)).toBe('Women’s shelters');
  expect(termWord('sector', "women's shelters", nl)).toBe('Vrouwenopvang');
  expect(termWord('role', 'cliëntenraad', en)).toBe('client council');
  expect(termWord('role', 'client council', nl)).toBe('cliëntenraad');
});

test('a sector or role that is not known is shown and stored as it was written', () => {
  for (const texts of [nl, en]) expect(termWord('role', 'Consulent Wmo', texts)).toBe('Consulent Wmo');
  expect(toTermId('sector', 'Wmo')).toBe('Wmo');
  expect(findTermId('role', 'constructor')).toBeNull();
});

test('a role is no sector', () => {
  expect(findTermId('role', 'Gemeente')).toBeNull();
  expect(findTermId('sector', 'Gemeente')).toBe('gemeente');
});

test('an expert by experience is the same role in each language', () => {
  expect(findTermId('role', 'Expert by experience')).toBe(EXPERT_BY_EXPERIENCE);
});
