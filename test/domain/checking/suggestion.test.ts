import { describe, expect, test } from 'vitest';
import { findSuggestion } from '../../../src/domain/checking/suggestion.ts';

describe('the most likely name is found', () => {
  test.each([
    ['isie', 'the first letter left out'],
    ['vsie', 'a letter left out'],
    ['visi', 'the last letter left out'],
    ['avisie', 'a letter too many in front'],
    ['vissie', 'a letter too many'],
    ['visiea', 'a letter too many behind'],
    ['pisie', 'a wrong first letter'],
    ['visje', 'a wrong letter'],
    ['visia', 'a wrong last letter'],
    ['ivsie', 'the first two letters swapped'],
    ['vsiie', 'two letters swapped'],
    ['visei', 'the last two letters swapped'],
    ['VISJE', 'capitals'],
  ])('"%s": %s', (written) => {
    expect(findSuggestion(written, ['visie'])).toBe('visie');
  });
});

describe('a short word may have one mistake, and not two', () => {
  test.each([
    ['vesje', 'two wrong letters'],
    ['sivie', 'two letters swapped that are no neighbours'],
    ['vsxie', 'a letter in its neighbour’s place, and not the other way round'],
    ['vxiie', 'a letter in its neighbour’s place behind a wrong one'],
    ['xisei', 'a wrong letter and two swapped'],
    ['xvisiex', 'a letter too many on both sides'],
    ['isi', 'a letter left out on both sides'],
  ])('"%s": %s', (written) => {
    expect(findSuggestion(written, ['visie'])).toBeNull();
  });
});

describe('a longer word may have more mistakes', () => {
  test.each([
    [4, 1],
    [8, 1],
    [9, 2],
    [12, 2],
    [13, 3],
    [16, 3],
    [17, 4],
  ])('of %d letters %d may be wrong, and no more', (length, most) => {
    const name = 'abcdefghijklmnopq'.slice(0, length);
    const withWrong = (n: number): string => name.slice(0, length - n) + 'z'.repeat(n);
    expect(findSuggestion(withWrong(most), [name])).toBe(name);
    expect(findSuggestion(withWrong(most + 1), [name])).toBeNull();
  });

  test('two swapped letters count as one of them', () => {
    expect(findSuggestion('evrkenninh', ['verkenning'])).toBe('verkenning');
    expect(findSuggestion('evrkanninh', ['verkenning'])).toBeNull();
  });

  test('only the first hundred letters count, to limit the time for a very long word', () => {
    const name = 'visie'.repeat(20);
    expect(findSuggestion(name + 'x'.repeat(1000), [name])).toBe(name);
    expect(findSuggestion(name + 'x'.repeat(1000), [`${name.slice(0, 75)}${'x'.repeat(25)}`])).toBeNull();
  });
});

describe('of several names', () => {
  test('the nearest is suggested', () => {
    expect(findSuggestion('uitvoeringen', ['uitvoerders', 'uitvoering', 'uitvoeringe'])).toBe('uitvoeringe');
  });

  test('the same name is nearer than one with two letters swapped', () => {
    expect(findSuggestion('tafel', ['tafle', 'tafel'])).toBe('tafel');
  });

  test('the first of equals is suggested', () => {
    expect(findSuggestion('visies', ['visites', 'visie'])).toBe('visites');
    expect(findSuggestion('visies', ['visie', 'visites'])).toBe('visie');
  });

  test('none is suggested when none is near, or none is known', () => {
    expect(findSuggestion('budget', ['verkenning', 'visie'])).toBeNull();
    expect(findSuggestion('visie', [])).toBeNull();
  });
});
