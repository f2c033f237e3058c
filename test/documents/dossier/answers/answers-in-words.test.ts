import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../../../src/documents/dossier/answers/read-answers.ts';
import type { TextInEach } from '../../../../src/domain/checking/problem.ts';
import type { Question } from '../../../../src/domain/instrument/framework.ts';
import { anOpenQuestion, aQuestion, aText } from '../../../domain/builders.ts';

const visie = aQuestion('visie');
const optional = aQuestion('visie', { optional: true });
const options = ['oost', 'west'].map((id) => ({ id, label: aText(id) }));
const open = (kind: 'text' | 'number' | 'date' | 'choice' | 'choices') =>
  anOpenQuestion('visie', { kind, options: kind.startsWith('choice') ? options : [] });

/** The state that is read from an entry, and what is wrong with it, without its beginning `/answers/visie`. */
function read(entry: object, question: Question = visie) {
  const { responses, problems } = readAnswers({ answers: { visie: entry } }, new Map([['visie', question]]));
  return {
    state: responses.get('visie')?.state,
    problems: problems.map(({ code, pointer, values, suggestion }) => ({
      code,
      pointer: pointer.replace('/answers/visie', ''),
      values,
      suggestion,
    })),
  };
}
const stateOf = (entry: object, question?: Question) => {
  const { state, problems } = read(entry, question);
  expect(problems).toEqual([]);
  return state;
};
const mistakeOf = (entry: object, question?: Question) => {
  const { state, problems } = read(entry, question);
  expect(state).toEqual({ kind: 'unanswered' });
  return problems;
};
const WORDS = 'niet-begonnen, deels, grotendeels, volledig, weet-niet, nvt, afgewogen, verdeeld';

describe('an answer on a scale', () => {
  test.each([[undefined], [null], ['']])('is none when %j is written', (answer) => {
    expect(stateOf({ answer })).toEqual({ kind: 'unanswered' });
  });

  test.each([['deels'], ['1'], [1]])('is known by its word and by its number: %j', (answer) => {
    expect(stateOf({ answer })).toEqual({ kind: 'answered', answer: 'deels' });
  });

  test.each([['weet-niet'], ['unknown']])('is %s in either language', (answer) => {
    expect(stateOf({ answer })).toEqual({ kind: 'unknown' });
  });

  test.each([
    ['nvt', 'not-applicable'],
    ['not-applicable', 'not-applicable'],
    ['afgewogen', 'decided-against'],
    ['decided-against', 'decided-against'],
  ])('is %s with the reason as it was written', (answer, kind) => {
    expect(stateOf({ answer, reason: ' Om ons. ' }, optional)).toEqual({ kind, reason: ' Om ons. ' });
  });

  test.each([
    ['dels', 'dels', 'deels'],
    ['nt', 'nt', 'nvt'],
    ['zeker wel', 'zeker wel', null],
    [9, '9', null],
    [true, 'true', null],
    [['deels'], '["deels"]', null],
  ])(
    'that is not known is told as it was written, with what was meant: %j',
    (answer, written, suggestion) => {
      expect(mistakeOf({ answer })).toMatchObject([
        { code: 'unknown-answer', pointer: '/answer', values: { written }, suggestion },
      ]);
    },
  );

  test('names every word that is allowed', () => {
    const [problem] = mistakeOf({ answer: 'x' });
    const known = problem?.values['known'] as TextInEach | undefined;
    expect(known?.inEach.nl.split(', ').toSorted()).toEqual(WORDS.split(', ').toSorted());
    const english = known?.inEach.en.split(', ');
    for (const word of ['label grotendeels (en)', 'unknown', 'not-applicable'])
      expect(english).toContain(word);
  });
});

describe('the mistakes in an answer stand where they were made', () => {
  test.each([
    ['a reason is missing', { answer: 'nvt' }, visie, 'reason-missing', '/answer'],
    ['a reason is missing', { answer: 'afgewogen', reason: 3 }, optional, 'reason-missing', '/answer'],
    ['a question is not optional', { answer: 'afgewogen', reason: 'x' }, visie, 'not-optional', '/answer'],
    ['only scales divide', { answer: 'verdeeld' }, open('number'), 'divided-on-open', '/answer'],
    [
      'only scales are optional',
      { answer: 'afgewogen', reason: 'x' },
      open('date'),
      'not-optional',
      '/answer',
    ],
  ] as const)('%s: %j', (_, entry, question, code, pointer) => {
    expect(mistakeOf(entry, question)).toMatchObject([{ code, pointer }]);
  });

  test('of a range at each end', () => {
    expect(mistakeOf({ answer: 'verdeeld' })).toMatchObject([
      { code: 'range-missing', pointer: '/answer', values: { field: 'low' } },
      { code: 'range-missing', pointer: '/answer', values: { field: 'high' } },
    ]);
    expect(mistakeOf({ answer: 'verdeeld', low: 'dels', high: 7 })).toMatchObject([
      { code: 'unknown-answer', pointer: '/low', values: { written: 'dels' }, suggestion: 'deels' },
      { code: 'unknown-answer', pointer: '/high', values: { written: '7' }, suggestion: null },
    ]);
    expect(mistakeOf({ answer: 'verdeeld', low: 2, high: 1 })).toMatchObject([
      { code: 'range-reversed', pointer: '/low', values: { low: 'grotendeels', high: 'deels' } },
    ]);
    expect(stateOf({ answer: 'divided', low: 0, high: '3' })).toEqual({
      kind: 'divided',
      low: 'niet-begonnen',
      high: 'volledig',
    });
  });
});

describe('an answer to a question that is not scored', () => {
  test.each([
    ['text', 'Sinds mei', 'Sinds mei'],
    ['text', 'verdeeld', 'verdeeld'],
    ['number', 12, 12],
    ['number', 0, 0],
    ['date', '2026-03-01', '2026-03-01'],
    ['choice', 'oost', 'oost'],
    ['choices', ['west', 'oost'], ['west', 'oost']],
  ] as const)('of the kind %s is what was written: %j', (kind, answer, value) => {
    expect(stateOf({ answer }, open(kind))).toEqual({ kind: 'given', value });
  });

  test.each(['text', 'number', 'date', 'choice', 'choices'] as const)(
    'of the kind %s may not be known',
    (kind) => {
      expect(stateOf({ answer: 'weet-niet' }, open(kind))).toEqual({ kind: 'unknown' });
    },
  );

  test.each([
    ['number', 'twaalf'],
    ['date', '2026-02-30'],
    ['choice', 'oots'],
    ['choices', ['oost', 'oots']],
    ['text', { a: 1 }],
  ] as const)('of the kind %s is not %j', (kind, answer) => {
    expect(mistakeOf({ answer }, open(kind))).toHaveLength(1);
  });
});
