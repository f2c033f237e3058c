import { beginOfMarked, withoutMarks } from '../../../texts/language-mark.ts';

/** A text as one line, as far as it was taken. */
export interface CutText {
  readonly text: string;
  /** Whether nothing of it was left out, not even a line break. */
  readonly isWhole: boolean;
}

/** The beginning of a text on one line, of at most so many characters and a mark that it goes on; between two words where it can be. */
export function cutWords(text: string, most: number): CutText {
  const line = text.trim().replace(/\s+/gu, ' ');
  const start = beginOfMarked(line, most);
  if (withoutMarks(start) === withoutMarks(line)) return { text: line, isWhole: !text.trim().includes('\n') };
  const space = start.lastIndexOf(' ');
  const lengthTo = (end: number): number => withoutMarks(start.slice(0, end)).length;
  const end = lengthTo(space) > lengthTo(start.length) / 2 ? space : start.length;
  return { text: `${start.slice(0, end).replace(/[\s,;:.(–-]+$/u, '')} …`, isWhole: false };
}
