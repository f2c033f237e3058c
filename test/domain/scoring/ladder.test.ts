import { describe, expect, test } from 'vitest';
import { answerAtOrBelow, answerToReach } from '../../../src/domain/scoring/ladder.ts';
import { AGREEMENT, aScale, PRACTICE } from '../builders.ts';

describe('a mean gets the answer at or below it', () => {
  test.each([
    [0, 'niet-begonnen'],
    [33, 'niet-begonnen'],
    [50, 'deels'],
    [66, 'deels'],
    [99.9, 'grotendeels'],
    [100, 'volledig'],
  ])('%d on the practice scale is %s', (score, id) => {
    expect(answerAtOrBelow({ scale: PRACTICE, reversed: false }, score)?.id).toBe(id);
  });

  test('an answer that floating point misses by its last digit is reached', () => {
    expect(answerAtOrBelow({ scale: PRACTICE, reversed: false }, 200 / 3 - 5e-10)?.id).toBe('grotendeels');
    expect(answerAtOrBelow({ scale: PRACTICE, reversed: false }, 200 / 3 - 2e-9)?.id).toBe('deels');
  });

  test('on a reversed question the answer with the highest value is the lowest level', () => {
    expect(answerAtOrBelow({ scale: AGREEMENT, reversed: true }, 0)?.id).toBe('helemaal-eens');
    expect(answerAtOrBelow({ scale: AGREEMENT, reversed: true }, 30)?.id).toBe('eens');
    expect(answerAtOrBelow({ scale: AGREEMENT, reversed: true }, 100)?.id).toBe('helemaal-oneens');
  });

  test('a scale without answers has none', () => {
    expect(answerAtOrBelow({ scale: aScale('leeg', {}), reversed: false }, 50)).toBeNull();
  });
});

describe('the answers of a question by score', () => {
  test('reaches a target at the first answer that does, else at the best', () => {
    const reach = (answer: string, target: number) =>
      answerToReach({ scale: PRACTICE, reversed: false }, answer, target)?.id ?? null;
    expect(reach('niet-begonnen', 200 / 3)).toBe('grotendeels');
    expect(reach('deels', 30)).toBe('grotendeels');
    expect(reach('deels', 101)).toBe('volledig');
    expect(reach('volledig', 50)).toBeNull();
    expect(answerToReach({ scale: PRACTICE, reversed: true }, 'volledig', 60)?.id).toBe('deels');
  });
});
