import {
  AlignmentType,
  type FileChild,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  Document as WordFile,
} from 'docx';
import type { Element } from 'domhandler';
import type { Document } from '../reports/document.ts';
import { render as renderPage } from '../reports/html.ts';
import type { WordTemplate } from '../reports/own-template.ts';
import type { Texts } from '../texts/texts.ts';
import { tagActionBlanks } from './action-blanks.ts';
import { documentDate } from './document-date.ts';
import { originOf } from './document-origin.ts';
import { blocksIn } from './word/blocks.ts';
import { findColumnWidths } from './word/column-widths.ts';
import { contentsOf } from './word/contents.ts';
import { makeRepeatable } from './word/finish.ts';
import { elementsIn, findAll, hasClass, readPage, textOf } from './word/page-tree.ts';
import { Numbering, Places } from './word/raw-element.ts';
import type { Parts } from './word/runs.ts';
import { documentStyles, localeOf, TABLE_SIZE, TEXT_SIZE } from './word/styles.ts';

/** A4 and its margins, in twentieths of a point. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: 1134, right: 1020, header: 560, footer: 560 },
};

const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
/** The width of a letter of our font, on the wide side, in twentieths of a point, at the size of our text in half points. */
const LETTER = 110;
/** Most fonts are wider than ours. */
const WIDER = 1.24;

/** What stands before the contents, and what comes after it. The contents of a page are links; a document has its own, with page numbers. */
function splitAtContents(main: Element): readonly [readonly Element[], readonly Element[]] {
  const elements = elementsIn(main).filter(({ name }) => name !== 'nav');
  const [head, chapter] = elements;
  if (head?.name !== 'header') return [[], elements];
  const count = chapter !== undefined && hasClass(chapter, 'first') ? 2 : 1;
  return [elements.slice(0, count), elements.slice(count)];
}

/** The blocks of a document, in parts that each begin a page. The message comes first; the contents never stand before it. */
function partsOf(main: Element, title: string, parts: Parts): readonly (readonly unknown[])[] {
  // An extract is read from its first line to its last.
  if (hasClass(main, 'extract')) return [blocksIn(main, parts)];
  const [before, after] = splitAtContents(main);
  const blocksOf = (elements: readonly Element[]) => elements.flatMap((element) => blocksIn(element, parts));
  const opening = blocksOf(before);
  const contents = before.length === 0 ? [] : contentsOf(main, title, parts);
  const rest = blocksOf(after);
  // A message that is a chapter of its own can be longer than a page, which then ends in white.
  if (before.length > 1) return [[...opening, ...contents, ...rest]];
  // A cover with the message is a page of its own.
  const isMessage = before.some((element) => findAll(element, 'h2').length > 0);
  const pages = isMessage ? [opening, [...contents, ...rest]] : [[...opening, ...contents], rest];
  return pages.filter(({ length }) => length > 0);
}

const listLevel = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 280 } } },
});
const LISTS = [
  { reference: 'bullets', levels: [listLevel(LevelFormat.BULLET, '•')] },
  { reference: 'numbers', levels: [listLevel(LevelFormat.DECIMAL, '%1.')] },
];

/** What stands at the head and the foot of every page; the first has no head. */
function frameOf(title: string) {
  const small = { size: 18, style: 'Soft' } as const;
  const head = new Paragraph({ children: [new TextRun({ text: title, ...small })] });
  const pages = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], ...small });
  const foot = new Footer({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [pages] })],
  });
  return {
    headers: { default: new Header({ children: [head] }), first: new Header({ children: [] }) },
    footers: { default: foot, first: foot },
  };
}

async function write(
  document: Document,
  texts: Texts,
  room: Pick<Parts, 'textWidth' | 'tableStyle'> & { readonly letter: number },
): Promise<Uint8Array> {
  const main = readPage(await renderPage(document, texts));
  if (document.kind === 'plan') tagActionBlanks(main, document.plan, texts);
  const [heading] = findAll(main, 'h1');
  const title = heading === undefined ? '' : textOf(heading).trim();
  const parts: Parts = {
    bookmarks: new Numbering(),
    places: new Places(),
    blanks: new Numbering(),
    lists: new Numbering(),
    tables: new Numbering(),
    figures: new Numbering(),
    table: texts('word.table'),
    figure: texts('word.figure'),
    textWidth: room.textWidth,
    tableStyle: room.tableStyle,
    columnWidths: findColumnWidths(main, room.textWidth, room.letter),
  };
  const pages = partsOf(main, texts('report.contents'), parts);
  const frame = frameOf(title);
  const file = new WordFile({
    title,
    creator: 'nulmeting',
    lastModifiedBy: 'nulmeting',
    description: '',
    customProperties: [...originOf(document)],
    styles: documentStyles(localeOf(texts.language)),
    numbering: { config: LISTS },
    sections: pages.map((children, index) => ({
      properties: { page: PAGE, ...(index === 0 ? { titlePage: true } : {}) },
      ...frame,
      children: children as FileChild[],
    })),
  });
  const made = await Packer.toArrayBuffer(file);
  return makeRepeatable(new Uint8Array(made), documentDate(document));
}

/**
 * A Word document: the page in Word's own headings, lists, tables, captions and blanks to fill in. What the page shows is what it shows,
 * for it is read from the page.
 */
export async function render(document: Document, texts: Texts): Promise<Uint8Array> {
  return write(document, texts, {
    textWidth: TEXT_WIDTH,
    letter: (LETTER * TABLE_SIZE) / TEXT_SIZE,
    tableStyle: 'TableText',
  });
}

/**
 * The same in the organisation's own template: with its styles, heads, feet and pages. The same bytes at every run.
 * @throws NamedError for a template that cannot be used: see `openTemplate`
 */
export async function renderIn(
  document: Document,
  template: WordTemplate,
  texts: Texts,
): Promise<Uint8Array> {
  const { openTemplate } = await import('./template/open-template.ts');
  const { fillTemplate } = await import('./template/fill-template.ts');
  const { tableSize } = await import('./template/tables.ts');
  const opened = openTemplate(template);
  const { textWidth } = opened.place;
  const letter = (LETTER * WIDER * tableSize(opened.size)) / TEXT_SIZE;
  const made = await write(document, texts, { textWidth, letter, tableStyle: 'Normal' });
  return fillTemplate(opened, made, localeOf(texts.language));
}
