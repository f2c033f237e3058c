import { describe, expect, test } from 'vitest';
import { listContents, numberContents } from '../../src/office/pdf/contents.ts';
import { findPages } from '../../src/office/pdf/find-pages.ts';
import { printNumbered } from '../../src/office/pdf/print-numbered.ts';
import { setDates } from '../../src/office/pdf/set-dates.ts';

const MOMENT = "D:20261128211103+00'00'";

/** A PDF as a browser writes it, as far as it is looked at: `places` says on which page, from 1, each place stands. */
function makePdf(places: Readonly<Record<string, number>>, count: number, moment = MOMENT): Uint8Array {
  const pages = Array.from({ length: count }, (_, index) => 10 + index);
  const named = Object.entries(places).map(([name, page]) => `/${name} [${9 + page} 0 R /XYZ 57 780 0]\n`);
  const objects = new Map([
    [1, `<</Title (Een \\(titel\\))\n/CreationDate (${moment})\n/ModDate (${moment})>>`],
    [2, '<</Type /Catalog\n/Pages 3 0 R\n/Dests 4 0 R\n/Lang (nl)>>'],
    // The pages hang in a tree of two levels, and their numbers say nothing of their order.
    [3, `<</Type /Pages\n/Count ${count}\n/Kids [5 0 R]>>`],
    [4, `<<${named.join('')}>>`],
    [5, `<</Type /Pages\n/Kids [${pages.map((page) => `${page} 0 R`).join(' ')}]>>`],
    ...pages.map((page) => [page, '<</Type /Page\n/Parent 5 0 R>>'] as const),
    // A stream can hold anything.
    [6, '<</Length 40>> stream\n4 0 obj\n<</h1 [10 0 R /XYZ 1 1 0]>>\u00ff\nendstream'],
  ]);
  let file = '%PDF-1.4\n';
  const last = Math.max(...objects.keys());
  const offsets = new Map<number, number>();
  for (const [number, content] of [...objects].toReversed()) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const entries = Array.from({ length: last + 1 }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${entries.length}\n${entries.join('')}trailer\n<</Size ${entries.length}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the pages of places', () => {
  test('are read from the file, in the order of its pages', () => {
    const found = findPages(makePdf({ h1: 2, h2: 3, 'stap-een': 12, 'caf#C3#A9': 1 }, 12));
    expect([...(found ?? [])]).toEqual([
      ['h1', 2],
      ['h2', 3],
      ['stap-een', 12],
      ['café', 1],
    ]);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['something else', Buffer.from('<!DOCTYPE html>')],
    ['half a file', makePdf({ h1: 1 }, 2).slice(0, 300)],
    [
      'a table that is elsewhere',
      Buffer.from(asText(makePdf({ h1: 1 }, 2)).replace(/startxref\n\d+/, 'startxref\n12')),
    ],
    ['a place on a page that is none', makePdf({ h1: 9 }, 2)],
    ['a file without places', Buffer.from(asText(makePdf({}, 2)).replace('/Dests 4 0 R', '/Names 4 0 R'))],
  ])('are not known of %s', (_, bytes) => {
    expect(findPages(bytes)).toBeNull();
  });
});

describe('the dates', () => {
  test('become the day that is given, and nothing else changes', () => {
    const changed = asText(setDates(makePdf({ h1: 1 }, 2), '2026-03-01'));
    expect(changed).toBe(asText(makePdf({ h1: 1 }, 2)).replaceAll(MOMENT, "D:20260301000000+00'00'"));
    const elsewhere = makePdf({ h1: 1 }, 2, "D:20261128221103+01'00'");
    expect(asText(setDates(elsewhere, '2026-03-01'))).toBe(changed);
  });

  test('stay as they are where they are written otherwise', () => {
    for (const bytes of [makePdf({ h1: 1 }, 2, 'D:20261128211103Z'), Buffer.from('geen pdf')])
      expect(asText(setDates(bytes, '2026-03-01'))).toBe(asText(bytes));
  });
});

const PAGE =
  '<p><a href="#elders">x</a></p><nav aria-label="Inhoud"><ol><li><a href="#h1">Een &amp; <b>twee</b></a></li><li><a href="#h2">Drie</a></li></ol></nav><h2 id="h1">Een</h2>';

describe('the contents', () => {
  test('get a number behind each line, and nothing else of the page changes', () => {
    expect(listContents(PAGE)).toEqual(['h1', 'h2']);
    expect(listContents('<p><a href="#h1">Een</a></p>')).toEqual([]);
    expect(numberContents(PAGE, (id) => (id === 'h1' ? 2 : 30))).toBe(
      PAGE.replace('<nav', '<nav class="paged"')
        .replace(
          'Een &amp; <b>twee</b></a>',
          '<span>Een &amp; <b>twee</b></span> <span class="dots"></span> <span>2</span></a>',
        )
        .replace('Drie</a>', '<span>Drie</span> <span class="dots"></span> <span>30</span></a>'),
    );
  });

  /** Prints with a printer that puts the headings where it is told, the last of these again and again; gives the pages it was given. */
  async function print(page: string, ...turns: readonly (Readonly<Record<string, number>> | null)[]) {
    const given: string[] = [];
    const printed = await printNumbered(page, async (one) => {
      const places = turns[Math.min(given.push(one), turns.length) - 1];
      return places == null ? Buffer.from(`niet te lezen: ${one}`) : makePdf(places, 60);
    });
    const shown = given.map((one) =>
      [...one.matchAll(/<span>(\d+)<\/span><\/a>/g)].map((match) => Number(match[1])),
    );
    return { given, shown, printed };
  }

  test('are printed once to see where headings come, and once with that', async () => {
    expect((await print(PAGE, { h1: 2, h2: 30 })).shown).toEqual([
      [10, 10],
      [2, 30],
    ]);
  });

  test('are printed again when the numbers moved a heading', async () => {
    expect((await print(PAGE, { h1: 2, h2: 30 }, { h1: 3, h2: 31 })).shown).toEqual([
      [10, 10],
      [2, 30],
      [3, 31],
    ]);
  });

  test.each([
    [
      'do not settle',
      [
        { h1: 2, h2: 3 },
        { h1: 3, h2: 4 },
        { h1: 2, h2: 3 },
      ],
    ],
    ['cannot be read', [null]],
    ['are not there for every line', [{ h1: 2 }]],
  ])('have no numbers where these %s', async (_, turns) => {
    const { given, shown } = await print(PAGE, ...turns);
    expect(shown.at(-1)).toEqual([]);
    expect(given.at(-1)).toBe(PAGE);
  });

  test('that a page does not have, are not looked for', async () => {
    expect((await print('<p>Kort.</p>', {})).given).toEqual(['<p>Kort.</p>']);
  });
});
