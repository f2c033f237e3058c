import { blanks } from '#generated/blanks.js';
import type { Blank } from '../domain/writing/blank.ts';
import {
  type KeptTexts,
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

/** What the document at a place shows of what people wrote. */
export function showWritten(kept: KeptTexts, place: TextPlace): readonly ShownText[] {
  return showTexts(place.document, textsAt(kept, place), BLANKS);
}
