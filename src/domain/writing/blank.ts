import type { LocalText } from '../instrument/text.ts';

/** The documents in which people write. */
export type WrittenIn = 'measurement' | 'plan';

/** A place in a report or a plan for what a person must write. */
export interface Blank {
  /** Permanent; no two blanks have the same, in whichever document they stand. */
  readonly id: string;
  readonly document: WrittenIn;
  /** The chapter in which it stands, by a word that its template knows. */
  readonly chapter: string;
  /** The role whose text it is; null where the organisation writes about itself. */
  readonly author: string | null;
  /** What stands above it in the document. */
  readonly heading: LocalText;
  /** What is asked of the person who writes it. */
  readonly question: LocalText;
  readonly hint: LocalText;
}

/** The blanks of one document, in the order in which they stand in it. */
export function blanksIn(document: WrittenIn, blanks: readonly Blank[]): readonly Blank[] {
  return blanks.filter((blank) => blank.document === document);
}
