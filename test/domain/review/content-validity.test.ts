import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeRelevance } from '../../../src/domain/review/content-validity.ts';
import { roundHalfAway } from '../../../src/domain/scoring/rounding.ts';
import { checkProperty } from '../../check-property.ts';
import { present } from '../builders.ts';

/** Ratings by so many experts, of whom so many find the question relevant. */
const ratings = (experts: number, relevant: number): readonly number[] =>
  Array.from({ length: experts }, (_, index) => (index < relevant ? 3 + (index % 2) : 1 + (index % 2)));

/*
 * Experts, of whom relevant, and in how many of the 2^N ways just so many of them are (Pascal's triangle). From these the rest follows by
 * hand: I-CVI = A/N, pc = ways/2^N, k* = (I-CVI − pc)/(1 − pc), here to two decimals. For 7 of 10 the publication prints pc .117, k* .66.
 */
const BY_HAND = [
  [3, 3, 1, 1.0, 'excellent'],
  [3, 2, 3, 0.47, 'fair'],
  [4, 4, 1, 1.0, 'excellent'],
  [4, 3, 4, 0.67, 'good'],
  [5, 5, 1, 1.0, 'excellent'],
  [5, 4, 5, 0.76, 'excellent'],
  [5, 3, 10, 0.42, 'fair'],
  [6, 6, 1, 1.0, 'excellent'],
  [6, 5, 6, 0.82, 'excellent'],
  [6, 4, 15, 0.56, 'fair'],
  [6, 3, 20, 0.27, 'poor'],
  [7, 6, 7, 0.85, 'excellent'],
  [7, 5, 21, 0.66, 'good'],
  [8, 7, 8, 0.87, 'excellent'],
  [8, 6, 28, 0.72, 'good'],
  [9, 8, 9, 0.89, 'excellent'],
  [9, 7, 36, 0.76, 'excellent'],
  [10, 10, 1, 1.0, 'excellent'],
  [10, 8, 45, 0.79, 'excellent'],
  [10, 7, 120, 0.66, 'good'],
  [2, 0, 1, -0.33, 'poor'],
  [1, 1, 1, 1.0, 'excellent'],
] as const;

test.each(BY_HAND)(
  'of %i experts %i agree, in %i ways: k* %f, %s',
  (experts, relevant, ways, kappa, verdict) => {
    const judged = present(judgeRelevance(ratings(experts, relevant)));
    expect(judged).toMatchObject({ experts, relevant, verdict, itemIndex: relevant / experts });
    expect(judged.chance).toBeCloseTo(ways / 2 ** experts, 12);
    expect(roundHalfAway(judged.kappa, 2)).toBe(kappa);
  },
);

test('the published figures: of 10 experts 7 agree', () => {
  const { chance, kappa } = present(judgeRelevance(ratings(10, 7)));
  expect([roundHalfAway(chance, 3), roundHalfAway(kappa, 2)]).toEqual([0.117, 0.66]);
});

test('a question that nobody rated has no figures', () => {
  expect(judgeRelevance([])).toBeNull();
});

test('a 3 and a 4 count alike, and so do a 1 and a 2', () => {
  expect(judgeRelevance([3, 4, 1, 2])).toEqual(judgeRelevance([4, 4, 2, 2]));
  expect(judgeRelevance([2, 3])).toMatchObject({ relevant: 1, itemIndex: 0.5 });
});

test('whatever experts say, the index lies between 0 and 1, k* is never above it, and one more relevant never lowers either', () => {
  checkProperty(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), (experts, wanted) => {
      const relevant = Math.min(wanted, experts);
      const judged = present(judgeRelevance(ratings(experts, relevant)));
      expect(judged.itemIndex).toBeGreaterThanOrEqual(0);
      expect(judged.itemIndex).toBeLessThanOrEqual(1);
      expect(judged.chance).toBeGreaterThan(0);
      expect(judged.chance).toBeLessThan(1);
      expect(judged.kappa).toBeLessThanOrEqual(judged.itemIndex + 1e-12);
      const { kappa } = judged;
      const words = kappa > 0.74 ? 'excellent' : kappa >= 0.6 ? 'good' : kappa >= 0.4 ? 'fair' : 'poor';
      expect(judged.verdict).toBe(words);
      if (relevant === experts) expect(judged.kappa).toBeCloseTo(1, 12);
      else {
        const more = present(judgeRelevance(ratings(experts, relevant + 1)));
        expect(more.itemIndex).toBeGreaterThan(judged.itemIndex);
      }
    }),
  );
});
