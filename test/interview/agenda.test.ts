import { describe, expect, test } from 'vitest';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import { fitToFacts } from '../../src/domain/instrument/framework.ts';
import { findStart, isOpen, listAgenda } from '../../src/interview/navigator/agenda.ts';
import {
  type Answers,
  anOpenQuestion,
  answeredWithoutEvidence as answered,
  aQuestion,
  decidedAgainst,
  divided,
  notApplicable,
  unknown,
  when,
} from '../domain/builders.ts';
import { frameworkOf } from './scripted-asker.ts';

const responsesOf = (answers: Answers) => new Map(Object.entries(answers));
const ids = (agenda: ReturnType<typeof listAgenda>): readonly string[] =>
  agenda.map(({ question }) => question.id);

describe('what is asked, and in which order', () => {
  test('the questions come step by step, in the order of the framework', () => {
    const framework = frameworkOf([[aQuestion('a'), anOpenQuestion('b')], [aQuestion('c')]]);
    const agenda = listAgenda([framework], new Map());
    expect(ids(agenda)).toEqual(['a', 'b', 'c']);
    expect(agenda.map(({ step }) => step.order)).toEqual([1, 1, 2]);
  });

  test('two frameworks are asked one after the other', () => {
    const one = frameworkOf([[aQuestion('a')]], 'een');
    const two = frameworkOf([[aQuestion('b')]], 'twee');
    expect(listAgenda([two, one], new Map()).map(({ framework }) => framework.id)).toEqual(['twee', 'een']);
  });

  test('a question that frameworks share is asked once, in the first, and names the others', () => {
    const one = frameworkOf([[aQuestion('a'), aQuestion('x')]], 'een');
    const two = frameworkOf([[aQuestion('x')], [aQuestion('b')]], 'twee');
    const three = frameworkOf([[aQuestion('x')]], 'drie');
    const agenda = listAgenda([one, two, three], new Map());
    expect(ids(agenda)).toEqual(['a', 'x', 'b']);
    expect(agenda[1]?.framework.id).toBe('een');
    expect(agenda[1]?.alsoIn.map(({ id }) => id)).toEqual(['twee', 'drie']);
    expect(agenda[0]?.alsoIn).toEqual([]);
  });

  test('what facts of the organisation hide is not asked, and comes in another framework that asks it', () => {
    const hidden = aQuestion('x', { when: when('organisation.teams is not one') });
    const facts = { sector: null, teams: 'one', position: null } as const;
    const one = fitToFacts(frameworkOf([[aQuestion('a'), hidden]], 'een'), facts);
    const two = fitToFacts(frameworkOf([[aQuestion('x')]], 'twee'), facts);
    expect(ids(listAgenda([one], new Map()))).toEqual(['a']);
    expect(listAgenda([one, two], new Map()).map(({ framework }) => framework.id)).toEqual(['een', 'twee']);
  });

  test('a shared question that one framework hides is asked where it is shown', () => {
    const one = frameworkOf([[aQuestion('a'), aQuestion('x', { when: when('a >= deels') })]], 'een');
    const two = frameworkOf([[aQuestion('x')]], 'twee');
    const item = listAgenda([one, two], new Map()).find(({ question }) => question.id === 'x');
    expect(item?.framework.id).toBe('twee');
    expect(item?.alsoIn).toEqual([]);
  });
});

describe('a question with a condition', () => {
  const framework = frameworkOf([
    [
      aQuestion('a'),
      aQuestion('b', { when: when('a >= deels') }),
      aQuestion('c', { when: when('not b = volledig') }),
    ],
  ]);

  test('is not asked before the condition holds', () => {
    expect(ids(listAgenda([framework], new Map()))).toEqual(['a']);
    expect(ids(listAgenda([framework], responsesOf({ a: answered('niet-begonnen') })))).toEqual(['a']);
  });

  test('is asked once it holds', () => {
    expect(ids(listAgenda([framework], responsesOf({ a: answered('grotendeels') })))).toEqual(['a', 'b']);
  });

  test('is not asked because of an answer that was not given: "weet niet" shows nothing', () => {
    expect(ids(listAgenda([framework], responsesOf({ a: unknown() })))).toEqual(['a']);
  });

  test('does not look at the answer to a question that is itself hidden', () => {
    const shown = listAgenda(
      [framework],
      responsesOf({ a: answered('deels'), b: answered('niet-begonnen') }),
    );
    expect(ids(shown)).toEqual(['a', 'b', 'c']);
    const hidden = listAgenda(
      [framework],
      responsesOf({ a: answered('niet-begonnen'), b: answered('niet-begonnen') }),
    );
    expect(ids(hidden)).toEqual(['a']);
  });
});

describe('where the conversation begins', () => {
  const framework = frameworkOf([[aQuestion('a'), aQuestion('b'), aQuestion('c')]]);
  const startAfter = (answers: Answers): number => {
    const responses = responsesOf(answers);
    return findStart(listAgenda([framework], responses), responses);
  };

  test('is the first open question, also when a later one was answered already', () => {
    expect(startAfter({})).toBe(0);
    expect(startAfter({ a: answered('niet-begonnen'), c: answered('deels') })).toBe(1);
  });

  test('is the very first question when none is open', () => {
    expect(
      startAfter({ a: answered('niet-begonnen'), b: answered('niet-begonnen'), c: answered('deels') }),
    ).toBe(0);
  });

  test('passes every question about which something was said, also that it is unknown or does not apply', () => {
    expect(startAfter({ a: unknown(), b: notApplicable() })).toBe(2);
    expect(startAfter({ a: divided('niet-begonnen', 'deels') })).toBe(1);
    expect(startAfter({ a: decidedAgainst() })).toBe(1);
  });

  test('a note alone leaves a question open', () => {
    expect(isOpen(new Map([['a', { ...UNANSWERED, note: 'later' }]]), 'a')).toBe(true);
  });
});
