import type { TextRange } from './yaml-node.ts';

/** A range within one line of a text; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The offsets at which the lines of a text start. */
function listLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last start at or before an offset. */
function findLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Makes a function that gives the place of a range of offsets, cut at the end of its first line. Lines are counted once, when first needed. */
export function createPlacer(text: string): (range: TextRange) => Place {
  let starts: readonly number[] | null = null;
  return ([start, end]) => {
    starts ??= listLineStarts(text);
    const line = findLine(starts, start);
    const lineStart = starts[line] ?? 0;
    const lineEnd = (starts[line + 1] ?? text.length + 1) - 1;
    // A byte order mark takes no column.
    const mark = line === 0 && text.startsWith('\uFEFF') ? 1 : 0;
    const length = Math.max(1, Math.min(end, lineEnd) - start);
    return { line: line + 1, column: start - lineStart + 1 - mark, length };
  };
}
