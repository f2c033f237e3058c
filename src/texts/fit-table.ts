import { wrap } from './wrap.ts';

/** What is not broken: a word, and the number of a step with its first word. */
const UNBROKEN = /\d+\. \S+|\S+/g;

/**
 * Lines of a table for a terminal, in columns as wide as what stands in them. Where they are wider together than `most` characters, what
 * stands in the columns of words, named by their place from 0, is told over more lines: as far as those words allow, the first ones first.
 */
export function fitTable(
  rows: readonly (readonly string[])[],
  most: number,
  ofWords: readonly number[],
): readonly string[] {
  const columns = (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ''));
  const widths = columns.map((cells) => Math.max(...cells.map(({ length }) => length)));
  let excess = widths.reduce((sum, width) => sum + 2 + width, -2) - most;
  for (const index of ofWords) {
    const words = (columns[index] ?? []).flatMap((cell) => cell.match(UNBROKEN) ?? []);
    const width = widths[index] ?? 0;
    const less = Math.max(0, Math.min(excess, width - Math.max(...words.map(({ length }) => length))));
    widths[index] = width - less;
    excess -= less;
  }
  return rows.flatMap((row) => {
    const cells = row.map((cell, index) => wrap(cell, widths[index] ?? 0, index === 0 ? '   ' : ''));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, index) => (lines[line] ?? '').padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  });
}
