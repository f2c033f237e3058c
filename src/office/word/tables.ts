import {
  BorderStyle,
  type FileChild,
  type IParagraphOptions,
  type ITableBordersOptions,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Element } from 'domhandler';
import { captionOf } from './caption.ts';
import { LINE, type Shade, shadeOf, WASH } from './colours.ts';
import { elementsIn, findAll, hasClass, spanOf, textOf } from './page-tree.ts';
import { type Parts, runsOf } from './runs.ts';

/** Makes paragraphs and tables of what stands in an element. */
type Fill = (element: Element, parts: Parts, options: IParagraphOptions) => readonly FileChild[];

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const RULED = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;
const BORDERS: ITableBordersOptions = {
  top: RULED,
  bottom: RULED,
  left: NONE,
  right: NONE,
  insideHorizontal: RULED,
  insideVertical: NONE,
};
const MARGINS = { top: 30, bottom: 30, left: 0, right: 110 } as const;

/** The most rows of a table that stays on one page, the most lines of one of them and of all, and about how wide a letter is. */
const SHORT_TABLE = { rows: 10, lines: 4, all: 24, letter: 95 } as const;

/** The width of each cell of a row: of a cell that takes several columns, all of theirs. */
function cellWidths(row: Element, widths: readonly number[]): readonly number[] {
  let column = 0;
  return elementsIn(row).map((cell) => {
    const own = widths.slice(column, column + spanOf(cell));
    column += own.length;
    return own.reduce((sum, width) => sum + width, 0);
  });
}

/** Whether a row goes on with what the row above it says: one cell below all of its columns. */
function goesOn(row: Element | undefined): boolean {
  const [cell] = row === undefined ? [] : elementsIn(row);
  return cell?.name === 'td' && spanOf(cell) > 1;
}

/** Whether a row is the heading of those below it. */
function leads(row: Element): boolean {
  const [cell] = elementsIn(row);
  return cell?.name === 'th' && spanOf(cell) > 1;
}

/** About how many lines a row is high. */
function linesOf(row: Element, columns: readonly number[]): number {
  const widths = cellWidths(row, columns);
  const heights = elementsIn(row).map((cell, index) =>
    Math.ceil((textOf(cell).replace(/\s+/gu, ' ').length * SHORT_TABLE.letter) / (widths[index] || 1)),
  );
  return Math.max(1, ...heights);
}

/**
 * The rows that stay on the page of the next. A short table is read as one whole; of a longer one, which would leave the page half empty,
 * no short row stands alone at its begin or its end, no heading above nothing, and no row without what goes on below it.
 */
function staying(rows: readonly Element[], widths: readonly number[]): ReadonlySet<Element> {
  const before = rows.slice(0, -1);
  const isLow = (row: Element | undefined): boolean =>
    row !== undefined && linesOf(row, widths) <= SHORT_TABLE.lines;
  const all = rows.reduce((sum, row) => sum + linesOf(row, widths), 0);
  if (rows.length <= SHORT_TABLE.rows && all <= SHORT_TABLE.all && rows.every(isLow)) return new Set(before);
  const isEdge = (index: number): boolean => index === 0 || index === before.length - 1;
  return new Set(
    before.filter((row, index) => {
      const next = rows[index + 1];
      return goesOn(next) || leads(row) || (isEdge(index) && isLow(row) && isLow(next));
    }),
  );
}

/** How the paragraphs of a row stand: a heading, and a row that stays on the page of the next. */
interface RowLook {
  readonly isHead: boolean;
  readonly staysWithNext: boolean;
  /** Whether the row below it goes on, without a line between them. */
  readonly isOpen: boolean;
  /** Whether it goes on with the row above it. */
  readonly isBelow: boolean;
}

/** The line under the words in a cell with the colour of a stage, and the room beside them. */
function tintOf({ full }: Shade): Pick<ITableCellOptions, 'borders' | 'margins'> {
  return {
    borders: { bottom: { style: BorderStyle.SINGLE, size: 12, color: full } },
    margins: { left: 60, right: 50 },
  };
}

function cellOf(
  element: Element,
  width: number,
  parts: Parts,
  { isHead, staysWithNext, isOpen, isBelow }: RowLook,
  fill: Fill,
): TableCell {
  const isFigure = hasClass(element, 'figure');
  const shade = hasClass(element, 'cell') ? shadeOf(element.attribs['class'] ?? '') : null;
  const wash = isHead ? WASH : (shade?.wash ?? null);
  const options: IParagraphOptions = {
    style: parts.tableStyle,
    spacing: { after: 20, line: 252, lineRule: 'auto' },
    ...(isFigure ? { alignment: 'right' as const } : {}),
    ...(isHead || staysWithNext ? { keepNext: true } : {}),
  };
  const paragraphs = isHead
    ? [
        new Paragraph({
          ...options,
          children: [new TextRun({ text: textOf(element).trim(), bold: true, style: 'Soft' })],
        }),
      ]
    : fill(element, parts, options);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(spanOf(element) > 1 ? { columnSpan: spanOf(element) } : {}),
    ...(isOpen ? { borders: { bottom: NONE } } : {}),
    ...(isBelow ? { borders: { top: NONE } } : {}),
    ...(shade ? tintOf(shade) : {}),
    verticalAlign: VerticalAlign.TOP,
    ...(wash === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: wash } }),
    // A cell without a paragraph cannot be read by Word.
    children: paragraphs.length > 0 ? (paragraphs as Paragraph[]) : [new Paragraph(options)],
  });
}

function rowOf(row: Element, widths: readonly number[], parts: Parts, look: RowLook, fill: Fill): TableRow {
  const own = cellWidths(row, widths);
  return new TableRow({
    ...(look.isHead ? { tableHeader: true } : {}),
    cantSplit: true,
    children: elementsIn(row).map((cell, index) => cellOf(cell, own[index] ?? 0, parts, look, fill)),
  });
}

/** Facts as a table of two columns: a term and what is said of it. */
function factRows(list: Element, widths: readonly number[], parts: Parts): readonly TableRow[] {
  const elements = elementsIn(list);
  return elements.flatMap((element, index) => {
    const said = elements[index + 1];
    if (element.name !== 'dt' || said === undefined) return [];
    const label = new TextRun({ text: textOf(element), style: 'Soft' });
    const cells = [[label], runsOf(said.children, parts, {}, true)].map(
      (children, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          children: [new Paragraph({ style: parts.tableStyle, spacing: { after: 20 }, children })],
        }),
    );
    return [new TableRow({ cantSplit: true, children: cells })];
  });
}

/** A table of the page, with its caption above it; the row of headings is repeated on each page. */
export function tableOf(element: Element, parts: Parts, fill: Fill): readonly FileChild[] {
  const { textWidth } = parts;
  const options = {
    borders: BORDERS,
    margins: MARGINS,
    width: { size: textWidth, type: WidthType.DXA },
    layout: 'fixed',
  } as const;
  // Two tables that touch are one; what keeps them apart is no line of text.
  const after = new Paragraph({ spacing: { after: 0, line: 160, lineRule: 'exact' }, children: [] });
  if (element.name === 'dl') {
    const term = Math.min(2900, Math.round(textWidth * 0.4));
    const widths = [term, textWidth - term];
    return [new Table({ ...options, columnWidths: widths, rows: factRows(element, widths, parts) }), after];
  }
  const rows = findAll(element, 'tr');
  const widths = parts.columnWidths.get(element) ?? [];
  const heads = new Set(findAll(element, 'thead').flatMap((head) => findAll(head, 'tr')));
  const stays = staying(
    rows.filter((row) => !heads.has(row)),
    widths,
  );
  const [caption] = findAll(element, 'caption');
  return [
    ...(caption === undefined ? [] : [captionOf('table', textOf(caption).trim(), parts)]),
    new Table({
      ...options,
      columnWidths: widths,
      rows: rows.map((row, index) => {
        const look = {
          isHead: heads.has(row),
          staysWithNext: stays.has(row),
          isOpen: goesOn(rows[index + 1]),
          isBelow: goesOn(row),
        };
        return rowOf(row, widths, parts, look, fill);
      }),
    }),
    after,
  ];
}
