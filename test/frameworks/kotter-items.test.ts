import { describe, expect, test } from 'vitest';
import { settle } from '../../src/domain/assessment/settled-conditions.ts';
import { neededOf, type SettledCondition } from '../../src/domain/instrument/condition.ts';
import { NO_FACTS } from '../../src/domain/instrument/facts.ts';
import { isScaleQuestion, questionsOf } from '../../src/domain/instrument/framework.ts';
import { listBundledFrameworks } from '../../src/files/frameworks/bundled-frameworks.ts';

const kotter = listBundledFrameworks()
  .find(({ id }) => id === 'kotter-veranderstappen')
  ?.load();
const steps = kotter?.steps ?? [];
const questions = kotter === undefined ? [] : questionsOf(kotter);

/** The sections of the guide for neighbourhood teams that ask something of an organisation. */
const SECTIONS = [
  ...['3.1', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.3'],
  ...['4.1', '4.2', '4.3'],
  ...['5.1', '5.2', '5.3', '5.4', '5.5'],
  ...['6.1', '6.2'],
  ...['Bijlage 1', 'Bijlage 2', 'Bijlage 3'],
  ...['Handvatten 3', 'Handvatten 4', 'Handvatten 5'],
];

test.each(SECTIONS)('%s of the guide has a question', (section) => {
  const asking = questions.filter(({ sources }) =>
    sources.some((source) => source.document === 'trimbos-2019' && source.section === section),
  );
  expect(asking.length).toBeGreaterThan(0);
});

test.each(steps.map((step, index) => [step.id, index + 1, step.questions] as const))(
  '%s cites the step of Kotter with its own number, and no other',
  (_, number, asked) => {
    const cited = asked
      .flatMap(({ sources }) => sources)
      .filter(({ document }) => document === 'kotter-1996')
      .map(({ section }) => section);
    expect([...new Set(cited)]).toEqual([`step ${number}`]);
  },
);

describe('the organisation that one works with', () => {
  const PARTNER = ['leiding-partner-steunt', 'visie-met-partner', 'afspraken-met-partner'];

  test('is asked for without a score', () => {
    expect(questions.find(({ id }) => id === 'partnerorganisatie')?.kind).toBe('choice');
  });

  test.each(PARTNER)('%s does not count for who has none', (id) => {
    expect(questions.find((question) => question.id === id)).toMatchObject({ until: 'applicable' });
  });
});

test('present use is asked where the change widens, and is no urgency', () => {
  const step = steps.find((one) => one.questions.some(({ id }) => id === 'huidige-inzet'));
  expect(step?.id).toBe('doorzetten-en-verbreden');
});

/** Whether what a condition rests on has begun. */
function hasBegun(condition: SettledCondition, given: ReadonlyMap<string, number>): boolean {
  if (condition.kind === 'comparison') return (given.get(condition.question) ?? 0) > 0;
  if (condition.kind === 'not') return !hasBegun(condition.operand, given);
  return condition.operands.filter((one) => hasBegun(one, given)).length >= neededOf(condition);
}

/** The shares of the full score that an organisation gets on each step, by what it answers on each ladder. */
function scoresOf(answer: { readonly practice: number; readonly decision: number }): readonly number[] {
  const given = new Map<string, number>();
  return steps.map((step) => {
    const counted = step.questions.filter(isScaleQuestion).filter(({ until }) => until !== 'applicable');
    const values = counted.map(({ id, ladder, when }) => {
      const isHidden = when !== null && !hasBegun(settle(when, NO_FACTS), given);
      const value = isHidden || ladder === null ? 0 : answer[ladder];
      given.set(id, value);
      return value;
    });
    return values.reduce((sum, value) => sum + value, 0) / (3 * values.length);
  });
}

test('everything decided and nothing done leaves no step in order', () => {
  expect(Math.max(...scoresOf({ practice: 0, decision: 2 }))).toBeLessThan(2 / 3);
});

test('most teams, with what they need decided, are in order in every step', () => {
  expect(Math.min(...scoresOf({ practice: 2, decision: 2 }))).toBeCloseTo(2 / 3, 9);
});
