import { describe, expect, test } from 'vitest';
import { checkFramework } from '../../../../src/domain/checking/check-framework.ts';
import type { ScaleQuestion } from '../../../../src/domain/instrument/framework.ts';
import type { LocalText } from '../../../../src/domain/instrument/text.ts';
import { aCompleteQuestion, aFramework, anAction, aStep, only } from '../../builders.ts';

const both = (nl: string, en: string): LocalText => ({ nl, en });
const LEVELS = {
  'niet-begonnen': both('Geen enkele kok proeft de soep.', 'Not a single cook tastes the soup.'),
  deels: both('Minstens één kok proeft de soep.', 'At least one cook tastes the soup.'),
  grotendeels: both('De meeste koks proeven de soep.', 'Most cooks taste the soup.'),
  volledig: both('Alle koks proeven, en dat staat op papier.', 'All cooks taste, and it is on paper.'),
};

const check = (more: Partial<ScaleQuestion>, fromBank: readonly string[] = []) => {
  const question = aCompleteQuestion('soep', { ladder: 'practice', levels: LEVELS, ...more });
  return checkFramework(aFramework([aStep('keuken', [question])]), new Set(fromBank));
};
const withLevel = (answer: string, text: LocalText) => check({ levels: { ...LEVELS, [answer]: text } });

describe('a question with a ladder', () => {
  test('has nothing to remark when each sentence says what is there', () => {
    expect(check({})).toEqual([]);
  });

  test('says above its lowest answer what is there, in each language', () => {
    const dutch = both('De koks proeven, maar te laat.', 'The cooks taste.');
    expect(only(withLevel('grotendeels', dutch))).toMatchObject({
      code: 'level-of-lack',
      severity: 'warning',
      pointer: '/steps/0/questions/0/levels/grotendeels',
      values: { word: 'maar' },
    });
    const english = both('De koks proeven.', 'Only the cooks taste.');
    expect(only(withLevel('deels', english))).toMatchObject({ values: { word: 'Only' } });
    // "geenszins" and "notably" only begin with a word of lack.
    expect(withLevel('deels', both('De koks zijn geenszins laat.', 'Notably, cooks taste.'))).toEqual([]);
  });

  test('may say at its worst answer that there is nothing, also where that is the last', () => {
    const levels = { ...LEVELS, 'niet-begonnen': LEVELS.volledig, volledig: LEVELS['niet-begonnen'] };
    const action = anAction('Proef de soep.');
    const actions = { deels: action, grotendeels: action, volledig: action };
    expect(check({ reversed: true, levels, actions })).toEqual([]);
    expect(only(check({ reversed: true, actions }))).toMatchObject({
      code: 'level-of-lack',
      pointer: '/steps/0/questions/0/levels/niet-begonnen',
    });
  });

  test('has sentences of at most twenty words', () => {
    const words = (count: number): string => `${Array.from({ length: count }, () => 'soep').join(' ')}.`;
    expect(withLevel('deels', both(words(20), `${words(20)} ${words(20)}`))).toEqual([]);
    expect(only(withLevel('deels', both(words(20), words(21))))).toMatchObject({
      code: 'level-too-long',
      values: { count: 21, most: 20 },
    });
  });

  test('has no semicolons in its sentences', () => {
    expect(
      only(withLevel('volledig', both('Alle koks proeven; dat is zo.', 'All cooks taste.'))),
    ).toMatchObject({
      code: 'level-with-semicolon',
    });
  });

  test('leaves a place for half', () => {
    const levels = {
      ...LEVELS,
      deels: both('Een of enkele koks proeven.', 'One or a few cooks taste.'),
      grotendeels: both('Bijna alle koks proeven.', 'Nearly all cooks taste.'),
    };
    expect(only(check({ levels }))).toMatchObject({ code: 'levels-with-gap', at: 'key' });
    expect(check({ levels: { ...levels, deels: LEVELS.deels } })).toEqual([]);
  });

  test.each([
    ['Proeft u, en is er zout?', 'Do you taste?', 'en is'],
    ['Proeft u en/of roert u?', 'Do you taste?', 'en/of'],
    ['Proeft u?', 'Do you taste, or do you stir?', 'or do'],
    ['Proeft u? Roert u?', 'Do you taste?', '?'],
  ])('asks one thing: %s %s', (nl, en, words) => {
    expect(only(check({ text: both(nl, en) }))).toMatchObject({ code: 'two-questions', values: { words } });
  });

  test('may name two things in one question', () => {
    expect(
      check({ text: both('Proeven kok en hulp de soep?', 'Do cook and helper taste the soup?') }),
    ).toEqual([]);
  });

  test.each([
    ['Doe dit elke dag.', 'Taste the soup.', 'dit'],
    ['Proef zulke soep vaker.', 'Taste the soup.', 'zulke'],
    ['Proef de soep.', 'Hold that tasting again.', 'that'],
    ['Proef de soep.', 'Put the same question to the cook.', 'the same'],
  ])('has actions that stand alone: %s %s', (nl, en, word) => {
    const actions = {
      'niet-begonnen': anAction('Proef de soep.'),
      deels: anAction('', { what: both(nl, en) }),
    };
    expect(only(check({ actions }))).toMatchObject({
      code: 'action-points-back',
      pointer: '/steps/0/questions/0/actions/deels/what',
      values: { word },
    });
  });

  test('may begin an action with what has to be so', () => {
    const what = both('Zorg dat de kok proeft.', 'Agree that the cook tastes.');
    expect(
      check({ actions: { 'niet-begonnen': anAction('', { what }), deels: anAction('', { what }) } }),
    ).toEqual([]);
  });

  test('is checked in the bank when it comes from there', () => {
    const text = both('Proeft u? Roert u?', 'Do you taste? Do you stir?');
    expect(check({ text }, ['/steps/0/questions/0'])).toEqual([]);
  });
});

test('a question without a ladder promises nothing of the kind', () => {
  const deels = both('Een kok proeft; maar niet elke dag.', 'A cook tastes; but not every day.');
  expect(check({ ladder: null, levels: { ...LEVELS, deels } })).toEqual([]);
});
