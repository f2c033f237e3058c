import { blanks } from '#generated/blanks.js';
import type { Blank } from '../domain/writing/blank.ts';

/** Everything that people can write, those of the report first, in the order in which they stand in the documents. */
export const BLANKS: readonly Blank[] = blanks;

const BY_ID: ReadonlyMap<string, Blank> = new Map(BLANKS.map((blank) => [blank.id, blank]));

/** The blank with an id, or null. */
export function findBlank(id: string): Blank | null {
  return BY_ID.get(id) ?? null;
}
