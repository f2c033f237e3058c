import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import {
  elementsIn,
  findAll,
  hasClass,
  isInline,
  isWithin,
  spanOf,
  standsAlone,
  textOf,
} from './page-tree.ts';

/** What a cell keeps free beside its words, in twentieths of a point: its margin, and what wide letters take more than others. */
const BESIDE = 175;
/** A word longer than this, of a person who leaned on a key, is broken. */
const LONGEST_WORD = 30;
/** A column of words, dates and names that are no longer than this is not broken, where there is room for it. */
const SHORT = 30;
/** Of a column with more lines in a cell: lines that are no longer than this are not broken. */
const SHORT_LINE = 20;
/** A heading longer than this is broken where that leaves room for what stands below it. */
const SHORT_HEAD = 16;
/** How wide the letters of a blank are beside others: they slant. */
const NARROWER = 0.8;

/** The lengths, in letters, of the lines of a cell when nothing is broken, and of its longest word. */
interface Cell {
  readonly lines: readonly number[];
  readonly word: number;
}

/** A column, in letters: what its longest word takes, what is not broken where there is room, and its longest line. */
interface Column {
  readonly cells: readonly (Cell | undefined)[];
  readonly least: number;
  readonly kept: number;
  readonly whole: number;
}

/** The texts in a node that each stand in a line of their own. */
function linesIn(node: ChildNode): readonly string[] {
  if (!isTag(node)) return [textOf(node)];
  const lines = [''];
  for (const child of node.children) {
    if (isInline(child) && !standsAlone(child) && !(isTag(child) && child.name === 'br'))
      lines.push(`${lines.pop() ?? ''}${isText(child) ? child.data : textOf(child)}`);
    else lines.push(...linesIn(child), '');
  }
  return lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
}

/** The largest of numbers that can be more than a call takes. */
const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), 0);

/** The blanks in a cell. */
const blanksIn = (element: Element): readonly Element[] =>
  findAll(element, 'span').filter((span) => hasClass(span, 'blank'));

function measure(element: Element, keepsBlanks: boolean): Cell {
  const lines = linesIn(element);
  const lengths = lines.flatMap((line) => line.split(/[\s-]/u)).map(({ length }) => length);
  const blanks = keepsBlanks ? blanksIn(element).map((blank) => textOf(blank).trim().length * NARROWER) : [];
  const word = Math.min(LONGEST_WORD, largest([...lengths, ...blanks]));
  return { lines: lines.map(({ length }) => length), word };
}

function columnsOf(rows: readonly (readonly Element[])[], keepsBlanks: boolean): readonly Column[] {
  const count = largest(rows.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => {
    const cells = rows.map((row) =>
      row[index] === undefined ? undefined : measure(row[index], keepsBlanks),
    );
    const lines = cells.flatMap((cell) => cell?.lines ?? []);
    const unbroken = cells.flatMap((cell, at) => {
      const element = rows[at]?.[index];
      const isHead = element !== undefined && isWithin(element, ['thead']);
      return (cell?.lines ?? []).filter((length) => !isHead || length <= SHORT_HEAD);
    });
    const least = largest(cells.map((cell) => cell?.word ?? 0));
    const whole = largest([least, ...lines]);
    const isOfOneLine = cells.every((cell) => (cell?.lines.length ?? 0) <= 1);
    const short = isOfOneLine ? SHORT : SHORT_LINE;
    const kept =
      isOfOneLine && whole > short
        ? least
        : largest([least, ...unbroken.filter((length) => length <= short)]);
    return { cells, least, kept, whole };
  });
}

/** How many lines a cell takes at a width in letters, in parts of a line. */
const countLines = (cell: Cell | undefined, width: number): number =>
  (cell?.lines ?? []).reduce((sum, length) => sum + Math.max(1, length / Math.max(1, width)), 0);

/** How many lines a row is high at these widths. */
const heightOf = (columns: readonly Column[], row: number, widths: readonly number[]): number =>
  largest(columns.map(({ cells }, index) => countLines(cells[row], widths[index] ?? 0)));

/** Adds letters to columns, each time where the rows together become lower by most, until none does or `left` are given. */
function saveLines(columns: readonly Column[], begin: readonly number[], left: number): readonly number[] {
  const rows = [...(columns[0]?.cells.keys() ?? [])];
  const height = (widths: readonly number[]): number =>
    rows.reduce((all, row) => all + heightOf(columns, row, widths), 0);
  let widths = begin;
  let now = height(widths);
  for (let given = 1; given <= left; given += 1) {
    const wider = columns.flatMap(({ whole }, at) =>
      (widths[at] ?? 0) >= whole ? [] : [widths.map((width, index) => (index === at ? width + 1 : width))],
    );
    const heights = wider.map(height);
    const best = heights.indexOf(Math.min(...heights));
    if (wider[best] === undefined || (heights[best] ?? now) >= now) break;
    widths = wider[best];
    now = heights[best] ?? now;
  }
  return widths;
}

/** The widths in letters that hold the longest word of each column, and what is short unbroken: the shortest column first. */
function unbroken(columns: readonly Column[], room: number): readonly number[] {
  const widths = columns.map(({ least }) => least);
  let left = room - widths.reduce((all, width) => all + width, 0);
  // Columns that ask as much get it together or not at all: what holds the same is as wide.
  for (const kept of new Set(columns.map((column) => column.kept).toSorted((a, b) => a - b))) {
    const alike = columns.filter((column) => column.kept === kept);
    const more = alike.reduce((all, column) => all + kept - column.least, 0);
    if (more > left || kept > room / 2) break;
    for (const column of alike) widths[columns.indexOf(column)] = kept;
    left -= more;
  }
  return widths;
}

/** The widths of columns in letters, together at most `room`: each holds its longest word, short ones are not broken, and the rest saves lines. */
function lettersOf(columns: readonly Column[], room: number): readonly number[] {
  const begin = unbroken(columns, room);
  const taken = begin.reduce((all, width) => all + width, 0);
  return saveLines(columns, begin, Math.floor(room - taken));
}

/**
 * The widths of columns. Where there is room for it the blanks in them are not broken, and know it by `data-whole`.
 */
function widthsOf(
  rows: readonly (readonly Element[])[],
  textWidth: number,
  letter: number,
): readonly number[] {
  const roomFor = ({ length }: readonly Column[]): number => (textWidth - length * BESIDE) / letter;
  const whole = columnsOf(rows, true);
  const keepsBlanks = whole.reduce((sum, { least }) => sum + least, 0) <= roomFor(whole);
  if (keepsBlanks) for (const blank of rows.flat().flatMap(blanksIn)) blank.attribs['data-whole'] = '';
  const columns = keepsBlanks ? whole : columnsOf(rows, false);
  const letters = lettersOf(columns, roomFor(columns));
  const widths = letters.map((length) => length * letter + BESIDE);
  const all = widths.reduce((sum, width) => sum + width, 0);
  // What is left goes to each column alike; where even the longest words do not fit beside one another, each gives way alike.
  return widths.map((width) => Math.round((width * textWidth) / all));
}

/** Tables with the same headings are the same kind of table; one without headings is of its own kind. */
function kindOf(table: Element): unknown {
  const [head] = findAll(table, 'thead');
  return head === undefined ? table : JSON.stringify(findAll(head, 'th').map((one) => textOf(one).trim()));
}

/**
 * The widths of the columns of every table of a page, in twentieths of a point, together `textWidth`; tables with the same headings have
 * the same. `letter` is how wide a letter is, on the wide side.
 */
export function findColumnWidths(
  main: Element,
  textWidth: number,
  letter: number,
): ReadonlyMap<Element, readonly number[]> {
  const tables = findAll(main, 'table');
  const kinds = new Map<unknown, Element[]>();
  for (const table of tables) {
    const kind = kindOf(table);
    const alike = kinds.get(kind);
    if (alike === undefined) kinds.set(kind, [table]);
    else alike.push(table);
  }
  return new Map(
    [...kinds.values()].flatMap((alike) => {
      // A cell that takes several columns asks nothing of one of them.
      const rows = alike
        .flatMap((table) => findAll(table, 'tr').map(elementsIn))
        .filter((row) => row.every((cell) => spanOf(cell) === 1));
      const widths = widthsOf(rows, textWidth, letter);
      return alike.map((table) => [table, widths] as const);
    }),
  );
}
