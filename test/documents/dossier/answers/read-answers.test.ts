import { describe, expect, test } from 'vitest';
import { holdsAnswers, readAnswers } from '../../../../src/documents/dossier/answers/read-answers.ts';
import { anOpenQuestion, aQuestion } from '../../../domain/builders.ts';

const visie = aQuestion('visie');
const read = (entry: object) => {
  const { responses, problems } = readAnswers({ answers: { visie: entry } }, new Map([['visie', visie]]));
  return { state: responses.get('visie')?.state, problems: problems.map(({ code }) => code) };
};

test('a group that is divided lies between two answers, the lower one first', () => {
  expect(read({ answer: 'verdeeld', low: 'deels', high: 'volledig' })).toEqual({
    state: { kind: 'divided', low: 'deels', high: 'volledig' },
    problems: [],
  });
  expect(read({ answer: 'verdeeld', low: 'volledig', high: 'deels' })).toEqual({
    state: { kind: 'unanswered' },
    problems: ['range-reversed'],
  });
});

test('a group that is divided between an answer and itself is not divided', () => {
  expect(read({ answer: 'verdeeld', low: 'deels', high: 'deels' })).toEqual({
    state: { kind: 'unanswered' },
    problems: ['range-reversed'],
  });
});

test.each(['nvt', 'afgewogen'])('%s needs a reason, and blanks are none', (answer) => {
  const optional = new Map([['visie', aQuestion('visie', { optional: true })]]);
  const codesFor = (reason: string) =>
    readAnswers({ answers: { visie: { answer, reason } } }, optional).problems.map(({ code }) => code);
  expect(codesFor(' \n ')).toEqual(['reason-missing']);
  expect(codesFor(' Dat past nu niet. ')).toEqual([]);
});

test('weighing a question and deciding against it is an answer only where the question is optional', () => {
  expect(read({ answer: 'afgewogen', reason: 'Dat past nu niet.' }).problems).toEqual(['not-optional']);
});

test('nvt without a reason is what was answered to a question for text, and blanks are no reason', () => {
  const questions = new Map([['naam', anOpenQuestion('naam', { kind: 'text' })]]);
  const answerOf = (reason: string) =>
    readAnswers({ answers: { naam: { answer: 'nvt', reason } } }, questions).responses.get('naam')?.state;
  expect(answerOf(' \n ')).toEqual({ kind: 'given', value: 'nvt' });
  expect(answerOf('Wij hebben geen naam.')).toEqual({
    kind: 'not-applicable',
    reason: 'Wij hebben geen naam.',
  });
});

describe('an answers file holds answers', () => {
  const holds = (entry: unknown): boolean => holdsAnswers({ answers: { visie: {}, tijd: entry } });

  test.each([
    { answer: 'deels' },
    { answer: 0 },
    { answer: ['zorg'] },
    { note: 'Staat in het jaarplan.' },
    { evidence: 'Rooster' },
    { reason: 'geen teams' },
    { answer: null, note: '', evidence: 'Rooster' },
  ])('with %j', (entry) => {
    expect(holds(entry)).toBe(true);
  });

  test.each([
    { answer: '' },
    { answer: null, note: null },
    { note: ' \n ' },
    { reason: '', evidence: '' },
    null,
    'deels',
  ])('not with %j: nobody gave anything there', (entry) => {
    expect(holds(entry)).toBe(false);
  });

  test('not where there is nothing', () => {
    for (const content of [null, {}, { answers: null }, { answers: [] }, 'answers'])
      expect(holdsAnswers(content), JSON.stringify(content)).toBe(false);
  });
});
