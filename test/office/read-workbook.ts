import { read, utils } from '@e965/xlsx';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A cell as another program reads it; `format` is how it shows a number. */
export interface ReadCell {
  readonly value: string | number;
  readonly isText: boolean;
  readonly formula: string | null;
  readonly format: string;
}

/** What stands under each heading of a row; empty cells are left out. */
export type ReadRow = Readonly<Record<string, ReadCell>>;

export interface ReadSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly ReadRow[];
  /** Its own XML, read strictly. */
  readonly xml: string;
}

/** Throws where the XML is not well-formed. */
function checkXml(xml: string): void {
  new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml');
}

/** A workbook, read back with another package than the one that wrote it. */
export function readWorkbook(bytes: Uint8Array): {
  readonly sheets: readonly ReadSheet[];
  readonly workbook: string;
} {
  const files = unzipSync(bytes);
  const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  for (const name of Object.keys(files)) checkXml(textOf(name));
  const book = read(bytes, { cellNF: true, cellFormula: true, cellText: false });
  const sheets = book.SheetNames.map((name, index): ReadSheet => {
    const sheet = book.Sheets[name] ?? {};
    const range = utils.decode_range(sheet['!ref'] ?? 'A1');
    const cellAt = (row: number, column: number): ReadCell | null => {
      const cell = sheet[utils.encode_cell({ r: row, c: column })] as
        | { t: string; v?: string | number; f?: string; z?: string }
        | undefined;
      if (cell === undefined || cell.v === undefined) return null;
      return { value: cell.v, isText: cell.t === 's', formula: cell.f ?? null, format: String(cell.z ?? '') };
    };
    const columns = Array.from({ length: range.e.c + 1 }, (_, column) => column);
    const headings = columns.map((column) => String(cellAt(0, column)?.value ?? ''));
    const rows = Array.from({ length: range.e.r }, (_, row) =>
      Object.fromEntries(
        columns.flatMap((column) => {
          const cell = cellAt(row + 1, column);
          return cell === null ? [] : [[headings[column] ?? '', cell] as const];
        }),
      ),
    );
    return { name, headings, rows, xml: textOf(`xl/worksheets/sheet${index + 1}.xml`) };
  });
  return { sheets, workbook: textOf('xl/workbook.xml') };
}

/** The number under which a workbook keeps a day: the days since 30 December 1899. */
export function serialOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return (Date.UTC(year ?? 0, (month ?? 1) - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
