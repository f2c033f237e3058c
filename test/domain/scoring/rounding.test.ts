import { describe, expect, test } from 'vitest';
import { meanOf, roundHalfAway } from '../../../src/domain/scoring/rounding.ts';

describe('a figure is rounded once, when it is shown', () => {
  test.each([
    [0.5, 0, 1],
    [1.5, 0, 2],
    [2.5, 0, 3],
    [-0.5, 0, -1],
    [-2.5, 0, -3],
    [2.4, 0, 2],
    [-2.4, 0, -2],
    [66.66, 1, 66.7],
    [0.125, 2, 0.13],
  ])('half goes away from zero: %d to %d decimals is %d', (value, decimals, shown) => {
    expect(roundHalfAway(value, decimals)).toBe(shown);
  });

  test('a half that floating point holds just too low is still a half', () => {
    expect(0.285 * 100).toBeLessThan(28.5);
    expect(roundHalfAway(0.285 * 100)).toBe(29);
    expect(roundHalfAway(-0.285 * 100)).toBe(-29);
    expect(roundHalfAway(1.005, 2)).toBe(1.01);
  });

  test('what is really under a half goes down', () => {
    expect(roundHalfAway(28.4999)).toBe(28);
  });

  test('minus zero is never shown', () => {
    for (const value of [-0, -0.4, -0.04]) expect(Object.is(roundHalfAway(value), 0)).toBe(true);
    expect(Object.is(roundHalfAway(-0.04, 1), 0)).toBe(true);
  });
});

describe('a mean', () => {
  test('is the sum over the number', () => expect(meanOf([0, 50, 100, 30])).toBe(45));
  test('of nothing is absent, not zero', () => expect(meanOf([])).toBeNull());
  test('of one zero is zero, not absent', () => expect(meanOf([0])).toBe(0));
});
