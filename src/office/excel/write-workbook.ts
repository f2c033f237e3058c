import {
  type CellStyle,
  type CellValue,
  type ColumnDef,
  colToLetter,
  type DataValidation,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { letRowsGrow, rowHeight } from './row-height.ts';

/** What stands in a cell. A date is `2026-11-22`. */
export type WorkbookCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly date: string };

export interface WorkbookColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** How its numbers and dates are shown, in Excel's notation; null where it holds neither. */
  readonly format: string | null;
  /** The words of which a person chooses one; empty where anything can be written. */
  readonly choices: readonly string[];
}

export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  /** A cell for each column. */
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** How many columns at the left say which row it is; printed on each page where a sheet takes more than one beside each other. */
  readonly naming: number;
}

/** What is said to who writes another word than those of a list. */
export interface Refusal {
  readonly title: string;
  readonly message: string;
}

/** Rows below the last one in which a person can add something, and in which a list is offered too. */
const ROOM_BELOW = 100;
/** What fits beside each other on a printed A4 in letters that can be read: they are made smaller to seven tenths at most. */
const CHARACTERS_ON_A4 = 185;
const MOST_PAGES_ACROSS = 4;
/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
/** Excel refuses a head or foot of more than 255 characters; each & of a name is written twice. */
const LONGEST_HEAD = 120;
/** Between rows, also on paper, where a spreadsheet draws no lines of its own. */
const ROW: NonNullable<CellStyle['border']> = { bottom: { style: 'thin', color: { rgb: 'D5DDE2' } } };
const FONT = { name: 'Calibri', size: 11 };
const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6EC' } },
  alignment: { vertical: 'top', wrapText: true },
  border: { bottom: { style: 'thin', color: { rgb: '6B7C87' } } },
};

/** Excel reads `_x0041_` as the character of that code, so the underscore before it is written as one. */
function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function writtenValue(cell: WorkbookCell): CellValue {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return escapeText(cell.text);
    case 'number':
      return cell.value;
    case 'date':
      // Midnight in UTC is the day itself, wherever the program runs.
      return new Date(`${cell.date}T00:00:00Z`);
  }
}

const letterOf = (column: number): string => colToLetter(column);

/** The range of all cells of a sheet, from its headings. */
function rangeOf({ columns, rows }: WorkbookSheet): {
  readonly last: string;
  readonly row: number;
} {
  return { last: letterOf(columns.length - 1), row: rows.length + 1 };
}

function columnOf({ width, format }: WorkbookColumn): ColumnDef {
  // A number keeps its distance from the words in the column beside it.
  const side = format === null ? {} : ({ horizontal: 'right', indent: 1 } as const);
  const alignment: CellStyle['alignment'] = { vertical: 'top', wrapText: true, ...side };
  const style: CellStyle = { alignment, border: ROW };
  return { width, style: format === null ? style : { ...style, numFmt: format } };
}

/** Letters of a heading are bold, and the button of a filter stands beside them. */
const HEADING_FILLED = 0.85;

/** The height of each row, the headings first: a program that opens a file does not always compute it. */
function heightsOf({ columns, rows }: WorkbookSheet): Map<number, { height: number }> {
  const headings = columns.map(({ heading }): WorkbookCell => ({ kind: 'text', text: heading }));
  return new Map(
    [headings, ...rows].map((cells, row) => {
      const texts = cells.flatMap((cell, index) => {
        const column = columns[index];
        if (cell.kind !== 'text' || column === undefined) return [];
        return [{ text: cell.text, width: column.width * (row === 0 ? HEADING_FILLED : 1) }];
      });
      return [row, { height: rowHeight(texts) }] as const;
    }),
  );
}

function listsOf({ columns, rows }: WorkbookSheet, { title, message }: Refusal): DataValidation[] {
  return columns.flatMap(({ choices }, index): readonly DataValidation[] => {
    if (choices.length === 0) return [];
    const letter = letterOf(index);
    return [
      {
        type: 'list',
        values: [...choices],
        range: `${letter}2:${letter}${rows.length + 1 + ROOM_BELOW}`,
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: title,
        errorMessage: message,
      },
    ];
  });
}

const widthOf = (columns: readonly WorkbookColumn[]): number =>
  columns.reduce((total, { width }) => total + width, 0);

/** How many pages of A4 beside each other hold all columns in letters that can be read, with those that name the row on each. */
function pagesAcross({ columns, naming }: WorkbookSheet): number {
  const [all, again] = [widthOf(columns), widthOf(columns.slice(0, naming))];
  const pages = Math.ceil((all - again) / (CHARACTERS_ON_A4 - again));
  return Math.max(1, Math.min(MOST_PAGES_ACROSS, pages));
}

/** What stands above and below each printed page: what it is about, which sheet, and which page of how many. */
function headAndFoot(title: string): NonNullable<WriteSheet['headerFooter']> {
  const [...letters] = title.replaceAll(/\s+/gu, ' ');
  const isWhole = letters.length <= LONGEST_HEAD;
  const shown = isWhole ? letters.join('') : `${letters.slice(0, LONGEST_HEAD - 1).join('')}…`;
  return { oddHeader: `&L${shown.replaceAll('&', '&&')}&R&A`, oddFooter: '&R&P / &N' };
}

function sheetOf(sheet: WorkbookSheet, title: string, refusal: Refusal): WriteSheet {
  const { last, row } = rangeOf(sheet);
  return {
    name: sheet.name,
    columns: sheet.columns.map(columnOf),
    rows: [
      sheet.columns.map(({ heading }) => escapeText(heading)),
      ...sheet.rows.map((cells) => cells.map(writtenValue)),
    ],
    cells: new Map(sheet.columns.map((_, index) => [`0,${index}`, { style: HEADING }])),
    rowDefs: heightsOf(sheet),
    freezePane: { rows: 1 },
    headerFooter: headAndFoot(title),
    autoFilter: { range: `A1:${last}${row}` },
    dataValidations: listsOf(sheet, refusal),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesAcross(sheet),
      margins: MARGINS,
      fitToHeight: 0,
    },
  };
}

/** The names that a spreadsheet has for parts of a sheet: what it filters, by which LibreOffice keeps a filter, and what it prints on each page. */
function rangesOf(sheet: WorkbookSheet) {
  const { last, row } = rangeOf(sheet);
  const of = (range: string): string => `'${sheet.name}'!${range}`;
  const columns = pagesAcross(sheet) === 1 ? [] : [of(`$A:$${letterOf(sheet.naming - 1)}`)];
  return [
    { name: '_xlnm._FilterDatabase', scope: sheet.name, range: of(`$A$1:$${last}$${row}`) },
    { name: '_xlnm.Print_Titles', scope: sheet.name, range: [...columns, of('$1:$1')].join(',') },
  ];
}

/**
 * A workbook as bytes: every sheet with its first row in sight, a filter and the numbers and dates as themselves. Every text is a text,
 * whatever it begins with. `date` is the day that the file bears, so that two runs give the same bytes.
 */
export async function writeWorkbook(
  sheets: readonly WorkbookSheet[],
  { title, date, refusal }: { readonly title: string; readonly date: string; readonly refusal: Refusal },
): Promise<Uint8Array> {
  const day = new Date(`${date}T00:00:00Z`);
  const made = await writeXlsx({
    defaultFont: FONT,
    sheets: sheets.map((sheet) => sheetOf(sheet, title, refusal)),
    namedRanges: sheets.flatMap(rangesOf),
    properties: { title, creator: 'nulmeting', lastModifiedBy: 'nulmeting', created: day, modified: day },
  });
  return letRowsGrow(made);
}
