import { describe, expect, test } from 'vitest';
import { DEFAULT_BANDS } from '../../../src/domain/instrument/framework.ts';
import { areFarApart, levelOf } from '../../../src/domain/scoring/level.ts';

describe('the level of a score', () => {
  test.each([
    [0, 'N'],
    [15, 'N'],
    [15.001, 'P'],
    [50, 'P'],
    [50.001, 'L'],
    [85, 'L'],
    [85.001, 'F'],
    [100, 'F'],
  ])('of %d is %s: the upper bound belongs to the level itself', (score, level) => {
    expect(levelOf(score, DEFAULT_BANDS)).toBe(level);
  });

  test.each([
    [15, 'N'],
    [50, 'P'],
    [85, 'L'],
  ])('does not flip at %d on the last digit of floating point', (bound, level) => {
    expect(levelOf(bound + 5e-10, DEFAULT_BANDS)).toBe(level);
    expect(levelOf(bound + 2e-9, DEFAULT_BANDS)).not.toBe(level);
  });

  test('is determined before rounding: 50.4 is shown as 50 and is still "largely"', () => {
    expect(levelOf(50.4, DEFAULT_BANDS)).toBe('L');
  });

  test('follows the bands of the framework', () => {
    const bands = { P: 10, L: 40, F: 90 };
    expect([10, 11, 41, 90, 91].map((score) => levelOf(score, bands))).toEqual(['N', 'P', 'L', 'L', 'F']);
  });

  test('is absent where there is no score', () => {
    expect(levelOf(null, DEFAULT_BANDS)).toBeNull();
  });
});

test.each([
  [0, 0, false],
  [15, 50, false],
  [15, 50.5, true],
  [100, 50, true],
  [100, 51, false],
  [0, 100, true],
])('scores of %d and %d lie two levels or more apart: %s', (a, b, apart) => {
  expect(areFarApart(a, b)).toBe(apart);
  expect(areFarApart(b, a)).toBe(apart);
});
