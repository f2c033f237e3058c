import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medianOf, quantileOf } from '../../../src/domain/scoring/statistics.ts';
import { checkProperty } from '../../check-property.ts';
import { present } from '../builders.ts';

/** R's `mtcars$mpg`; `quantile(mtcars$mpg)` prints 10.400 15.425 19.200 22.800 33.900. */
const MTCARS_MPG = [
  21.0, 21.0, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
  30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26.0, 30.4, 15.8, 19.7, 15.0, 21.4,
];
const score = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const scores = fc.array(score, { minLength: 1, maxLength: 30 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the median', () => {
  test.each([
    [[7], 7],
    [[1, 9], 5],
    [[3, 1, 2], 2],
    [[40, 10, 30, 20], 25],
    [[5, 5, 5, 100], 5],
    [[-10, 0, 4], 0],
  ])('of %j is %d', (values, expected) => {
    expect(medianOf(values)).toBe(expected);
  });

  test('of nothing is absent, and not zero', () => {
    expect(medianOf([])).toBeNull();
  });

  test('puts numbers in order as numbers, not as words', () => {
    expect(medianOf([100, 9, 80])).toBe(80);
  });
});

describe('a quantile is linear between two neighbours (R type 7)', () => {
  test.each([
    [0, 10.4],
    [0.25, 15.425],
    [0.5, 19.2],
    [0.75, 22.8],
    [1, 33.9],
  ])('quantile(mtcars$mpg, %d) in R is %d', (p, expected) => {
    expect(quantileOf(MTCARS_MPG, p)).toBeCloseTo(expected, 9);
  });

  // By hand: of n values the one at index (n − 1)·p.
  test.each([
    [[10, 20, 30, 40, 50], 0.75, 40],
    [[10, 20, 30, 40], 0.75, 32.5],
    [[10, 20, 30, 40, 50, 60], 0.75, 47.5],
    [[10, 20, 30, 40, 50, 60, 70], 0.75, 55],
    [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.9, 91],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[0, 100], 0.75, 75],
    [[42], 0.75, 42],
  ])('of %j at %d is %d', (values, p, expected) => {
    expect(quantileOf(values, p)).toBeCloseTo(expected, 9);
  });

  test('of nothing is absent', () => {
    expect(quantileOf([], 0.75)).toBeNull();
  });

  test('leaves the list that was given as it was', () => {
    const given = [3, 1, 2];
    quantileOf(given, 0.75);
    expect(given).toEqual([3, 1, 2]);
  });
});

describe('whatever the numbers', () => {
  test('a quantile lies between the lowest and the highest', () => {
    checkProperty(
      fc.property(scores, share, (values, p) => {
        const quantile = present(quantileOf(values, p));
        expect(quantile).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(quantile).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });

  test('the order in which they are given makes no difference', () => {
    const shuffled = scores.chain((values) =>
      fc
        .shuffledSubarray(values, { minLength: values.length, maxLength: values.length })
        .map((turned) => ({ values, turned })),
    );
    checkProperty(
      fc.property(shuffled, share, ({ values, turned }, p) => {
        expect(quantileOf(turned, p)).toBe(quantileOf(values, p));
      }),
    );
  });

  test('a greater share never gives a lower quantile', () => {
    checkProperty(
      fc.property(scores, share, share, (values, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(present(quantileOf(values, low))).toBeLessThanOrEqual(
          present(quantileOf(values, high)) + 1e-9,
        );
      }),
    );
  });

  test('at least half lies at or below the median, and at least half at or above it', () => {
    checkProperty(
      fc.property(scores, (values) => {
        const median = present(medianOf(values));
        const count = (isOn: (value: number) => boolean): number => values.filter(isOn).length;
        expect(count((value) => value <= median + 1e-9)).toBeGreaterThanOrEqual(values.length / 2);
        expect(count((value) => value >= median - 1e-9)).toBeGreaterThanOrEqual(values.length / 2);
      }),
    );
  });
});
