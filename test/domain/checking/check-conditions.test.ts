import { describe, expect, test } from 'vitest';
import { checkFramework } from '../../../src/domain/checking/check-framework.ts';
import type { Framework, Question } from '../../../src/domain/instrument/framework.ts';
import {
  aBranch,
  aCompleteQuestion,
  aFramework,
  anOpenQuestion,
  aRule,
  aStep,
  aText,
  only,
  when,
} from '../builders.ts';

const withQuestions = (...questions: readonly Question[]): Framework =>
  aFramework([aStep('visie', questions)]);
const codesOf = (framework: Framework, fromBank: ReadonlySet<string> = new Set()) =>
  checkFramework(framework, fromBank).map(({ code, pointer }) => [code, pointer]);
const visie = aCompleteQuestion('visie-vastgesteld');

describe('a condition', () => {
  const codeOf = (written: string) =>
    only(checkFramework(withQuestions(visie, aCompleteQuestion('tijd', { when: when(written) }))));

  test('may compare the facts of an organisation', () => {
    for (const written of [
      'organisation.sector is gemeente',
      'organisation.teams != one',
      'organisation.position is municipality and visie-vastgesteld >= deels',
      'at least 2 of (visie-vastgesteld >= deels, organisation.teams is many, organisation.sector is ggz)',
    ])
      expect(codesOf(withQuestions(visie, aCompleteQuestion('tijd', { when: when(written) })))).toEqual([]);
  });

  test('may not name a fact that there is not', () => {
    expect(codeOf('organisation.team = one')).toMatchObject({
      code: 'unknown-fact',
      pointer: '/steps/0/questions/1/when',
      values: { written: 'organisation.team' },
      suggestion: 'organisation.teams',
    });
  });

  test('may not compare a fact with a value that it cannot have', () => {
    expect(codeOf('organisation.sector is gemente')).toMatchObject({
      code: 'unknown-fact-value',
      values: { written: 'gemente', fact: 'organisation.sector' },
      suggestion: 'gemeente',
    });
    expect(codeOf('organisation.teams is not 1')).toMatchObject({
      code: 'unknown-fact-value',
      values: { written: '1', fact: 'organisation.teams' },
    });
  });

  test('may not compare facts by order', () => {
    for (const operator of ['<', '<=', '>', '>='])
      expect(codeOf(`organisation.teams ${operator} some`)).toMatchObject({
        code: 'fact-without-order',
        values: { fact: 'organisation.teams', operator },
      });
  });

  test('that names a fact as if it were a question is told how it is written', () => {
    expect(codeOf('sector = gemeente')).toMatchObject({
      code: 'condition-on-unknown',
      suggestion: 'organisation.sector',
    });
    expect(codeOf('organization.teams = one')).toMatchObject({ suggestion: 'organisation.teams' });
  });

  test('of a decision rule follows the same rules', () => {
    const framework = aFramework([aStep('visie', [visie])], {
      decisionRules: [aRule('wie', [aBranch('een', 'organisation.teams is twee')])],
    });
    expect(codesOf(framework)).toEqual([['unknown-fact-value', '/decisionRules/0/branches/0/when']]);
  });

  test('may not refer to a question that does not exist', () => {
    const tijd = aCompleteQuestion('tijd', { when: when('visie-vastgestelt >= deels') });
    expect(only(checkFramework(withQuestions(visie, tijd)))).toMatchObject({
      code: 'condition-on-unknown',
      pointer: '/steps/0/questions/1/when',
      values: { written: 'visie-vastgestelt' },
      suggestion: 'visie-vastgesteld',
    });
  });

  test('may not refer to a later question; that question is the related place', () => {
    const tijd = aCompleteQuestion('tijd', { when: when('visie-vastgesteld >= deels') });
    expect(only(checkFramework(withQuestions(tijd, visie)))).toMatchObject({
      code: 'condition-on-later',
      pointer: '/steps/0/questions/0/when',
      related: '/steps/0/questions/1/id',
    });
  });

  test('may not depend on its own question, directly or indirectly', () => {
    const itself = aCompleteQuestion('tijd', { when: when('tijd = deels') });
    expect(codesOf(withQuestions(itself))).toEqual([['condition-circular', '/steps/0/questions/0/when']]);
    const een = aCompleteQuestion('een', { when: when('drie = deels') });
    const twee = aCompleteQuestion('twee', { when: when('een = deels') });
    const drie = aCompleteQuestion('drie', { when: when('twee = deels') });
    expect(only(checkFramework(withQuestions(een, twee, drie)))).toMatchObject({
      code: 'condition-circular',
      pointer: '/steps/0/questions/0/when',
      values: { written: 'drie' },
      related: '/steps/0/questions/2/when',
    });
  });

  test('may not compare by order where answers have none', () => {
    const sector = anOpenQuestion('sector', {
      kind: 'choice',
      options: [
        { id: 'opvang', label: aText('Opvang') },
        { id: 'jeugd', label: aText('Jeugd') },
      ],
    });
    const tijd = aCompleteQuestion('tijd', { when: when('sector >= opvang') });
    expect(only(checkFramework(withQuestions(sector, tijd)))).toMatchObject({
      code: 'condition-without-order',
      values: { question: 'sector', operator: '>=' },
    });
  });

  test.each([
    ['bedden > 10', 0],
    ['bedden > veel', 1],
    ['visie-vastgesteld = 2', 0],
    ['visie-vastgesteld = 1.5', 1],
    ['visie-vastgesteld >= 1.5', 0],
  ])('compares numbers where numbers count: %s has %d problems', (written, problems) => {
    const bedden = anOpenQuestion('bedden', { kind: 'number' });
    const tijd = aCompleteQuestion('tijd', { when: when(written) });
    expect(codesOf(withQuestions(visie, bedden, tijd)).map(([code]) => code)).toEqual(
      Array(problems).fill('condition-on-unknown-answer'),
    );
  });

  test.each([
    [{ minimum: 0, maximum: 10 }, 'bedden > 20', '0 – 10'],
    [{ minimum: 0, maximum: 10 }, 'bedden = -1', '0 – 10'],
    [{ minimum: 5, maximum: null }, 'bedden < 4', '≥ 5'],
    [{ minimum: null, maximum: 5 }, 'bedden = 6', '≤ 5'],
    [{ minimum: null, maximum: null }, 'bedden = veel', { text: 'type.number' }],
  ])('may not refer to a number that cannot be given: %j %s', (range, written, known) => {
    const bedden = anOpenQuestion('bedden', { kind: 'number', range });
    const tijd = aCompleteQuestion('tijd', { when: when(`${written} or visie-vastgesteld = deels`) });
    expect(only(checkFramework(withQuestions(visie, bedden, tijd)))).toMatchObject({
      code: 'condition-on-unknown-answer',
      values: { known },
    });
  });

  test('compares a date as it is kept, with the year first', () => {
    const datum = anOpenQuestion('datum', { kind: 'date' });
    const codesWith = (written: string) => {
      const tijd = aCompleteQuestion('tijd', { when: when(`datum = ${written}`) });
      return checkFramework(withQuestions(datum, tijd)).map(({ code, values }) => [code, values['known']]);
    };
    expect(codesWith('2026-01-01')).toEqual([]);
    for (const written of ['1-1-2026', '2026-02-30'])
      expect(codesWith(written)).toEqual([['condition-on-unknown-answer', { text: 'type.date' }]]);
  });

  test('may not refer to an answer that the question does not have', () => {
    const tijd = aCompleteQuestion('tijd', { when: when('visie-vastgesteld >= grotendels') });
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

  test('may not refer to an option that the choice does not have', () => {
    const sector = anOpenQuestion('sector', {
      kind: 'choice',
      options: [{ id: 'opvang', label: aText('Opvang') }],
    });
    const asks = (option: string) => aCompleteQuestion('tijd', { when: when(`sector = ${option}`) });
    expect(checkFramework(withQuestions(sector, asks('opvang')))).toEqual([]);
    expect(only(checkFramework(withQuestions(sector, asks('opvnag'))))).toMatchObject({
      code: 'condition-on-unknown-answer',
      suggestion: 'opvang',
    });
  });

  test('may refer to a value, and to any word where the answer is free text', () => {
    const vrij = anOpenQuestion('vrij');
    const first = aCompleteQuestion('een', { when: when('visie-vastgesteld >= 2') });
    const second = aCompleteQuestion('twee', { when: when('vrij = ja') });
    expect(checkFramework(withQuestions(visie, vrij, first, second))).toEqual([]);
  });

  test('is checked in every comparison', () => {
    const tijd = aCompleteQuestion('tijd', { when: when('not (wie = deels and wat = deels)') });
    expect(codesOf(withQuestions(visie, tijd)).map(([code]) => code)).toEqual([
      'condition-on-unknown',
      'condition-on-unknown',
    ]);
  });

  test('of a question from the bank is checked where a framework uses it', () => {
    const tijd = aCompleteQuestion('tijd', { when: when('wie = deels') });
    expect(codesOf(withQuestions(visie, tijd), new Set(['/steps/0/questions/1']))).toEqual([
      ['condition-on-unknown', '/steps/0/questions/1/use'],
    ]);
  });

  test('of a decision rule may refer to every question of the framework, and to nothing else', () => {
    const branches = [aBranch('a', 'visie-vastgesteld = deels'), aBranch('b', 'wie = deels')];
    const framework = { ...withQuestions(visie), decisionRules: [aRule('x', []), aRule('y', branches)] };
    expect(codesOf(framework)).toEqual([['condition-on-unknown', '/decisionRules/1/branches/1/when']]);
  });
});
