import { describe, expect, test } from 'vitest';
import { findSuggestion } from '../../src/domain/suggestion.ts';

const STEPS = ['verkenning', 'visie', 'voorbereiding', 'uitvoering'];

describe('the name that was probably meant', () => {
  test.each([
    ['verkening', 'a letter left out'],
    ['verrkenning', 'a letter too many'],
    ['verkenninh', 'a wrong letter'],
    ['verkennnig', 'two letters swapped'],
    ['Verkenning', 'a capital'],
  ])('is found with %s (%s)', (written) => {
    expect(findSuggestion(written, STEPS)).toBe('verkenning');
  });

  test('counts two swapped neighbours as one mistake, so that a word of three letters is still found', () => {
    expect(findSuggestion('tafle', ['tafel'])).toBe('tafel');
    expect(findSuggestion('nzo', ['zno'])).toBe('zno');
    expect(findSuggestion('ozn', ['zno'])).toBeNull();
  });

  test('may differ in a third of the letters and no more', () => {
    expect(findSuggestion('vesje', ['visie'])).toBeNull();
    expect(findSuggestion('visje', ['visie'])).toBe('visie');
    expect(findSuggestion('verkannink', STEPS)).toBe('verkenning');
    expect(findSuggestion('verstannonk', ['verkenning'])).toBeNull();
  });

  test('is the nearest of several, and the first of equals', () => {
    expect(findSuggestion('visies', ['visites', 'visie', 'vizier'])).toBe('visites');
    expect(findSuggestion('tafal', ['tafels', 'tafel'])).toBe('tafel');
  });

  test('is absent when nothing is known, or nothing is near', () => {
    expect(findSuggestion('visie', [])).toBeNull();
    expect(findSuggestion('budget', STEPS)).toBeNull();
  });

  test('looks at the first hundred letters of a long word, so that nobody waits for it', () => {
    const name = 'visie'.repeat(20);
    expect(findSuggestion(name + 'x'.repeat(1000), [name])).toBe(name);
  });
});
