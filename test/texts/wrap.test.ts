import { describe, expect, test } from 'vitest';
import { wrapLines } from '../../src/texts/wrap.ts';

describe('what is said in a terminal', () => {
  test('an indented line fits with its indent, on each of its lines', () => {
    const lines = wrapLines(`  ${'woord '.repeat(20).trim()}`, 40).split('\n');
    expect(lines.every((line) => line.length < 40 && line.startsWith('  woord'))).toBe(true);
    expect(lines.join(' ').match(/woord/g)).toHaveLength(20);
  });

  test('what an item of a list says stays right of its mark, however deep it stands', () => {
    expect(wrapLines('- Overzicht van het begin: verdeeld, van „deels” tot „grotendeels”', 45)).toBe(
      '- Overzicht van het begin: verdeeld, van\n  „deels” tot „grotendeels”',
    );
    expect(wrapLines('  - twee woorden en nog meer woorden dan passen', 33)).toBe(
      '  - twee woorden en nog meer\n    woorden dan passen',
    );
  });

  test('a command in a column gets a line of its own where it does not fit, and is never cut in two', () => {
    const line = 'Het verslag:          nulmeting report mijn-organisatie --format html';
    expect(wrapLines(line, 80)).toBe(line);
    expect(wrapLines(line, 60)).toBe('Het verslag:\n  nulmeting report mijn-organisatie --format html');
    // The widest words of the column leave one space.
    expect(wrapLines('Verdergaan met de vragen: nulmeting interview "Mijn map/De Linde"', 60)).toBe(
      'Verdergaan met de vragen:\n  nulmeting interview "Mijn map/De Linde"',
    );
    expect(
      wrapLines(`Dat kan later, en ook nog ${'wat langer '.repeat(4)}met: nulmeting details d`, 60),
    ).toBe('Dat kan later, en ook nog wat langer wat langer wat langer\nwat langer met: nulmeting details d');
    const told = wrapLines(
      `Dat kan later, en ook nog ${'wat langer '.repeat(4)}met:  nulmeting details d`,
      60,
    );
    expect(told).toBe(
      'Dat kan later, en ook nog wat langer wat langer wat langer\nwat langer met:\n  nulmeting details d',
    );
    expect(wrapLines('  nulmeting report mijn-organisatie --format html', 40)).toBe(
      '  nulmeting report mijn-organisatie --format html',
    );
  });
});
