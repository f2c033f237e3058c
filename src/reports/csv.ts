import type { Texts } from '../texts/texts.ts';
import type { Document } from './document.ts';
import type { Cell } from './sheets/sheet.ts';
import { tableOf } from './sheets/sheets.ts';

/** Without it a spreadsheet takes the text for an older encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What makes a spreadsheet compute a cell instead of showing it; of some, the wide form too. */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
const NEEDS_QUOTES = /[";\r\n]|^\s|\s$/u;

/** A text begins with an apostrophe where it would begin a formula. */
function writeText(text: string): string {
  const safe = STARTS_FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Not rounded, save what a computer adds in reckoning: 50 is 50, and not 50.00000000000001. */
function writeNumber(number: number, decimal: string): string {
  return String(Number(number.toPrecision(12))).replace('.', decimal);
}

function writeCell(cell: Cell, decimal: string): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? writeNumber(cell, decimal) : writeText(cell);
}

/**
 * Rows for a spreadsheet: UTF-8 with a byte order mark, semicolons, CRLF, and numbers, not rounded, with the decimal mark of the
 * language.
 */
export async function render(document: Document, texts: Texts): Promise<string> {
  const { columns, rows } = tableOf(document, texts);
  const decimal = texts('decimal');
  const lines = [columns.map(({ heading }) => heading), ...rows].map((row) =>
    row.map((cell) => writeCell(cell, decimal)).join(';'),
  );
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('');
}
