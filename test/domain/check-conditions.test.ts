import { describe, expect, test } from 'vitest';
import { checkFramework } from '../../src/domain/check-framework.ts';
import type { Framework, Question } from '../../src/domain/framework.ts';
import {
  aBranch,
  aFramework,
  anOpenQuestion,
  aQuestion,
  aRule,
  aStep,
  aText,
  only,
  when,
} from './builders.ts';

const withQuestions = (...questions: readonly Question[]): Framework =>
  aFramework([aStep('visie', questions)]);
const codesOf = (framework: Framework) =>
  checkFramework(framework).map(({ code, pointer }) => [code, pointer]);
const visie = aQuestion('visie-vastgesteld');

describe('a condition', () => {
  test('may not ask for a question that does not exist', () => {
    const tijd = aQuestion('tijd', { when: when('visie-vastgestelt >= deels') });
    expect(only(checkFramework(withQuestions(visie, tijd)))).toMatchObject({
      code: 'condition-on-unknown',
      pointer: '/steps/0/questions/1/when',
      values: { written: 'visie-vastgestelt' },
      suggestion: 'visie-vastgesteld',
    });
  });

  test('may not ask for a question that comes later, nor for itself', () => {
    const tijd = aQuestion('tijd', { when: when('visie-vastgesteld >= deels or tijd = deels') });
    expect(codesOf(withQuestions(tijd, visie))).toEqual([
      ['condition-on-later', '/steps/0/questions/0/when'],
      ['condition-on-later', '/steps/0/questions/0/when'],
    ]);
  });

  test('may not ask for an answer that the question does not have', () => {
    const tijd = aQuestion('tijd', { when: when('visie-vastgesteld >= grotendels') });
    expect(only(checkFramework(withQuestions(visie, tijd)))).toMatchObject({
      code: 'condition-on-unknown-answer',
      values: {
        written: 'grotendels',
        question: 'visie-vastgesteld',
        known: 'niet-begonnen, deels, grotendeels, volledig',
      },
      suggestion: 'grotendeels',
    });
  });

  test('may not ask for an option that the choice does not have', () => {
    const sector = anOpenQuestion('sector', {
      kind: 'choice',
      options: [{ id: 'opvang', label: aText('Opvang') }],
    });
    const asks = (option: string) => aQuestion('tijd', { when: when(`sector = ${option}`) });
    expect(checkFramework(withQuestions(sector, asks('opvang')))).toEqual([]);
    expect(only(checkFramework(withQuestions(sector, asks('opvnag'))))).toMatchObject({
      code: 'condition-on-unknown-answer',
      suggestion: 'opvang',
    });
  });

  test('may ask for a value, and for any word where the answer is free', () => {
    const vrij = anOpenQuestion('vrij');
    const first = aQuestion('een', { when: when('visie-vastgesteld >= 2') });
    const second = aQuestion('twee', { when: when('vrij = ja') });
    expect(checkFramework(withQuestions(visie, vrij, first, second))).toEqual([]);
  });

  test('is judged in all its parts', () => {
    const tijd = aQuestion('tijd', { when: when('not (wie = deels and wat = deels)') });
    expect(codesOf(withQuestions(visie, tijd)).map(([code]) => code)).toEqual([
      'condition-on-unknown',
      'condition-on-unknown',
    ]);
  });

  test('of a question from the bank is not this framework to blame for', () => {
    const tijd = aQuestion('tijd', { when: when('wie = deels'), fromBank: true });
    expect(checkFramework(withQuestions(visie, tijd))).toEqual([]);
  });

  test('of a decision rule may ask for every question of the framework, and for nothing else', () => {
    const branches = [aBranch('a', 'visie-vastgesteld = deels'), aBranch('b', 'wie = deels')];
    const framework = { ...withQuestions(visie), decisionRules: [aRule('x', []), aRule('y', branches)] };
    expect(codesOf(framework)).toEqual([['condition-on-unknown', '/decisionRules/1/branches/1/when']]);
  });
});
