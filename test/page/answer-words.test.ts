import { expect, test } from 'vitest';
import type { ResponseState } from '../../src/domain/assessment/assessment.ts';
import { stateWords } from '../../src/page/screens/question/answer-words.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { anOpenQuestion } from '../domain/builders.ts';

test.each([
  ['number', 12500.5, 'nl', '12.500,5'],
  ['number', 12500.5, 'en', '12,500.5'],
  ['date', '2026-03-01', 'nl', '1 maart 2026'],
  ['date', '2026-03-01', 'en', '1 March 2026'],
  ['text', 'een zin', 'nl', 'een zin'],
] as const)('a %s that was given (%s) reads in %s as %s', (kind, value, language, words) => {
  const state: ResponseState = { kind: 'given', value };
  expect(stateWords(anOpenQuestion('n', { kind }), state, loadTexts(language))).toBe(words);
});
