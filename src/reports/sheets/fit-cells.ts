import type { Texts } from '../../texts/texts.ts';
import type { Cell, Column, Sheet } from './sheet.ts';

/** A cell of Excel holds 32,767 UTF-16 code units; some are left for what a format puts before a text. */
const MOST_IN_A_CELL = 32_000;

/** A text in parts that each fit in a cell; no character is cut in two. */
function splitText(text: string): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at + MOST_IN_A_CELL);
    const isHalf = code >= 0xdc00 && code <= 0xdfff;
    const end = at + MOST_IN_A_CELL - (isHalf ? 1 : 0);
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}

function partsOf(cell: Cell): readonly Cell[] {
  return typeof cell === 'string' && cell.length > MOST_IN_A_CELL ? splitText(cell) : [cell];
}

/**
 * The same sheet in which a text that is longer than a spreadsheet can hold in one cell goes on in columns beside it: nothing that a
 * person wrote is cut off.
 */
export function fitCells(sheet: Sheet, texts: Texts): Sheet {
  const columns = sheet.columns.map((column, index) => {
    const cells = sheet.rows.map((row) => partsOf(row[index] ?? null));
    return { column, cells, width: Math.max(1, ...cells.map(({ length }) => length)) };
  });
  return {
    name: sheet.name,
    columns: columns.flatMap(({ column, width }) =>
      Array.from({ length: width }, (_, part): Column => {
        if (part === 0) return column;
        const heading = texts('sheet.continued', { heading: column.heading, n: part + 1 });
        return { ...column, heading };
      }),
    ),
    rows: sheet.rows.map((_, row) =>
      columns.flatMap(({ cells, width }) =>
        Array.from({ length: width }, (__, part) => cells[row]?.[part] ?? null),
      ),
    ),
  };
}
