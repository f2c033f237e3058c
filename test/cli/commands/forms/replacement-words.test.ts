import { expect, test } from 'vitest';
import { replacementWords } from '../../../../src/cli/commands/forms/replacement-words.ts';
import {
  type Response,
  type ResponseState,
  UNANSWERED,
} from '../../../../src/domain/assessment/assessment.ts';
import type { Question } from '../../../../src/domain/instrument/framework.ts';
import { loadTexts } from '../../../../src/texts/texts.ts';
import { anOpenQuestion, aQuestion, aText } from '../../../domain/builders.ts';

const texts = await loadTexts('nl');
const options = [
  { id: 'beleid', label: aText('Beleid en advies') },
  { id: 'zorg', label: aText('In de zorg') },
];
const QUESTIONS: readonly Question[] = [
  aQuestion('visie'),
  anOpenQuestion('wat'),
  anOpenQuestion('plekken', { kind: 'choices', options }),
];
const known = new Map(QUESTIONS.map((question) => [question.id, question]));

/** The lines about one response that is replaced. */
const said = (question: string, before: Partial<Response>, after: Partial<Response>): readonly string[] =>
  replacementWords(
    [
      {
        kind: 'response',
        question,
        before: { ...UNANSWERED, ...before },
        after: { ...UNANSWERED, ...after },
      },
    ],
    known,
    texts,
  ).split('\n');
const state = (one: ResponseState): Partial<Response> => ({ state: one });
const DEELS = state({ kind: 'answered', answer: 'deels' });

test.each<readonly [string, ResponseState, string]>([
  ['one answer', { kind: 'answered', answer: 'volledig' }, 'label volledig'],
  [
    'two',
    { kind: 'divided', low: 'deels', high: 'volledig' },
    'verdeeld, van label deels tot label volledig',
  ],
  ['that nobody knows', { kind: 'unknown' }, 'weet niet'],
  ['a reason', { kind: 'not-applicable', reason: 'geen teams' }, 'niet van toepassing (geen teams)'],
  ['a choice', { kind: 'decided-against', reason: 'te klein' }, 'afgewogen, bewust niet (te klein)'],
])('an answer is replaced by %s, in words', (_, after, words) => {
  expect(said('visie', DEELS, state(after))).toEqual([
    'vraag visie (visie)',
    `  antwoord: label deels → ${words}`,
  ]);
});

test('what was chosen, typed or counted is shown as such', () => {
  const given = (value: string | number | readonly string[]) => state({ kind: 'given', value });
  expect(said('plekken', given(['beleid', 'zorg']), given(['zorg']))[1]).toBe(
    '  antwoord: Beleid en advies, In de zorg → In de zorg',
  );
  expect(said('wat', given('groep'), given(3))[1]).toBe('  antwoord: groep → 3');
});

test('of a note and of evidence is shown what becomes of them', () => {
  const before = { ...DEELS, note: 'oud', evidence: null };
  expect(said('visie', before, { ...DEELS, note: 'nieuw', evidence: 'Rooster' })).toEqual([
    'vraag visie (visie)',
    '  antwoord blijft: label deels',
    '  toelichting: oud → nieuw',
    '  onderbouwing komt erbij: Rooster',
  ]);
  expect(said('visie', { ...before, evidence: 'Rooster' }, { ...DEELS, note: 'oud' })).toEqual([
    'vraag visie (visie)',
    '  antwoord blijft: label deels',
    '  toelichting blijft: oud',
    '  onderbouwing vervalt: Rooster',
  ]);
});

test('of the roles at a table only those who change are shown, in words', () => {
  const roles = (present: readonly string[], absent: readonly string[]) => ({ present, absent });
  const words = (before: ReturnType<typeof roles>, after: ReturnType<typeof roles>): string =>
    replacementWords([{ kind: 'roles', before, after }], known, texts);
  expect(words(roles(['bestuur', 'Kok'], []), roles(['hulpverlener'], []))).toBe(
    `Wie er aan tafel zaten\n  aanwezig: ${texts('role.bestuur')}, Kok → ${texts('role.hulpverlener')}`,
  );
  expect(words(roles(['Kok'], ['bestuur']), roles(['Kok'], []))).toBe(
    `Wie er aan tafel zaten\n  afwezig: ${texts('role.bestuur')} → niemand genoteerd`,
  );
});

test('a question that is not asked is passed over', () => {
  expect(said('anders', DEELS, {})).toEqual(['']);
});
