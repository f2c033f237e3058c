import { isCalendarDate } from '../domain/instrument/calendar-date.ts';
import type { Document } from '../reports/document.ts';
import type { Cell, CellKind, Column, Sheet } from '../reports/sheets/sheet.ts';
import { sheetsOf } from '../reports/sheets/sheets.ts';
import { viewDocument } from '../reports/view.ts';
import type { Texts } from '../texts/texts.ts';
import { documentDate } from './document-date.ts';
import {
  type WorkbookCell,
  type WorkbookColumn,
  type WorkbookSheet,
  writeWorkbook,
} from './excel/write-workbook.ts';

/** In characters. */
const WIDTHS: Readonly<Record<CellKind, number>> = {
  title: 24,
  word: 15,
  name: 24,
  text: 38,
  count: 11,
  figure: 11,
  date: 12,
};
const FORMATS: Readonly<Record<CellKind, string | null>> = {
  title: null,
  word: null,
  name: null,
  text: null,
  count: 'General',
  figure: '0.0',
  date: 'd-m-yyyy',
};

/** Excel knows no earlier days, and counts a day in February 1900 that was not there. */
const FIRST_DAY = '1900-03-01';

function cellOf(cell: Cell, kind: CellKind): WorkbookCell {
  if (cell === null) return { kind: 'empty' };
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  return kind === 'date' && isCalendarDate(cell) && cell >= FIRST_DAY
    ? { kind: 'date', date: cell }
    : { kind: 'text', text: cell };
}

/** What a printed page holds beside each other in letters of their own size, and the widest that a text is easy to read in. */
const ON_A_PAGE = 130;
const WIDEST_TEXT = 80;

/** What a column of words or numbers takes: at least the longest word of its heading, bold and beside the button of a filter. */
function widthOf({ kind, heading }: Column): number {
  const longest = heading.split(/[\s-]/u).reduce((most, { length }) => Math.max(most, length), 0);
  return Math.max(WIDTHS[kind], Math.ceil(1.2 * longest) + 2);
}

/** How wide a text is: what the other columns leave of the page, shared by the texts; no less where there is no room. */
function textWidth(columns: readonly Column[]): number {
  const texts = columns.filter(({ kind }) => kind === 'text').length;
  const others = columns.reduce((total, one) => total + (one.kind === 'text' ? 0 : widthOf(one)), 0);
  return Math.max(WIDTHS.text, Math.min(WIDEST_TEXT, Math.floor((ON_A_PAGE - others) / texts)));
}

function columnOf(column: Column, columns: readonly Column[]): WorkbookColumn {
  const { kind, heading, choices } = column;
  const width = kind === 'text' ? textWidth(columns) : widthOf(column);
  return { heading, choices, width, format: FORMATS[kind] };
}

/** The first column, and the second where both are short names: they say which row it is. */
function namingOf(columns: readonly Column[]): number {
  return columns.slice(0, 2).every(({ kind }) => kind !== 'text') ? 2 : 1;
}

function workbookSheet({ name, columns, rows }: Sheet): WorkbookSheet {
  return {
    name,
    columns: columns.map((column) => columnOf(column, columns)),
    rows: rows.map((row) => row.map((cell, index) => cellOf(cell, columns[index]?.kind ?? 'text'))),
    naming: namingOf(columns),
  };
}

/** A workbook for Excel: what the page says, as rows to sort, filter and work in. */
export function render(document: Document, texts: Texts): Promise<Uint8Array> {
  const { view } = viewDocument(document, texts);
  return writeWorkbook(sheetsOf(document, texts).map(workbookSheet), {
    title: view.title,
    date: documentDate(document),
    refusal: { title: texts('sheet.choose-title'), message: texts('sheet.choose') },
  });
}
