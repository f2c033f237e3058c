import { describe, expect, test } from 'vitest';
import { settle } from '../../../src/domain/assessment/settled-conditions.ts';
import {
  type Condition,
  comparisonsOf,
  conditionHolds,
  factComparisonsOf,
  type KnownAnswer,
  truthOf,
} from '../../../src/domain/instrument/condition.ts';
import { NO_FACTS } from '../../../src/domain/instrument/facts.ts';
import { PRACTICE, when } from '../builders.ts';

const comparison = (question: string, operator: string, value: string) => ({
  kind: 'comparison',
  question,
  operator,
  value,
});
const placeOf = (id: string): number | null =>
  PRACTICE.answers.find((candidate) => candidate.id === id)?.value ?? null;
const practice = (id: string): KnownAnswer => ({ value: placeOf(id), ids: [id], valueOf: placeOf });
const number = (value: number): KnownAnswer => ({ value, ids: [String(value)], valueOf: () => null });
const chosen = (...ids: string[]): KnownAnswer => ({ value: null, ids, valueOf: () => null });

/** Whether a condition, as text, holds for these answers. */
function holds(written: string, answers: Readonly<Record<string, KnownAnswer>>): boolean {
  return conditionHolds(settle(when(written), NO_FACTS), (question) => answers[question] ?? null);
}

describe('a condition holds', () => {
  test.each([
    ['visie = deels', true],
    ['visie = volledig', false],
    ['visie != volledig', true],
    ['visie != deels', false],
    ['visie < grotendeels', true],
    ['visie < deels', false],
    ['visie <= deels', true],
    ['visie <= niet-begonnen', false],
    ['visie > niet-begonnen', true],
    ['visie > deels', false],
    ['visie >= deels', true],
    ['visie >= grotendeels', false],
    ['visie = 1', true],
    ['visie >= 2', false],
  ])('or not, by the place on the scale: with visie on "deels", %s is %s', (written, expected) => {
    expect(holds(written, { visie: practice('deels') })).toBe(expected);
  });

  test('on a number', () => {
    expect(holds('bedden >= 10', { bedden: number(10) })).toBe(true);
    expect(holds('bedden > 10', { bedden: number(10) })).toBe(false);
    expect(holds('bedden = 10.0', { bedden: number(10) })).toBe(true);
  });

  test('on several choices when one of them is meant', () => {
    const vormen = chosen('vrijwillig', 'in-dienst');
    expect(holds('vormen = in-dienst', { vormen })).toBe(true);
    expect(holds('vormen != in-dienst', { vormen })).toBe(false);
    expect(holds('vormen = ingehuurd', { vormen })).toBe(false);
  });

  test('never by order on an answer that has no place on a scale', () => {
    expect(holds('vormen >= 1', { vormen: chosen('in-dienst') })).toBe(false);
    expect(holds('vormen < 1', { vormen: chosen('in-dienst') })).toBe(false);
  });

  test('never by order against a word that the scale does not have', () => {
    for (const operator of ['<', '<=', '>', '>=']) {
      expect(holds(`visie ${operator} soms`, { visie: practice('deels') })).toBe(false);
    }
  });
});

describe('a question that is not answered makes a condition neither true nor false', () => {
  const answers = { waar: number(1), onwaar: number(0) };

  test.each(['=', '!=', '<', '<=', '>', '>='])('so a comparison with %s does not hold', (operator) => {
    expect(holds(`open ${operator} 1`, answers)).toBe(false);
  });

  test.each([
    ['not open = 1', false],
    ['not not open = 1', false],
    ['open = 1 and waar = 1', false],
    ['not (open = 1 and waar = 1)', false],
    ['not (open = 1 and onwaar = 1)', true],
    ['open = 1 or waar = 1', true],
    ['open = 1 or onwaar = 1', false],
    ['not (open = 1 or onwaar = 1)', false],
    ['not (open = 1 or waar = 1)', false],
    ['waar = 1 and not onwaar = 1', true],
    ['onwaar = 1 or onwaar = 1', false],
    ['not (onwaar = 1 or onwaar = 1)', true],
  ])('%s: %s', (written, expected) => {
    expect(holds(written, answers)).toBe(expected);
  });
});

describe('at least so many of a list', () => {
  /** `w` is true, `o` is false, and nobody knows about `?`. */
  const truthOfList = (count: number, list: string): boolean | null => {
    const terms = [...list].map((one) => ({ w: 'waar = 1', o: 'onwaar = 1', '?': 'open = 1' })[one]);
    const condition = settle(when(`at least ${count} of (${terms.join(', ')})`), NO_FACTS);
    const answers: Readonly<Record<string, KnownAnswer>> = { waar: number(1), onwaar: number(0) };
    return truthOf(condition, (question) => answers[question] ?? null);
  };

  test.each([
    [1, 'w', true],
    [1, 'o', false],
    [1, '?', null],
    [1, 'ww', true],
    [1, 'wo', true],
    [1, 'w?', true],
    [1, 'oo', false],
    [1, 'o?', null],
    [1, '??', null],
    [2, 'ww', true],
    [2, 'wo', false],
    [2, 'w?', null],
    [2, 'oo', false],
    [2, 'o?', false],
    [2, '??', null],
    [2, 'wow', true],
    [2, 'w?w', true],
    [2, 'w?o', null],
    [2, 'o?o', false],
    [2, '?o?', null],
    [3, 'ww?', null],
    [3, 'wo?', false],
    [3, '????', null],
    [3, 'oo??', false],
    [3, 'ow??', null],
    [3, 'wwwo', true],
  ])('%i of %s: %s', (count, list, expected) => {
    expect(truthOfList(count, list)).toBe(expected);
    // The order of a list makes no difference.
    expect(truthOfList(count, [...list].reverse().join(''))).toBe(expected);
  });

  test('of one is "or", and of all is "and", for every list of three', () => {
    const each = ['w', 'o', '?'];
    const lists = each.flatMap((a) => each.flatMap((b) => each.map((c) => `${a}${b}${c}`)));
    const termOf = (one: string): string => ({ w: 'waar = 1', o: 'onwaar = 1' })[one] ?? 'open = 1';
    const answers: Readonly<Record<string, KnownAnswer>> = { waar: number(1), onwaar: number(0) };
    for (const list of lists) {
      const joined = (word: string): boolean | null =>
        truthOf(
          settle(when([...list].map(termOf).join(` ${word} `)), NO_FACTS),
          (one) => answers[one] ?? null,
        );
      expect(truthOfList(1, list)).toBe(joined('or'));
      expect(truthOfList(3, list)).toBe(joined('and'));
    }
  });

  test('can be denied, and can count what is denied', () => {
    const answers = { waar: number(1), onwaar: number(0) };
    expect(holds('not at least 2 of (waar = 1, onwaar = 1, onwaar = 2)', answers)).toBe(true);
    expect(holds('not at least 2 of (waar = 1, onwaar = 1, open = 1)', answers)).toBe(false);
    expect(holds('at least 2 of (waar = 1, not onwaar = 1, open = 1)', answers)).toBe(true);
  });
});

test('the comparisons of a condition are found in the order in which they are written', () => {
  const condition: Condition = when('a = 1 and not (b > 2 or c = deels) or a != 3');
  expect(comparisonsOf(condition)).toEqual([
    comparison('a', '=', '1'),
    comparison('b', '>', '2'),
    comparison('c', '=', 'deels'),
    comparison('a', '!=', '3'),
  ]);
});

test('comparisons with facts are found apart from those with answers', () => {
  const condition = when(
    'at least 2 of (a = 1, organisation.teams is not one, not organisation.sector = ggz)',
  );
  expect(comparisonsOf(condition)).toEqual([comparison('a', '=', '1')]);
  expect(factComparisonsOf(condition)).toEqual([
    { kind: 'fact', fact: 'teams', operator: '!=', value: 'one' },
    { kind: 'fact', fact: 'sector', operator: '=', value: 'ggz' },
  ]);
});
