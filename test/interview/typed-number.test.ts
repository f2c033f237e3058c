import { describe, expect, test } from 'vitest';
import { typeNumber } from '../../src/interview/prompts/typed-number.ts';

/** The key that is chosen after these characters, typed one by one; null for none. */
function typeAll(characters: string, keys: readonly string[]): string | null {
  let typed = '';
  let chosen: string | null = null;
  for (const character of characters) {
    const step = typeNumber(typed, character, keys);
    typed = step.typed;
    if (step.index !== null) chosen = keys[step.index] ?? null;
  }
  return chosen;
}

describe('a number that is typed', () => {
  const tens = Array.from({ length: 13 }, (_, n) => String(n));
  test.each([
    ['7', '7'],
    ['1', '1'],
    ['10', '10'],
    ['12', '12'],
    ['100', '0'],
    ['13', '3'],
    ['71', '1'],
    ['1x0', '0'],
  ])('%s on a scale from 0 to 12 chooses %s', (typed, key) => expect(typeAll(typed, tens)).toBe(key));

  test.each([
    ['1', '1'],
    ['0', '0'],
    ['0,25', '0,25'],
    ['0.25', '0,25'],
    ['0,5', '0,5'],
    ['0,51', '1'],
  ])('%s on a scale of quarters chooses %s', (typed, key) =>
    expect(typeAll(typed, ['0', '0,25', '0,5', '1'])).toBe(key),
  );

  test('may be below zero', () => {
    expect(typeAll('-2', ['-2', '-1', '0'])).toBe('-2');
    expect(typeAll('-1', ['-2', '-1', '0'])).toBe('-1');
  });

  test('is none on answers without numbers', () => expect(typeAll('1', ['', ''])).toBeNull());
});
