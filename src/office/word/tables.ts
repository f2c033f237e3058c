import {
  BorderStyle,
  type FileChild,
  type IParagraphOptions,
  type ITableBordersOptions,
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
import { LINE } from './colours.ts';
import { elementsIn, findAll, hasClass, textOf } from './page-tree.ts';
import { type Parts, runsOf } from './runs.ts';

/** Makes paragraphs and tables of what stands in an element. */
type Fill = (element: Element, parts: Parts, options: IParagraphOptions) => readonly FileChild[];

/** The width of the text on A4 within the margins, in twentieths of a point. */
export const TEXT_WIDTH = 9752;

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
const MARGINS = { top: 50, bottom: 50, left: 0, right: 110 } as const;

/** How much room the words of a cell ask for: at least their longest word, at most a few lines. */
function roomOf(cell: Element): number {
  const text = textOf(cell).trim().replace(/\s+/gu, ' ');
  const longest = Math.max(0, ...text.split(' ').map(({ length }) => length));
  return Math.min(70, Math.max(longest + 4, text.length / 2));
}

/** The widths of columns, together the width of the text, by what stands in them. */
function columnWidths(rows: readonly (readonly Element[])[]): readonly number[] {
  const count = Math.max(...rows.map(({ length }) => length));
  const rooms = Array.from({ length: count }, (_, column) => {
    const cells = rows.flatMap((row) => row[column] ?? []).map(roomOf);
    const mean = cells.reduce((sum, room) => sum + room, 0) / Math.max(1, cells.length);
    return Math.max(11, (mean + Math.max(0, ...cells)) / 2);
  });
  const all = rooms.reduce((sum, room) => sum + room, 0);
  return rooms.map((room) => Math.round((TEXT_WIDTH * room) / all));
}

function cellOf(element: Element, width: number, parts: Parts, isHead: boolean, fill: Fill): TableCell {
  const isFigure = hasClass(element, 'figure');
  const options: IParagraphOptions = {
    spacing: { after: 20, line: 252, lineRule: 'auto' },
    ...(isFigure ? { alignment: 'right' as const } : {}),
    ...(isHead ? { keepNext: true } : {}),
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
    verticalAlign: VerticalAlign.TOP,
    ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F3F7F7' } } : {}),
    // A cell without a paragraph cannot be read by Word.
    children: paragraphs.length > 0 ? (paragraphs as Paragraph[]) : [new Paragraph(options)],
  });
}

function rowOf(row: Element, widths: readonly number[], parts: Parts, isHead: boolean, fill: Fill): TableRow {
  const cells = elementsIn(row);
  return new TableRow({
    ...(isHead ? { tableHeader: true } : {}),
    cantSplit: true,
    children: cells.map((cell, index) => cellOf(cell, widths[index] ?? 0, parts, isHead, fill)),
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
          children: [new Paragraph({ spacing: { after: 20 }, children })],
        }),
    );
    return [new TableRow({ cantSplit: true, children: cells })];
  });
}

/** A table of the page, with its caption above it; the row of headings is repeated on each page. */
export function tableOf(element: Element, parts: Parts, fill: Fill): readonly FileChild[] {
  const options = {
    borders: BORDERS,
    margins: MARGINS,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: 'fixed',
  } as const;
  const after = new Paragraph({ spacing: { after: 80 }, children: [] });
  if (element.name === 'dl') {
    const widths = [2900, TEXT_WIDTH - 2900];
    return [new Table({ ...options, columnWidths: widths, rows: factRows(element, widths, parts) }), after];
  }
  const rows = findAll(element, 'tr');
  const widths = columnWidths(rows.map(elementsIn));
  const heads = new Set(findAll(element, 'thead').flatMap((head) => findAll(head, 'tr')));
  const [caption] = findAll(element, 'caption');
  return [
    ...(caption === undefined ? [] : [captionOf('table', textOf(caption).trim(), parts)]),
    new Table({
      ...options,
      columnWidths: widths,
      rows: rows.map((row) => rowOf(row, widths, parts, heads.has(row), fill)),
    }),
    after,
  ];
}
