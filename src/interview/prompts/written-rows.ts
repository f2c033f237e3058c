import stringWidth from 'fast-string-width';

/** A line over the rows of a screen, and where the cursor is in them. */
interface LaidOut {
  readonly rows: readonly string[];
  /** The row of the cursor, from 0. */
  readonly row: number;
  /** The columns before it in that row. */
  readonly column: number;
}

/** What a person writes: the line at which she is, those above it, and the place of the cursor in the line. */
interface Written {
  readonly before: readonly string[];
  readonly value: string;
  readonly cursor: number;
}

/** What is written as it is drawn, and where the cursor is: in which column, and in which row as seen from the last. */
export interface DrawnText {
  readonly rows: readonly string[];
  readonly cursor: { readonly rows: number; readonly cols: number };
}

/** The most rows that are shown. */
const MOST_ROWS = 9;
/** What stands before a line; before its other rows stands as much room. */
export const LEAD = '> ';

/** The columns that a text takes, as what draws it counts them; a tab is one. */
const columnsOf = (text: string): number => stringWidth(text, { tabWidth: 1 });

/** The room that a text takes in a row: what draws it counts code units in one place and columns in another, and has to find it on one row in both. */
const roomOf = (text: string): number => Math.max(columnsOf(text), text.length);

/** A word with the space behind it, which may stand just outside the row; where that is too long for a row, its parts. */
function cut(piece: string, width: number): readonly string[] {
  if (roomOf(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && roomOf((part + character).trimEnd()) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/**
 * A line over rows of a width, broken between words: every character of it stands on one of them, spaces too, so that the cursor has a
 * place behind each. A row takes at most one column more than the width.
 */
function layOut(text: string, cursor: number, width: number): LaidOut {
  const pieces = (text.match(/\S+\s?|\s/gu) ?? []).flatMap((one) => cut(one, width));
  const rows: string[] = [];
  let row = '';
  let used = 0;
  for (const piece of pieces) {
    const word = piece.trimEnd();
    const needed = word === '' ? 1 : roomOf(word);
    if (row !== '' && used + needed > width) {
      rows.push(row);
      row = '';
      used = 0;
    }
    row += piece;
    used += needed + (word === '' ? 0 : piece.length - word.length);
  }
  rows.push(row);
  let at = 0;
  let begin = 0;
  // Behind the last character of a row the next one begins.
  while (at < rows.length - 1 && begin + (rows[at] ?? '').length <= cursor) {
    begin += (rows[at] ?? '').length;
    at += 1;
  }
  return { rows, row: at, column: columnsOf((rows[at] ?? '').slice(0, cursor - begin)) };
}

/** Draws what is written, as `show` makes it visible; of more rows than there is room for, those around the cursor. */
export function drawWritten(
  { before, value, cursor }: Written,
  columns: number,
  room: number,
  show: (text: string) => string,
): DrawnText {
  // At the right one column for a space behind the last word, and one for the cursor.
  const width = Math.max(10, columns - LEAD.length - 2);
  const lead = (row: string, index: number): string => (index === 0 ? LEAD : ' '.repeat(LEAD.length)) + row;
  const above = before.flatMap((line) => layOut(show(line), 0, width).rows.map(lead));
  const laid = layOut(show(value), show(value.slice(0, cursor)).length, width);
  const all = [...above, ...laid.rows.map(lead)];
  const at = above.length + laid.row;
  const most = Math.max(2, Math.min(MOST_ROWS, room));
  const begin = Math.max(0, Math.min(all.length - most, at - 1));
  const end = Math.min(all.length, begin + most);
  const more = `${' '.repeat(LEAD.length)}…`;
  const rows = [
    ...(begin > 0 ? [`${LEAD}…`] : []),
    ...all.slice(begin, end),
    ...(end < all.length ? [more] : []),
  ];
  const last = end < all.length ? end : end - 1;
  return { rows, cursor: { rows: at - last, cols: LEAD.length + laid.column } };
}
