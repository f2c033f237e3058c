import { describe, expect, test } from 'vitest';
import { rangeOfStage, STAGES, type StageBasis, stageOf } from '../../../src/domain/scoring/stage.ts';

/** The stage at a score; the target is two thirds, and what lies below it is in place unless it is said. */
const at = (score: number | null, basis: Partial<StageBasis> = {}) =>
  stageOf({ score, target: 200 / 3, inOrder: false, lowestAnswer: null, ...basis });

/** Just less than a bound: more than a rounding error below it. */
const below = (bound: number): number => bound - 2e-9;

describe('a step that is not in order', () => {
  test('is to begin below half a level, and under way from there', () => {
    expect(at(0)).toBe('to-begin');
    expect(at(below(100 / 6))).toBe('to-begin');
    expect(at(100 / 6)).toBe('under-way');
    expect(at(100 / 6 - 5e-10)).toBe('under-way');
  });

  test('is nearly in order from half a level below its target', () => {
    expect(at(below(50))).toBe('under-way');
    expect(at(50)).toBe('nearly');
    expect(at(below(70), { target: 260 / 3 })).toBe('under-way');
    expect(at(70, { target: 260 / 3 })).toBe('nearly');
  });

  test('is nearly in order at its target too: something below it is missing', () => {
    expect(at(200 / 3)).toBe('nearly');
    expect(at(100)).toBe('nearly');
  });

  test('is to begin below half a level, also where its target is as low', () => {
    expect(at(12, { target: 10 })).toBe('to-begin');
    expect(at(20, { target: 10 })).toBe('nearly');
  });
});

describe('a step in order', () => {
  const inOrder = (score: number, lowestAnswer: number | null) => at(score, { inOrder: true, lowestAnswer });

  test('is anchored from half a level below the best answer', () => {
    expect(inOrder(below(250 / 3), 100)).toBe('in-order');
    expect(inOrder(250 / 3, 100)).toBe('anchored');
    expect(inOrder(250 / 3 - 5e-10, 100)).toBe('anchored');
  });

  test('is not anchored while one answer is in the lower half', () => {
    expect(inOrder(95, 50)).toBe('in-order');
    expect(inOrder(95, 50 + 5e-10)).toBe('in-order');
    expect(inOrder(95, 50 + 2e-9)).toBe('anchored');
    expect(inOrder(95, null)).toBe('anchored');
  });

  test('is in order however low its target lies', () => {
    expect(at(5, { target: 5, inOrder: true })).toBe('in-order');
  });
});

test('without a score there is no stage', () => {
  expect(at(null)).toBeNull();
});

test.each([100 / 6, 40, 200 / 3, 250 / 3, 95, 100])(
  'with the target %d the ranges of the stages join',
  (target) => {
    const ranges = STAGES.map((stage) => rangeOfStage(stage, target));
    expect(ranges[0]?.from).toBe(0);
    expect(ranges.at(-1)?.to).toBe(100);
    expect(ranges.slice(1).map(({ from }) => from)).toEqual(ranges.slice(0, -1).map(({ to }) => to));
  },
);

test.each(STAGES)('a score in the middle of the range of %s has that stage', (stage) => {
  const { from, to } = rangeOfStage(stage, 200 / 3);
  const inOrder = (from + to) / 2 >= 200 / 3;
  expect(at((from + to) / 2, { inOrder })).toBe(stage);
});
