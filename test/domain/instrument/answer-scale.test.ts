import { describe, expect, test } from 'vitest';
import { findStateWord, STATE_WORDS, toHundred } from '../../../src/domain/instrument/answer-scale.ts';
import { AGREEMENT, aScale, PRACTICE } from '../builders.ts';

describe('an answer becomes a score from 0 to 100', () => {
  test.each([
    [0, 0],
    [1, 100 / 3],
    [2, 200 / 3],
    [3, 100],
  ])('on the practice scale %d becomes %d', (value, score) => {
    expect(toHundred(PRACTICE, value, false)).toBeCloseTo(score, 9);
  });

  test.each([
    [1, 0],
    [2, 25],
    [3, 50],
    [4, 75],
    [5, 100],
  ])('on the agreement scale %d becomes %d', (value, score) => {
    expect(toHundred(AGREEMENT, value, false)).toBe(score);
  });

  test('a reversed question reverses the scale', () => {
    expect([1, 2, 3, 4, 5].map((value) => toHundred(AGREEMENT, value, true))).toEqual([100, 75, 50, 25, 0]);
  });

  test('a scale may begin below zero and have unequal distances', () => {
    const scale = aScale('temperatuur', { koud: -10, lauw: 0, warm: 30 });
    expect([-10, 0, 30].map((value) => toHundred(scale, value, false))).toEqual([0, 25, 100]);
  });

  test('the best answer is 100, whatever fractions the scale has', () => {
    expect((100 * 0.41262266449233476) / 0.41262266449233476).toBeGreaterThan(100);
    const scale = aScale('breuken', { laag: 0, hoog: 0.41262266449233476 });
    expect(toHundred(scale, 0.41262266449233476, false)).toBe(100);
    expect(toHundred(scale, 0.41262266449233476, true)).toBe(0);
  });
});

describe('the words for states without an answer', () => {
  test.each([
    ['weet-niet', 'unknown'],
    ['unknown', 'unknown'],
    ['nvt', 'not-applicable'],
    ['n.v.t.', 'not-applicable'],
    ['not-applicable', 'not-applicable'],
    ['afgewogen', 'decided-against'],
    ['decided-against', 'decided-against'],
    ['verdeeld', 'divided'],
    ['divided', 'divided'],
  ])('"%s" means %s', (word, state) => expect(findStateWord(word)).toBe(state));

  test('are understood with capitals and with spaces around them', () => {
    expect(findStateWord(' Weet niet ')).toBe('unknown');
    expect(findStateWord('NVT')).toBe('not-applicable');
  });
  test('are not the answers of the bundled scales', () => {
    for (const { id } of [...PRACTICE.answers, ...AGREEMENT.answers]) expect(findStateWord(id)).toBeNull();
  });
  test('never mean two things', () => {
    const words: readonly string[] = Object.values(STATE_WORDS).flat();
    expect(new Set(words).size).toBe(words.length);
  });
});
