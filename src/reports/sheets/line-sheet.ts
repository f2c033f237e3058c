import type { Texts } from '../../texts/texts.ts';
import { type ColumnOf, makeSheet, type Sheet } from './sheet.ts';

/** A line of a summary: what it belongs to, what it is about, and what is said; null where a person still has to say it. */
export interface Line {
  readonly part: string;
  readonly subject: string;
  readonly line: string | null;
}

const COLUMNS: readonly ColumnOf<Line>[] = [
  { id: 'part', kind: 'title', valueOf: ({ part }) => part },
  { id: 'subject', kind: 'name', valueOf: ({ subject }) => subject },
  { id: 'line', kind: 'text', valueOf: ({ line }) => line },
];

/** Lines of one part about one subject. */
export function linesOf(part: string, subject: string, lines: readonly string[]): readonly Line[] {
  return lines.map((line) => ({ part, subject, line }));
}

/** The sheet that says in words what the others have in rows. */
export function summarySheet(lines: readonly Line[], texts: Texts): Sheet {
  return makeSheet('summary', COLUMNS, lines, texts);
}
