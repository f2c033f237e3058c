import { describe, expect, test } from 'vitest';
import {
  answerKeys,
  findAnswer,
  findStateWord,
  STATE_WORDS,
  toHundred,
} from '../../../src/domain/instrument/answer-scale.ts';
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

describe('an answer is found', () => {
  test('by its id', () => expect(findAnswer(PRACTICE, 'deels')?.value).toBe(1));
  test('by its value, as a number or as text', () => {
    expect(findAnswer(PRACTICE, 0)?.id).toBe('niet-begonnen');
    expect(findAnswer(PRACTICE, '2')?.id).toBe('grotendeels');
  });
  test('with spaces around it', () => {
    expect(findAnswer(PRACTICE, ' deels ')?.id).toBe('deels');
    expect(findAnswer(PRACTICE, ' 3 ')?.id).toBe('volledig');
  });
  test('by its id before its value, where ids are numbers', () => {
    const grades = aScale('rapportcijfer', { '3': 1, '2': 2, '1': 3 });
    expect(findAnswer(grades, '1')?.value).toBe(3);
  });
  test('not where nothing was written: an empty field is no zero', () => {
    expect(findAnswer(PRACTICE, '')).toBeNull();
    expect(findAnswer(PRACTICE, '  ')).toBeNull();
  });
  test('not between two answers, nor outside the scale, nor by a word the scale does not have', () => {
    for (const written of [1.5, 4, -1, 'soms']) expect(findAnswer(PRACTICE, written)).toBeNull();
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

describe('the digit of an answer', () => {
  const keysOf = (...values: readonly number[]) =>
    answerKeys(aScale('cijfers', Object.fromEntries(values.map((value) => [`antwoord-${value}`, value]))));

  test('is its value where every value is a digit, up to nine', () => {
    expect(keysOf(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  test('is its place where a value is no digit', () => {
    expect(keysOf(0, 5, 10)).toEqual(['1', '2', '3']);
    expect(keysOf(0, 0.5, 1)).toEqual(['1', '2', '3']);
    expect(keysOf(-1, 0, 1)).toEqual(['1', '2', '3']);
  });
});
