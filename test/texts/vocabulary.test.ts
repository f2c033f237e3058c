import { describe, expect, test } from 'vitest';
import { EXPERT_BY_EXPERIENCE, ROLES } from '../../src/domain/assessment/roles.ts';
import { POSITIONS, SECTORS, TEAMS } from '../../src/domain/instrument/facts.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { namesRole, termWord, toTermId } from '../../src/texts/vocabulary.ts';

const TERMS = [
  ['sector', SECTORS],
  ['teams', TEAMS],
  ['position', POSITIONS],
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
      expect([word, word.toUpperCase(), ` ${word} `].map((written) => toTermId(term, written))).toEqual([
        id,
        id,
        id,
      ]);
    }
  });
});

test('what a dossier stored as a Dutch or an English word is shown in the language in use', () => {
  expect(termWord('sector', 'Vrouwenopvang', en)).toBe('Women’s refuges');
  expect(termWord('sector', "women's refuges", nl)).toBe('Vrouwenopvang');
  expect(termWord('role', 'cliëntenraad', en)).toBe('client council');
  expect(termWord('role', 'client council', nl)).toBe('cliëntenraad');
});

test('a sector or role that is not known is shown and stored as it was written', () => {
  for (const texts of [nl, en]) expect(termWord('role', 'Consulent Wmo', texts)).toBe('Consulent Wmo');
  expect(toTermId('sector', 'Wmo')).toBe('Wmo');
  expect(toTermId('role', 'constructor')).toBe('constructor');
});

test('a role is no sector', () => {
  expect(toTermId('role', 'Gemeente')).toBe('Gemeente');
  expect(toTermId('sector', 'Gemeente')).toBe('gemeente');
});

test('an expert by experience is the same role in each language', () => {
  expect(toTermId('role', 'Expert by experience')).toBe(EXPERT_BY_EXPERIENCE);
});

test.each([
  ['ervaringsdeskundige', true],
  ['Expert by experience', true],
  ['twee ervaringsdeskundigen', true],
  ['ervaringsdeskundige wijkteam', true],
  ['experts by experience', true],
  ['hulpverlener', false],
  ['deskundige', false],
])('"%s" names an expert by experience: %s', (written, isNamed) => {
  expect(namesRole(EXPERT_BY_EXPERIENCE, written)).toBe(isNamed);
});
