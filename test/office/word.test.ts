import type { Element as XmlElement } from '@xmldom/xmldom';
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareAcross } from '../../src/domain/comparison/compare-across.ts';
import { render } from '../../src/office/docx.ts';
import { findAll, readPage, textOf } from '../../src/office/word/page-tree.ts';
import { render as renderPage } from '../../src/reports/html.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { checkProperty } from '../check-property.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';
import { everyDocument } from './every-document.ts';
import { elementsOf, readWord, styleOf, type WordFile, wordsOf } from './read-word.ts';

/* A Word document is read from the page: whatever the page says stands in it, in the same order, as Word's own headings, tables and blanks. */

const LANGUAGES = ['nl', 'en'] as const;

/** A heading as a document has it: with the kind of a finding, which on the page stands above it. */
function headingWords(heading: Element): string {
  const [above] = (heading.parent?.children ?? []).filter((node) => isTag(node));
  const kind = above?.attribs['class'] === 'kind' ? ` · ${textOf(above)}` : '';
  return `${textOf(heading)}${kind}`;
}

/** How wide the letters from a to z are in Calibri, and in Carlito, in thousandths of their size; others are some 580. */
const LETTERS = [
  479, 525, 423, 525, 498, 305, 471, 525, 230, 239, 455, 230, 799, 525, 527, 525, 525, 349, 391, 335, 525,
  452, 715, 433, 453, 395,
];
const OTHER = 580;

/** The width of a bold word in a table, of nine points, in twentieths of a point. */
const widthOf = (word: string): number =>
  [...word].reduce((all, letter) => all + (LETTERS[letter.charCodeAt(0) - 97] ?? OTHER), 0) *
  0.001 *
  9 *
  20 *
  1.04;

/** Whether a row is one cell across the columns. */
const isSpanned = (row: WordFile['body']): boolean => elementsOf(row, 'w:gridSpan').length > 0;

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The words of the page in reading order, without its links to chapters and what a picture holds. */
function wordsOfPage(node: ChildNode): readonly string[] {
  if (isText(node)) return squeeze(node.data) === '' ? [] : [squeeze(node.data)];
  if (!isTag(node) || node.name === 'nav' || node.name === 'svg') return [];
  // In a document the heading of a finding stands above its kind.
  const [kind, heading] = node.children.filter(isTag);
  const isFinding = heading?.name === 'h3' && kind?.attribs['class'] === 'kind';
  const children = isFinding ? [heading, kind, ...node.children.filter(isTag).slice(2)] : node.children;
  return children.flatMap(wordsOfPage);
}

/** The texts that do not stand in others in this order. */
function findMissing(wanted: readonly string[], text: string): readonly string[] {
  let at = 0;
  return wanted.filter((words) => {
    const found = text.indexOf(words, at);
    if (found !== -1) at = found + words.length;
    return found === -1;
  });
}

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = loadTexts(language);
  /** Every document as a page and in Word. */
  const both: { readonly name: string; readonly main: Element; readonly word: WordFile }[] = [];

  beforeAll(async () => {
    for (const [name, document] of Object.entries(await everyDocument(language)))
      both.push({
        name,
        main: readPage(await renderPage(document, texts)),
        word: readWord(await render(document, texts)),
      });
    expect(both.length).toBeGreaterThan(6);
  }, 240_000);

  test('every document says what its page says, in the same order', () => {
    for (const { name, main, word } of both) {
      const words = squeeze(elementsOf(word.body, 'w:p').map(wordsOf).join(' '));
      expect([name, findMissing(wordsOfPage(main), words)]).toEqual([name, []]);
    }
  });

  test('its headings, tables, charts and blanks are those of the page', () => {
    for (const { name, main, word } of both) {
      const { body, files } = word;
      const headings = elementsOf(body, 'w:p').filter((paragraph) =>
        /^(?:Title|Heading\d)$/.test(styleOf(paragraph)),
      );
      const levels = ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'];
      const onPage = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) =>
        findAll(main, tag).map(headingWords).map(squeeze).sort(),
      );
      const inWord = levels.map((level) =>
        headings
          .filter((heading) => styleOf(heading) === level)
          .map(wordsOf)
          .map(squeeze)
          .sort(),
      );
      expect([name, inWord]).toEqual([name, onPage]);

      const heads = findAll(main, 'thead').length;
      expect([name, elementsOf(body, 'w:tblHeader').length]).toEqual([name, heads]);
      expect(elementsOf(body, 'w:tbl').length).toBe(
        findAll(main, 'table').length +
          findAll(main, 'dl').filter(({ attribs }) => attribs['class'] === 'facts').length,
      );

      const charts = findAll(main, 'svg');
      const pictures = elementsOf(body, 'wp:docPr');
      expect(pictures.map((picture) => picture.getAttribute('descr'))).toEqual(
        charts.map((chart) => textOf(findAll(chart, 'desc')[0] as ChildNode)),
      );
      expect(Object.keys(files).filter((file) => /\.(?:svg|emf)$/.test(file)).length).toBe(charts.length * 2);

      const blanks = [...findAll(main, 'div'), ...findAll(main, 'span')].filter(({ attribs }) =>
        ['open', 'blank'].includes(attribs['class'] ?? ''),
      );
      expect([name, elementsOf(body, 'w:showingPlcHdr').length]).toEqual([name, blanks.length]);
      const tags = elementsOf(body, 'w:tag').map((tag) => tag.getAttribute('w:val'));
      expect(new Set(tags).size).toBe(tags.length);
    }
  });

  test('the message stands before the contents', () => {
    for (const { name, main, word } of both) {
      const styles = elementsOf(word.body, 'w:p').map(styleOf);
      const hasMessage = findAll(main, 'header').some((head) => findAll(head, 'h2').length > 0);
      const hasFirst = findAll(main, 'section').some(({ attribs }) => attribs['class'] === 'first');
      if (hasMessage || hasFirst)
        expect([name, styles.indexOf('Heading1') < styles.indexOf('TOC1')]).toEqual([name, true]);
      // Only behind a cover a page ends in white.
      expect([name, elementsOf(word.body, 'w:sectPr').length]).toEqual([name, hasFirst ? 1 : 2]);
    }
  });

  test('every link and every line of the contents points to a place that is there', () => {
    for (const { word } of both) {
      const { body } = word;
      const places = elementsOf(body, 'w:bookmarkStart').map((mark) => mark.getAttribute('w:name'));
      const links = elementsOf(body, 'w:hyperlink').map((link) => link.getAttribute('w:anchor'));
      expect(links.filter((place) => !places.includes(place))).toEqual([]);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test('what is to be done has a third of the width of a plan', () => {
    for (const { word } of both.filter(({ name }) => name === 'opvang-de-linde plan')) {
      const tables = elementsOf(word.body, 'w:tbl').filter(
        (table) => wordsOf(elementsOf(table, 'w:tc')[0] ?? table) === texts('plan.column-what'),
      );
      expect(tables.length).toBeGreaterThan(3);
      for (const table of tables) {
        const [what] = elementsOf(table, 'w:gridCol');
        expect(Number(what?.getAttribute('w:w'))).toBeGreaterThan(0.29 * 9752);
      }
    }
  });

  test('no field asks to be filled in, of which Word warns before it shows a document', () => {
    for (const { name, word } of both) {
      const asking = elementsOf(word.body, 'w:fldChar').filter((field) => field.hasAttribute('w:dirty'));
      expect([name, asking.length]).toEqual([name, 0]);
      expect(
        elementsOf(word.part('word/settings.xml').documentElement as XmlElement, 'w:updateFields'),
      ).toEqual([]);
      const lines = elementsOf(word.body, 'w:p').filter((paragraph) => styleOf(paragraph) === 'TOC1');
      expect(
        lines
          .flatMap((line) => elementsOf(line, 'w:tab'))
          .filter((tab) => tab.parentNode?.nodeName === 'w:r'),
      ).toEqual([]);
    }
  });

  test('every numbered list begins at one', () => {
    for (const { name, main, word } of both) {
      const lists = findAll(main, 'ol').filter(
        ({ parent }) => parent === null || !isTag(parent) || parent.name !== 'nav',
      );
      const numbers = word.part('word/numbering.xml');
      const counted = elementsOf(numbers, 'w:num').filter(
        (one) => elementsOf(one, 'w:startOverride').length > 0,
      );
      const restarted = new Set(counted.map((one) => one.getAttribute('w:numId')));
      const used = new Set(elementsOf(word.body, 'w:numId').map((one) => one.getAttribute('w:val')));
      expect([name, [...used].every((id) => restarted.has(id))]).toEqual([name, true]);
      const onPage = lists.length + findAll(main, 'ul').length;
      expect([name, used.size]).toEqual([name, onPage]);
    }
  });

  test('every column of a table holds its longest word, as far as the page is wide', () => {
    let checked = 0;
    for (const { name, word } of both) {
      for (const table of elementsOf(word.body, 'w:tbl')) {
        const widths = elementsOf(table, 'w:gridCol').map((column) => Number(column.getAttribute('w:w')));
        const rows = elementsOf(table, 'w:tr')
          .filter((row) => !isSpanned(row))
          .map((row) => elementsOf(row, 'w:tc'));
        const needed = widths.map((_, column) => {
          const cells = rows.flatMap((row) => row[column] ?? []);
          const words = cells.flatMap((cell) =>
            elementsOf(cell, 'w:p').flatMap((paragraph) => wordsOf(paragraph).split(/[\s-]/u)),
          );
          return Math.max(0, ...words.map((word) => widthOf(word.slice(0, 30))));
        });
        expect(Math.abs(widths.reduce((all, width) => all + width, 0) - 9752)).toBeLessThan(12);
        // What cannot stand beside each other, even in letters that are all alike, gives way.
        if (needed.reduce((all, width) => all + width + 140, 0) > 0.9 * 9752) continue;
        checked += 1;
        expect([name, needed.filter((width, column) => width + 110 > (widths[column] ?? 0))]).toEqual([
          name,
          [],
        ]);
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  test('a short table stays whole on a page, and no row of a longer one stands alone at its begin or end', () => {
    const staying = (row: WordFile['body']): boolean => {
      const [cell] = elementsOf(row, 'w:tc');
      const [paragraph] = cell === undefined ? [] : elementsOf(cell, 'w:p');
      return paragraph !== undefined && elementsOf(paragraph, 'w:keepNext').length > 0;
    };
    let [short, long, spanned] = [0, 0, 0];
    for (const { name, word } of both) {
      for (const table of elementsOf(word.body, 'w:tbl')) {
        const rows = elementsOf(table, 'w:tr');
        if (elementsOf(table, 'w:tblHeader').length === 0) continue;
        expect([name, rows.every((row) => elementsOf(row, 'w:cantSplit').length === 1)]).toEqual([
          name,
          true,
        ]);
        const stay = rows.slice(1).map(staying);
        expect([name, stay.at(-1)]).toEqual([name, false]);
        // A row across all columns is a heading of the one below it, or goes on with the one above it.
        const across = rows.slice(1).map(isSpanned);
        spanned += across.filter(Boolean).length;
        const isKept = across.map((is, index) => !is || stay[index] || stay[index - 1]);
        expect([name, isKept.includes(false)]).toEqual([name, false]);
        if (stay.length > 10) {
          long += 1;
          const free = stay.filter((_, index) => !across[index] && !across[index + 1]);
          expect([name, free.slice(1, -2).includes(true)]).toEqual([name, false]);
        } else if (rows.slice(1).every((row) => wordsOf(row).length < 60)) {
          short += 1;
          expect([name, stay.slice(0, -1).includes(false)]).toEqual([name, false]);
        }
      }
    }
    expect(short).toBeGreaterThan(10);
    expect(long).toBeGreaterThan(10);
    expect(spanned).toBeGreaterThan(100);
  });

  test('no paragraph begins with a space, also where a cell has nothing to say first', async () => {
    const assessment = await readExample('opvang-de-linde', null, language);
    const tables = assessment.tables.map((table) => ({
      ...table,
      responses: new Map([...table.responses].slice(0, 9)),
    }));
    const [document] = documentsOf({ ...assessment, tables }, texts);
    const { body } = readWord(await render(document, texts));
    const beginnings = elementsOf(body, 'w:p').flatMap((paragraph) => {
      const [run] = elementsOf(paragraph, 'w:r');
      // The ground of a coloured word begins with one.
      return run === undefined || elementsOf(run, 'w:shd').length > 0 ? [] : [wordsOf(run)];
    });
    expect(beginnings.length).toBeGreaterThan(100);
    expect(beginnings.filter((words) => words.startsWith(' '))).toEqual([]);
  });

  test('what leads to a blank is on its page', () => {
    let led = 0;
    for (const { name, main, word } of both) {
      const leading = findAll(main, 'p').filter((one) => {
        let { next } = one;
        while (next !== null && isText(next)) next = next.next;
        return next !== null && isTag(next) && next.attribs['data-text'] !== undefined;
      });
      const said = leading.map((one) => squeeze(textOf(one)));
      const paragraphs = elementsOf(word.body, 'w:p').filter((one) => said.includes(squeeze(wordsOf(one))));
      led += paragraphs.length;
      expect([name, paragraphs.every((one) => elementsOf(one, 'w:keepNext').length === 1)]).toEqual([
        name,
        true,
      ]);
    }
    expect(led).toBeGreaterThan(5);
  });

  test('what leads to tables that stand in a box is on the page of the first', async () => {
    const options = { language, program: '0.0.0', showsRefused: false, anonymous: false, own: null };
    const examples = ['opvang-de-linde', 'maatschappelijke-opvang-de-veerstoep'] as const;
    const read = await Promise.all(examples.map((example) => readExample(example, null, language)));
    const document = { kind: 'comparison', comparison: compareAcross(read, options) } as const;
    const [box] = findAll(readPage(await renderPage(document, texts)), 'div').filter(
      ({ attribs }) => attribs['class'] === 'lists',
    );
    let before = box?.prev ?? null;
    while (before !== null && isText(before)) before = before.prev;
    if (before === null || !isTag(before) || before.name !== 'p') throw new Error('nothing leads to it');
    const said = squeeze(textOf(before));
    const found = elementsOf(readWord(await render(document, texts)).body, 'w:p').filter(
      (one) => squeeze(wordsOf(one)) === said,
    );
    expect(found.map((one) => elementsOf(one, 'w:keepNext').length)).toEqual([1]);
  });

  test('how far each organisation is has a colour of its own behind the words, as on the page', () => {
    const across = both.find(({ name }) => name === 'across');
    if (across === undefined) throw new Error('no comparison');
    const onPage = findAll(across.main, 'td').flatMap((cell) => {
      const [, stage] = /^cell (?!none)(\S+)/.exec(cell.attribs['class'] ?? '') ?? [];
      return stage === undefined ? [] : [[squeeze(textOf(cell)), stage] as const];
    });
    const inWord = elementsOf(across.word.body, 'w:tc').flatMap((cell) => {
      const [bottom] = elementsOf(cell, 'w:bottom');
      const [shading] = elementsOf(cell, 'w:shd');
      const isTinted = bottom !== undefined && shading !== undefined;
      return isTinted ? [[squeeze(wordsOf(cell)), shading.getAttribute('w:fill')] as const] : [];
    });
    expect(inWord.map(([words]) => words)).toEqual(onPage.map(([words]) => words));
    const pairs = new Set(inWord.map(([, fill], index) => `${onPage[index]?.[1]} ${fill}`));
    expect(pairs.size).toBe(new Set(onPage.map(([, stage]) => stage)).size);
    expect(new Set(inWord.map(([, fill]) => fill)).size).toBe(pairs.size);
    expect(pairs.size).toBeGreaterThan(1);
  });

  test('two runs give the same bytes', async () => {
    const [document] = documentsOf(await readExample('opvang-de-linde', null, language), texts);
    expect(
      Buffer.from(await render(document, texts)).equals(Buffer.from(await render(document, texts))),
    ).toBe(true);
  });
});

test('an extract has no contents, and no page of its own for its title', async () => {
  const [report] = documentsOf(await readExample('opvang-de-linde', null, 'nl'), loadTexts('nl'));
  const { body } = readWord(await render({ ...report, audience: 'board' }, loadTexts('nl')));
  expect(elementsOf(body, 'w:p').map(styleOf)).not.toContain('TOC1');
  expect(elementsOf(body, 'w:sectPr')).toHaveLength(1);
});

test('whatever people typed is text in it, and nothing else', async () => {
  const texts = loadTexts('nl');
  const [, plan] = documentsOf(await readExample('opvang-de-linde', null, 'nl'), texts);
  if (plan.kind !== 'plan') throw new Error('no plan');
  const [first] = plan.plan.actions;
  if (first === undefined) throw new Error('no action');
  // What stands for a lost character is in no dossier, and whoever reads the file back takes it for one that was lost.
  const typed = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((text) => !text.includes('\uFFFD'));
  await checkProperty(
    fc.asyncProperty(typed, async (what) => {
      const actions = [{ ...first, what: `x${what}x` }];
      const changed = { ...plan, plan: { ...plan.plan, actions, later: [], anchor: [] } };
      const main = readPage(await renderPage(changed, texts));
      const { body } = readWord(await render(changed, texts));
      const words = squeeze(elementsOf(body, 'w:p').map(wordsOf).join(' '));
      expect(findMissing(wordsOfPage(main), words)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
