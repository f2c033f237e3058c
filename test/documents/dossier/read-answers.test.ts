import { expect, test } from 'vitest';
import { readAnswers } from '../../../src/documents/dossier/read-answers.ts';
import { aQuestion } from '../../domain/builders.ts';

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
