import { type KeypressEvent, useState } from '@inquirer/core';
import { splitPages } from './pages.ts';

/** Where a person is in what there is to read; from 1. */
export interface ReadingPlace {
  readonly page: number;
  readonly pages: number;
}

/** What there is to read above something else: one page of it, and the keys that turn it. */
export interface Reading {
  readonly place: ReadingPlace;
  readonly lines: readonly string[];
  /** Turns a page; false when the key is about something else. */
  readonly turn: (key: KeypressEvent, character: string) => boolean;
}

/** Reads lines page by page with `?`, PgDn and PgUp: all on one where that fits in `whole` lines, else on pages of at most `most`. */
export function useReading(lines: readonly string[], whole: number, most: number): Reading {
  const [turned, setTurned] = useState(0);
  const pages = lines.length <= whole ? [lines] : splitPages(lines, Math.max(2, most));
  // A screen that grew since may hold it on fewer pages.
  const at = Math.min(turned, pages.length - 1);
  return {
    place: { page: at + 1, pages: pages.length },
    lines: pages[at] ?? [],
    turn: ({ name }, character) => {
      if (character === '?' || name === 'pagedown') setTurned((at + 1) % pages.length);
      else if (name === 'pageup') setTurned(Math.max(0, at - 1));
      else return false;
      return true;
    },
  };
}
