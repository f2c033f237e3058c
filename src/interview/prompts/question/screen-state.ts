import type { Votes } from './votes.ts';

/** How a person left the screen of a question, and how large it is. */
export interface ScreenState {
  /** The index of the choice under the cursor, −1 for none. */
  readonly cursor: number;
  /** 0 without explanation; else the page of it that is shown, from 1. */
  readonly helpPage: number;
  readonly columns: number;
  readonly rows: number;
  /** Enter was pressed while nothing was chosen, or at a word that is none of the keys: what is expected is said. */
  readonly isHinted?: boolean;
  /** A word that was typed and is none of the keys; empty without one. */
  readonly stray?: string;
  /** What can be chosen and is named by that word; null for nothing. */
  readonly named?: string | null;
  /** What a group voted, where one answers together. */
  readonly votes?: Votes;
}

/** The screen of a question. */
export interface Screen {
  readonly text: string;
  /** How many pages the explanation takes: 1 where it fits beside the answers. */
  readonly helpPages: number;
}
