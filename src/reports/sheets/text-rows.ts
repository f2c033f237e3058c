import type { Texts } from '../../texts/texts.ts';
import type { BlanksView, BlankView } from '../views/blank-view.ts';
import type { Line } from './line-sheet.ts';
import { type Cell, type Sheet, sheetText } from './sheet.ts';

const listBlanks = (blanks: BlanksView): readonly BlankView[] => Object.values(blanks).flat();

/** The text in a blank as one text; null where there is none. */
const textOf = ({ paragraphs }: BlankView): string | null => paragraphs?.join('\n\n') ?? null;

/** What is said of a blank beside its text: who approved it, or why there is none; null of one that is open. */
function statusOf({ paragraphs, approval, hint, isOpen }: BlankView, texts: Texts): string | null {
  const isEmpty = isOpen && hint === texts('report.open-hint');
  return paragraphs === null ? (isEmpty ? null : hint) : approval;
}

/** What people write, as lines of a summary; a line that is empty is still to be written. */
export function textLines(blanks: BlanksView, texts: Texts): readonly Line[] {
  const part = sheetText('part.texts', texts);
  return listBlanks(blanks).flatMap((blank): readonly Line[] => {
    const subject = blank.label;
    const said = [textOf(blank), statusOf(blank, texts)].filter((line) => line !== null);
    return said.length === 0
      ? [{ part, subject, line: null }]
      : said.map((line) => ({ part, subject, line }));
  });
}

/** The columns of a table in which a text stands, by their id. */
export interface TextPlaces {
  readonly about: string;
  readonly label: string;
  readonly text: string;
  readonly status: string;
}

/** A table with a row for each text that somebody wrote, below what it holds. */
export function withTexts(sheet: Sheet, blanks: BlanksView, places: TextPlaces, texts: Texts): Sheet {
  const at = (id: string): number => {
    const heading = sheetText(`column.${id}`, texts);
    return sheet.columns.findIndex((column) => column.heading === heading);
  };
  const [about, label, text, status] = [places.about, places.label, places.text, places.status].map(at);
  const rows = listBlanks(blanks).flatMap((blank): readonly (readonly Cell[])[] => {
    const [said, told] = [textOf(blank), statusOf(blank, texts)];
    if (said === null && told === null) return [];
    const cells = new Map([
      [about, sheetText('part.texts', texts)],
      [label, blank.label],
      [text, said],
      [status, told],
    ]);
    return [sheet.columns.map((_, index) => cells.get(index) ?? null)];
  });
  return { ...sheet, rows: [...sheet.rows, ...rows] };
}
