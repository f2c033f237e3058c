import { describe, expect, test } from 'vitest';
import { parseCondition } from '../../../src/documents/frameworks/parse-condition.ts';
import { when } from '../../domain/builders.ts';

const comparison = (question: string, operator: string, value: string) => ({
  kind: 'comparison',
  question,
  operator,
  value,
});

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

describe('a fact of the organisation', () => {
  const fact = (name: string, operator: string, value: string) => ({
    kind: 'fact',
    fact: name,
    operator,
    value,
  });

  test('is compared as a question is', () => {
    expect(when('organisation.sector = gemeente')).toEqual(fact('sector', '=', 'gemeente'));
    expect(when('organisation.teams!=one')).toEqual(fact('teams', '!=', 'one'));
  });

  test('"is" is another spelling of "=", and "is not" of "!=", also for a question', () => {
    expect(when('organisation.sector is gemeente')).toEqual(fact('sector', '=', 'gemeente'));
    expect(when('organisation.position is not platform')).toEqual(fact('position', '!=', 'platform'));
    expect(when('visie is not deels')).toEqual(comparison('visie', '!=', 'deels'));
    expect(when('not visie is deels')).toEqual({ kind: 'not', operand: comparison('visie', '=', 'deels') });
  });

  test('keeps a name that no fact has, for whoever checks it', () => {
    expect(when('organisation.colour = red')).toEqual(fact('colour', '=', 'red'));
    expect(when('organisation = red')).toEqual(comparison('organisation', '=', 'red'));
  });
});

describe('at least so many of a list', () => {
  const [a, b, c] = [
    comparison('a', '>=', 'deels'),
    comparison('b', '=', '1'),
    comparison('c', '=', 'deels'),
  ];

  test('is a number and conditions between commas', () => {
    expect(when('at least 2 of (a >= deels, b = 1, not c = deels)')).toEqual({
      kind: 'at-least',
      count: 2,
      operands: [a, b, { kind: 'not', operand: c }],
    });
  });

  test('takes whole conditions, another list among them, and is one itself', () => {
    expect(
      when('c = deels or at least 1 of (a >= deels and b = 1, at least 2 of (b = 1,c = deels))'),
    ).toEqual({
      kind: 'or',
      operands: [
        c,
        {
          kind: 'at-least',
          count: 1,
          operands: [
            { kind: 'and', operands: [a, b] },
            { kind: 'at-least', count: 2, operands: [b, c] },
          ],
        },
      ],
    });
  });

  test('leaves its words free as names of questions', () => {
    expect(when('at = 1 and least = 1 or of is 1')).toEqual({
      kind: 'or',
      operands: [
        { kind: 'and', operands: [comparison('at', '=', '1'), comparison('least', '=', '1')] },
        comparison('of', '=', '1'),
      ],
    });
  });

  test.each([
    ['at least', '', 'count'],
    ['at least two of (a = 1)', 'two', 'count'],
    ['at least 0 of (a = 1)', '0', 'count'],
    ['at least 1.5 of (a = 1, b = 1)', '1.5', 'count'],
    ['at least 3 of (a = 1, b = 1)', '3', 'count'],
    ['at least 1 (a = 1)', '(', 'of'],
    ['at least 1 of a = 1', 'a', 'list'],
    ['at least 1 of ()', ')', 'question'],
    ['at least 1 of (a = 1,)', ')', 'question'],
    ['at least 1 of (a = 1 b = 1)', 'b', 'comma'],
    ['at least 1 of (a = 1, b = 1', '', 'comma'],
    ['a = 1, b = 1', ',', 'end'],
  ])('"%s": found "%s", expected %s', (written, found, expected) => {
    expect(parseCondition(written)).toEqual({ kind: 'failed', found, expected });
  });
});

describe('an invalid condition gives the token where parsing stopped and what was expected', () => {
  test.each([
    ['', '', 'question'],
    ['= deels', '=', 'question'],
    ['and = deels', 'and', 'question'],
    ['visie', '', 'operator'],
    ['visie heet deels', 'heet', 'operator'],
    ['visie is', '', 'value'],
    ['visie is is not', 'not', 'end'],
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
    expect(parseCondition('at least 1 of ('.repeat(50_000)).kind).toBe('failed');
  });
});
