import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settle, settledConditions } from '../../../src/domain/assessment/settled-conditions.ts';
import {
  ALWAYS,
  type Condition,
  type FactComparison,
  type KnownAnswer,
  NEVER,
  neededOf,
  truthOf,
} from '../../../src/domain/instrument/condition.ts';
import { type Facts, isFactName, NO_FACTS } from '../../../src/domain/instrument/facts.ts';
import { checkProperty } from '../../check-property.ts';
import { someCondition, someFacts, someKnownAnswer } from '../arbitraries.ts';
import { aFramework, aQuestion, aStep, when } from '../builders.ts';

const MUNICIPALITY: Facts = { sector: 'gemeente', teams: 'many', position: 'municipality' };

describe('a fact decides, whatever is answered', () => {
  test.each([
    ['organisation.sector = gemeente', ALWAYS],
    ['organisation.sector != gemeente', NEVER],
    ['organisation.sector = wijkteam', NEVER],
    ['organisation.sector is not wijkteam', ALWAYS],
    ['not organisation.teams is many', NEVER],
    ['not organisation.teams is one', ALWAYS],
    ['organisation.position is municipality and organisation.teams is many', ALWAYS],
    ['organisation.position is platform or organisation.teams is one', NEVER],
    ['visie >= deels and organisation.teams is one', NEVER],
    ['visie >= deels or organisation.teams is many', ALWAYS],
    ['not (visie >= deels and organisation.teams is one)', ALWAYS],
    ['at least 1 of (visie >= deels, organisation.teams is many)', ALWAYS],
    ['at least 2 of (visie >= deels, organisation.teams is one)', NEVER],
    ['at least 2 of (visie = 1, organisation.teams is many, organisation.sector is gemeente)', ALWAYS],
  ])('%s', (written, expected) => {
    expect(settle(when(written), MUNICIPALITY)).toBe(expected);
  });
});

describe('what a fact does not decide rests on answers alone', () => {
  test.each([
    ['visie >= deels and organisation.teams is many', 'visie >= deels'],
    ['organisation.teams is one or visie >= deels', 'visie >= deels'],
    ['not (organisation.teams is one or visie >= deels)', 'not visie >= deels'],
    ['at least 2 of (a = 1, b = 1, organisation.teams is many)', 'a = 1 or b = 1'],
    ['at least 2 of (a = 1, b = 1, organisation.teams is one)', 'a = 1 and b = 1'],
    [
      'at least 3 of (a = 1, b = 1, c = 1, organisation.teams is many)',
      'at least 2 of (a = 1, b = 1, c = 1)',
    ],
    ['a = 1 and (b = 1 or organisation.teams is one)', 'a = 1 and b = 1'],
  ])('%s is then %s', (written, left) => {
    expect(settle(when(written), MUNICIPALITY)).toEqual(when(left));
  });

  test('a condition without facts stays as it is', () => {
    const condition = when('at least 2 of (a = 1, b = 1, not c = 1)');
    expect(settle(condition, MUNICIPALITY)).toBe(condition);
  });
});

describe('a fact that is not given equals nothing', () => {
  test.each(['sector = gemeente', 'teams = one', 'position = platform'])('organisation.%s', (written) => {
    const [name = '', , value = ''] = written.split(' ');
    expect(settle(when(`organisation.${name} = ${value}`), NO_FACTS)).toBe(NEVER);
    expect(settle(when(`organisation.${name} != ${value}`), NO_FACTS)).toBe(ALWAYS);
    expect(settle(when(`not organisation.${name} = ${value}`), NO_FACTS)).toBe(ALWAYS);
  });

  test('a sector in own words is none of the sectors, and a fact that does not exist is not given', () => {
    expect(settle(when('organisation.sector = overig'), { ...NO_FACTS, sector: 'Sport' })).toBe(NEVER);
    expect(settle(when('organisation.colour = red'), MUNICIPALITY)).toBe(NEVER);
    expect(settle(when('organisation.colour != red'), MUNICIPALITY)).toBe(ALWAYS);
  });

  test('facts have no order', () => {
    for (const operator of ['<', '<=', '>', '>='])
      expect(settle(when(`organisation.teams ${operator} many`), MUNICIPALITY)).toBe(NEVER);
  });
});

describe('a question that facts hide', () => {
  const conditionsOf = (...conditions: readonly (string | null)[]) =>
    settledConditions(
      aFramework(
        [
          aStep(
            'stap',
            conditions.map((one, index) => aQuestion(`v${index}`, { when: one === null ? null : when(one) })),
          ),
        ],
        { facts: MUNICIPALITY },
      ),
    );

  test('hides what can only be asked after it, and so on', () => {
    const conditions = conditionsOf('organisation.teams is one', 'v0 >= deels', 'v1 = deels', null);
    expect([...conditions.values()]).toEqual([NEVER, NEVER, NEVER, ALWAYS]);
  });

  test('is left out of a condition that can hold without it', () => {
    const conditions = conditionsOf(
      'organisation.teams is one',
      null,
      'v0 >= deels or v1 >= deels',
      'at least 2 of (v0 >= deels, v1 >= deels, v2 >= deels)',
    );
    expect(conditions.get('v2')).toEqual(when('v1 >= deels'));
    expect(conditions.get('v3')).toEqual(when('v1 >= deels and v2 >= deels'));
  });

  test('does not make a denial true: nobody knows what would have been answered', () => {
    expect(conditionsOf('organisation.teams is one', 'not v0 >= deels').get('v1')).toBe(NEVER);
    expect(conditionsOf('organisation.teams is one', null, 'not (v0 = deels or v1 = deels)').get('v2')).toBe(
      NEVER,
    );
    expect(
      conditionsOf('organisation.teams is one', null, 'not (v0 = deels and v1 = deels)').get('v2'),
    ).toEqual(when('not v1 = deels'));
  });
});

describe('for every condition, organisation and answer', () => {
  function isTrueOf({ fact, operator, value }: FactComparison, facts: Facts): boolean {
    const isSame = isFactName(fact) && facts[fact] === value;
    if (operator === '=') return isSame;
    return operator === '!=' && !isSame;
  }

  /** The truth of a condition by its definition, leaf by leaf. */
  function truthByDefinition(
    condition: Condition,
    facts: Facts,
    answer: (question: string) => KnownAnswer | null,
  ): boolean | null {
    if (condition.kind === 'comparison') return truthOf(condition, answer);
    if (condition.kind === 'fact') return isTrueOf(condition, facts);
    if (condition.kind === 'not') {
      const truth = truthByDefinition(condition.operand, facts, answer);
      return truth === null ? null : !truth;
    }
    const truths = condition.operands.map((one) => truthByDefinition(one, facts, answer));
    if (truths.filter((one) => one === true).length >= neededOf(condition)) return true;
    return truths.filter((one) => one !== false).length < neededOf(condition) ? false : null;
  }

  test('settling the facts first does not change whether it holds', () => {
    checkProperty(
      fc.property(
        someCondition,
        someFacts,
        fc.record({ a: fc.option(someKnownAnswer), 'visie-vastgesteld': fc.option(someKnownAnswer) }),
        (condition, facts, known) => {
          const answer = (question: string): KnownAnswer | null =>
            question === 'a' || question === 'visie-vastgesteld' ? known[question] : null;
          expect(truthOf(settle(condition, facts), answer)).toBe(truthByDefinition(condition, facts, answer));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('leaving out hidden questions does not change whether it holds', () => {
    checkProperty(
      fc.property(someCondition, someFacts, fc.option(someKnownAnswer), (condition, facts, known) => {
        // `a` is hidden, so it has no answer.
        const answer = (question: string): KnownAnswer | null => (question === 'a' ? null : known);
        const settled = settle(condition, facts, new Set(['a']));
        expect(truthOf(settled, answer) === true).toBe(truthByDefinition(condition, facts, answer) === true);
        expect(JSON.stringify(settled)).not.toContain('"question":"a"');
      }),
      { numRuns: 1000 },
    );
  });
});
