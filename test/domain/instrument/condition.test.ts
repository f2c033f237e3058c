import { describe, expect, test } from 'vitest';
import {
  type Condition,
  comparisonsOf,
  conditionHolds,
  type KnownAnswer,
  parseCondition,
} from '../../../src/domain/instrument/condition.ts';
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
  return conditionHolds(when(written), (question) => answers[question] ?? null);
}

describe('a condition is parsed', () => {
  test.each(['=', '!=', '<', '<=', '>', '>='])('with the operator %s, with or without spaces', (operator) => {
    const condition = comparison('huidige-inzet', operator, 'deels');
    expect(parseCondition(`huidige-inzet ${operator} deels`)).toEqual({ kind: 'parsed', condition });
    expect(parseCondition(`huidige-inzet${operator}deels`)).toEqual({ kind: 'parsed', condition });
  });

  test('over several lines', () => {
    expect(when('visie\n  >=\n  deels\n')).toEqual(comparison('visie', '>=', 'deels'));
  });

  test('with a number, also a negative one or one with decimals', () => {
    expect(when('bedden > -1.5')).toEqual(comparison('bedden', '>', '-1.5'));
  });

  test('"and" binds more strongly than "or"', () => {
    const [a, b, c] = [comparison('a', '=', '1'), comparison('b', '=', '1'), comparison('c', '=', '1')];
    expect(when('a = 1 or b = 1 and c = 1')).toEqual({
      kind: 'or',
      operands: [a, { kind: 'and', operands: [b, c] }],
    });
    expect(when('(a = 1 or b = 1) and c = 1')).toEqual({
      kind: 'and',
      operands: [{ kind: 'or', operands: [a, b] }, c],
    });
  });

  test('"not" binds most strongly', () => {
    const [a, b] = [comparison('a', '=', '1'), comparison('b', '=', '1')];
    expect(when('not a = 1 and b = 1')).toEqual({ kind: 'and', operands: [{ kind: 'not', operand: a }, b] });
    expect(when('not (a = 1 and b = 1)')).toEqual({
      kind: 'not',
      operand: { kind: 'and', operands: [a, b] },
    });
    expect(when('not not a = 1')).toEqual({ kind: 'not', operand: { kind: 'not', operand: a } });
  });
});

describe('an invalid condition gives the token where parsing stopped and what was expected', () => {
  test.each([
    ['', '', 'question'],
    ['= deels', '=', 'question'],
    ['and = deels', 'and', 'question'],
    ['visie', '', 'operator'],
    ['visie is deels', 'is', 'operator'],
    ['visie ! deels', '!', 'operator'],
    ['visie =', '', 'value'],
    ['visie = or', 'or', 'value'],
    ['visie = = deels', '=', 'value'],
    ['visie = deels deels', 'deels', 'end'],
    ['visie = deels)', ')', 'end'],
    ['(visie = deels', '', 'closing'],
    ['(visie = deels tijd', 'tijd', 'closing'],
    ['visie = deels and', '', 'question'],
    ['not', '', 'question'],
    ['()', ')', 'question'],
  ])('"%s": found "%s", expected %s', (written, found, expected) => {
    expect(parseCondition(written)).toEqual({ kind: 'failed', found, expected });
  });

  test('a condition nested a hundred deep is parsed; a deeper one is refused without a crash', () => {
    const nested = (depth: number): string => `${'('.repeat(depth)}a = 1${')'.repeat(depth)}`;
    expect(parseCondition(nested(100)).kind).toBe('parsed');
    expect(parseCondition(nested(101)).kind).toBe('failed');
    expect(parseCondition('('.repeat(50_000)).kind).toBe('failed');
    expect(parseCondition('not '.repeat(50_000)).kind).toBe('failed');
  });
});

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

test('the comparisons of a condition are found in the order in which they are written', () => {
  const condition: Condition = when('a = 1 and not (b > 2 or c = deels) or a != 3');
  expect(comparisonsOf(condition)).toEqual([
    comparison('a', '=', '1'),
    comparison('b', '>', '2'),
    comparison('c', '=', 'deels'),
    comparison('a', '!=', '3'),
  ]);
});
