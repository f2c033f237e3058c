import type { Texts } from '../../texts/texts.ts';

/** What stands in a cell; null where a person sees nothing. A number is not rounded, a date is `2026-11-22`. */
export type Cell = string | number | null;

/** What a column holds: a title that many rows share, a word, a name, sentences, a count, a figure of 0 to 100, or a date where one was written. */
export type CellKind = 'title' | 'word' | 'name' | 'text' | 'count' | 'figure' | 'date';

export interface Column {
  readonly kind: CellKind;
  readonly heading: string;
  /** What stands in it, for the codebook. */
  readonly meaning: string;
  /** The words of which a person chooses one; empty where anything can be written. */
  readonly choices: readonly string[];
}

/** A document, or a part of it, as rows. */
export interface Sheet {
  /** One word, at most 31 characters: what a spreadsheet allows everywhere. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** A cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
}

/** How a column is filled from what stands in a row. */
export interface ColumnOf<Row> {
  /** Its heading and meaning stand under this word in the texts. */
  readonly id: string;
  readonly kind: CellKind;
  readonly valueOf: (row: Row) => Cell;
  /** Left out where it is empty in every row. */
  readonly isOptional?: boolean;
  /** Instead of the heading in the texts. */
  readonly heading?: string;
  readonly choices?: readonly string[];
}

/** A text of the sheets, whose key is put together. Throws when there is none. */
export function sheetText(
  key: string,
  texts: Texts,
  values?: Readonly<Record<string, string | number>>,
): string {
  const text = texts.find(`sheet.${key}`, values);
  if (text === null) throw new Error(`no text sheet.${key}`);
  return text;
}

export function yesOrNo(value: boolean, texts: Texts): string {
  return texts(value ? 'sheet.yes' : 'sheet.no');
}

const emptied = (cell: Cell): Cell => (typeof cell === 'string' && cell.trim() === '' ? null : cell);

/** The same headings, of which those that occur again bear a number: a spreadsheet tells columns apart by what stands above them. */
function numberRepeated(headings: readonly string[]): readonly string[] {
  return headings.map((heading, index) => {
    const before = headings.slice(0, index).filter((one) => one === heading).length;
    return before === 0 ? heading : `${heading} (${before + 1})`;
  });
}

/** Puts rows under their columns. */
export function makeSheet<Row>(
  name: string,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  texts: Texts,
): Sheet {
  const filled = columns
    .map((column) => ({ column, cells: rows.map((row) => emptied(column.valueOf(row))) }))
    .filter(({ column, cells }) => column.isOptional !== true || cells.some((cell) => cell !== null));
  const headings = numberRepeated(
    filled.map(({ column: { id, heading } }) => heading ?? sheetText(`column.${id}`, texts)),
  );
  return {
    name: sheetText(`name.${name}`, texts),
    columns: filled.map(({ column: { id, kind, choices } }, index) => ({
      kind,
      heading: headings[index] ?? '',
      meaning: sheetText(`means.${id}`, texts),
      choices: choices ?? [],
    })),
    rows: rows.map((_, index) => filled.map(({ cells }) => cells[index] ?? null)),
  };
}
