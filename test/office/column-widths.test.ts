import { describe, expect, test } from 'vitest';
import { findColumnWidths } from '../../src/office/word/column-widths.ts';
import { readPage } from '../../src/office/word/page-tree.ts';

const table = (heads: readonly string[], ...rows: readonly (readonly string[])[]): string => {
  const head = heads.map((one) => `<th>${one}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
};
/** The widths of each table, of which text is a hundred letters wide. */
const widthsOf = (...tables: readonly string[]) => [
  ...findColumnWidths(readPage(`<main>${tables.join('')}</main>`), 10_000, 100).values(),
];
const LONG = 'Vraag wie over het geld gaat om het bedrag voor de plannen met ervaringsdeskundigen. '.repeat(
  3,
);

describe('the columns of a table', () => {
  test('are as wide as those of every other table with the same headings', () => {
    const heads = ['Onderwerp', 'Antwoord'];
    const [first, second, other] = widthsOf(
      table(heads, ['Trekker', 'nog niet begonnen']),
      table(heads, ['Ruimte voor ervaringsdeskundigen', 'deels']),
      table(['Onderwerp', 'Wat erbij staat'], ['Trekker', LONG]),
    );
    expect(first).toEqual(second);
    expect(first).not.toEqual(other);
    expect((first?.[0] ?? 0) >= 33 * 100).toBe(true);
  });

  test('that ask as much are as wide, also where there is no room for all that they ask', () => {
    const row = ['Een team dat de verandering leidt', 'op orde en geborgd', 'op orde en geborgd', LONG, LONG];
    for (const room of [10_000, 7000, 6000, 5000]) {
      const page = readPage(`<main>${table(['Stap', 'Toen', 'Nu', 'Richting', 'Let op'], row)}</main>`);
      const [[, then, now] = []] = [...findColumnWidths(page, room, 100).values()];
      expect([room, then]).toEqual([room, now]);
    }
  });

  test('ask nothing for a cell that takes several of them', () => {
    const heads = ['Wat', 'Wie'];
    const plain = table(heads, ['De visie vaststellen', 'de manager']);
    const [without] = widthsOf(plain);
    const [across] = widthsOf(plain.replace('</tbody>', `<tr><td colspan="2">${LONG}</td></tr></tbody>`));
    expect(across).toEqual(without);
  });

  test('do not break a date or a name beside a long text', () => {
    const rows = [[LONG, 'de leidinggevende van het team', '15 november 2026', 'voorstel']];
    const [widths = []] = widthsOf(table(['Wat', 'Wie', 'Wanneer', 'Stand'], ...rows));
    expect(
      widths.slice(1).map((width, column) => width >= (rows[0]?.[column + 1] ?? '').length * 100),
    ).toEqual([true, true, true]);
    expect(Math.abs(widths.reduce((all, width) => all + width, 0) - 10_000)).toBeLessThan(5);
  });

  test('count what stands in a line of its own apart, and give way alike where nothing fits', () => {
    const [own = [], together = []] = widthsOf(
      table(
        ['Wie', 'Wat'],
        ['<span class="blank">nog in te vullen</span><span class="source">voorstel: manager</span>', LONG],
      ),
      table(['Wat'], ['x']),
    );
    expect(own[0]).toBeLessThan(2500);
    expect(together).toEqual([10_000]);
    const word = 'x'.repeat(90);
    expect(widthsOf(table(Array(5).fill('a'), Array(5).fill(word)))[0]).toEqual(Array(5).fill(2000));
  });

  test('of which the cells have short lines are not wider than these need, as long as a text beside them makes its row high', () => {
    const lines =
      '<span class="blank">nog in te vullen</span><span class="source">voorstel: binnen 6 maanden</span>';
    const heads = ['Wat', 'Wanneer', 'Klaar als'];
    const [[what = 0, when = 0, done = 0] = []] = widthsOf(
      table(heads, [LONG, lines, 'Alle teams doen het, op papier.']),
    );
    expect(when).toBeGreaterThanOrEqual(16 * 100);
    expect(when).toBeLessThan(26 * 100);
    expect(what).toBeGreaterThan(2 * Math.max(when, done));
  });
});
