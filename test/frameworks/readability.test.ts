import { describe, expect, test } from 'vitest';
import { SECTORS } from '../../src/domain/instrument/facts.ts';
import { fitToSector } from '../../src/domain/instrument/fit-to-sector.ts';
import { isScaleQuestion, questionsOf } from '../../src/domain/instrument/framework.ts';
import { BUNDLED } from './organisations.ts';
import { countSyllables, median, readability } from './readability.ts';

test.each([
  ['geld', 1],
  ['één', 1],
  ['minstens', 2],
  ['cliënten', 3],
  ['visie', 2],
  ['financiën', 4],
  ['ervaringskennis', 5],
  ['ervaringsdeskundigen', 3],
  ['teams', 1],
  ['zij', 1],
  ['nieuwe', 2],
])('%s has %i syllables', (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables);
});

test('short words in short sentences read more easily than long ones', () => {
  // 4 words, 4 syllables: 206.84 − 3.72 − 77.
  expect(readability('Is er geld voor?')).toBeCloseTo(126.12, 2);
  expect(readability('Is er geld voor?')).toBeGreaterThan(
    readability('Zijn financieringsmogelijkheden beschikbaar?'),
  );
});

/** The frameworks in the words of every sector. */
const FITTED = [...BUNDLED].flatMap(([id, framework]) =>
  SECTORS.map((sector) => [id, sector, fitToSector(framework, sector)] as const),
);

describe.each(FITTED)('%s for %s', (_id, _sector, framework) => {
  const questions = questionsOf(framework);
  const texts = questions.map(({ id, text }) => [id, text.nl] as const);
  const levels = questions
    .filter(isScaleQuestion)
    .flatMap((question) =>
      Object.entries(question.levels).map(([answer, text]) => [`${question.id} ${answer}`, text.nl] as const),
    );

  test('reads easily in Dutch', () => {
    expect(median(texts.map(([, text]) => readability(text)))).toBeGreaterThanOrEqual(70);
    expect(median(levels.map(([, text]) => readability(text)))).toBeGreaterThanOrEqual(65);
  });

  test('has no question and no level that is hard to read', () => {
    expect([...texts, ...levels].filter(([, text]) => readability(text) < 45)).toEqual([]);
  });

  test('has levels of at most twenty words', () => {
    expect(levels.filter(([, text]) => text.split(/\s+/u).length > 20)).toEqual([]);
  });

  test('has questions of at most 14 words', () => {
    expect(texts.filter(([, text]) => text.split(/\s+/u).length > 14)).toEqual([]);
  });
});
