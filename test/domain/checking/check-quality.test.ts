import { describe, expect, test } from 'vitest';
import { checkFramework } from '../../../src/domain/checking/check-framework.ts';
import type { Question } from '../../../src/domain/instrument/framework.ts';
import {
  AGREEMENT,
  aCompleteQuestion,
  aFramework,
  anAction,
  anOpenQuestion,
  aQuestion,
  aStep,
  aText,
  only,
} from '../builders.ts';

const check = (...questions: readonly Question[]) => checkFramework(aFramework([aStep('visie', questions)]));
const action = anAction('doe iets');

describe('a step', () => {
  test('has a question that counts', () => {
    expect(only(check(anOpenQuestion('bedden')))).toMatchObject({
      code: 'step-without-score',
      severity: 'warning',
      pointer: '/steps/0/id',
    });
    // A weight of 0 is a mistake of its own, and is said as that.
    expect(check(aCompleteQuestion('visie', { weight: 0 }))).toEqual([]);
    expect(check(anOpenQuestion('bedden'), aCompleteQuestion('visie'))).toEqual([]);
  });
});

describe('the title of a step', () => {
  const titled = (...titles: readonly (readonly [nl: string, en: string])[]) =>
    checkFramework(
      aFramework(
        titles.map(([nl, en], index) =>
          aStep(`stap-${index}`, [aCompleteQuestion(`vraag-${index}`)], { title: { nl, en } }),
        ),
      ),
    );

  test('is not that of an earlier one, in any language and however it is written', () => {
    expect(
      titled(['Visie', 'Vision'], ['Begin', 'Start'], ['visie', 'View'], ['VISIE', 'Idea']),
    ).toMatchObject([
      { code: 'same-title', pointer: '/steps/2/title', related: '/steps/0/title' },
      { code: 'same-title', pointer: '/steps/3/title', related: '/steps/0/title' },
    ]);
    expect(only(titled(['Visie', 'Vision'], ['Begin', 'vision']))).toMatchObject({
      code: 'same-title',
      values: { step: 'stap-1', other: 'stap-0' },
    });
  });

  test('is not that of another one where it is missing in both', () => {
    const codes = titled(['Visie', ''], ['Begin', '']).map(({ code }) => code);
    expect(codes).not.toContain('same-title');
  });
});

describe('an action', () => {
  test('belongs to each answer below the target of two thirds', () => {
    expect(only(check(aQuestion('visie')))).toMatchObject({
      code: 'action-missing',
      severity: 'warning',
      pointer: '/steps/0/questions/0/actions',
      values: { answers: 'niet-begonnen, deels' },
    });
  });

  test('belongs to the high answers where the question is reversed', () => {
    const { values } = only(check(aQuestion('drempels', { reversed: true })));
    expect(values).toEqual({ answers: 'grotendeels, volledig' });
  });

  test('belongs to an answer between half and the target too', () => {
    const actions = { 'helemaal-oneens': action, oneens: action };
    expect(only(check(aQuestion('sfeer', { scale: AGREEMENT, actions }))).values).toEqual({
      answers: 'neutraal',
    });
  });

  test('at the best answer is never suggested', () => {
    const actions = { 'niet-begonnen': action, deels: action, volledig: action };
    expect(only(check(aQuestion('visie', { actions })))).toMatchObject({
      code: 'action-unreachable',
      severity: 'error',
      pointer: '/steps/0/questions/0/actions/volledig',
    });
  });

  test('has a source, its own or that of the question', () => {
    const bare = anAction('doe iets', { sources: [] });
    const actions = { 'niet-begonnen': bare, deels: action };
    expect(check(aQuestion('visie', { actions }))).toEqual([]);
    expect(only(check(aQuestion('visie', { actions, sources: [] })))).toMatchObject({
      code: 'action-without-source',
      pointer: '/steps/0/questions/0/actions/niet-begonnen',
    });
  });

  test('needs no source where the project itself added the question', () => {
    const bare = anAction('doe iets', { sources: [] });
    const actions = { 'niet-begonnen': bare, deels: bare };
    expect(check(aQuestion('visie', { actions, basis: 'project', sources: [] }))).toEqual([]);
  });

  test('of a question from the bank is checked in the bank', () => {
    expect(
      checkFramework(aFramework([aStep('visie', [aQuestion('visie')])]), new Set(['/steps/0/questions/0'])),
    ).toEqual([]);
  });
});

describe('a question', () => {
  test('has a sentence for each answer, or for none', () => {
    const all = Object.fromEntries(
      ['niet-begonnen', 'deels', 'grotendeels', 'volledig'].map((id) => [id, aText(id)]),
    );
    expect(check(aCompleteQuestion('visie', { levels: all }))).toEqual([]);
    expect(only(check(aCompleteQuestion('visie', { levels: { deels: aText('deels') } })))).toMatchObject({
      code: 'level-missing',
      severity: 'warning',
      values: { answers: 'niet-begonnen, grotendeels, volledig' },
    });
  });

  test('that is a prerequisite cannot be decided against, also when it comes from the bank', () => {
    const both = { prerequisite: true, optional: true } as const;
    const framework = aFramework([aStep('visie', [aCompleteQuestion('visie', both)])]);
    for (const fromBank of [[], ['/steps/0/questions/0']]) {
      expect(only(checkFramework(framework, new Set(fromBank)))).toMatchObject({
        code: 'prerequisite-and-optional',
        pointer: '/steps/0/questions/0/prerequisite',
      });
    }
  });

  test('with something to choose has options, each once and none a word for no answer', () => {
    const visie = aCompleteQuestion('visie');
    expect(only(check(visie, anOpenQuestion('sector', { kind: 'choice' }))).code).toBe('options-missing');
    const options = ['opvang', 'nvt', 'opvang'].map((id, index) => ({ id, label: aText(`${id} ${index}`) }));
    expect(
      check(visie, anOpenQuestion('sector', { kind: 'choices', options })).map(({ code, pointer }) => [
        code,
        pointer,
      ]),
    ).toEqual([
      ['repeated-id', '/steps/0/questions/1/options/2/id'],
      ['reserved-answer', '/steps/0/questions/1/options/1/id'],
    ]);
  });
});
