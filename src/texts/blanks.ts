import { blanks } from '#generated/blanks.js';
import type { Blank } from '../domain/writing/blank.ts';
import {
  type KeptText,
  type KeptTexts,
  OPEN,
  type ShownText,
  showTexts,
  type TextPlace,
  textsAt,
} from '../domain/writing/written-text.ts';

/** Everything that people can write, those of the report first, in the order in which they stand in the documents. */
export const BLANKS: readonly Blank[] = blanks;

const BY_ID: ReadonlyMap<string, Blank> = new Map(BLANKS.map((blank) => [blank.id, blank]));

/** The blank with an id, or null. */
export function findBlank(id: string): Blank | null {
  return BY_ID.get(id) ?? null;
}

/** Something that people can write, with where it stands and what is kept of it. */
export interface WritingItem {
  readonly place: TextPlace;
  readonly blank: Blank;
  readonly kept: KeptText;
}

/** Everything that can be written for a measurement, by its id, and for the plan. */
export function listWriting(kept: KeptTexts, measurement: string): readonly WritingItem[] {
  return BLANKS.map((blank) => {
    const { document } = blank;
    const place: TextPlace = document === 'plan' ? { document } : { document, measurement };
    return { place, blank, kept: textsAt(kept, place).get(blank.id) ?? OPEN };
  });
}

/** What the document at a place shows of what people wrote. */
export function showWritten(kept: KeptTexts, place: TextPlace): readonly ShownText[] {
  return showTexts(place.document, textsAt(kept, place), BLANKS);
}
