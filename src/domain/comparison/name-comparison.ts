import type { Comparison } from './comparison.ts';
import type { Naming } from './naming.ts';

/** The same comparison under a title of its own, with the name of the client that it is for. */
export function nameComparison<C extends Comparison>(comparison: C, { title, client }: Naming): C {
  return { ...comparison, title, client };
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The first of these names that stands in a text, whatever its capitals and spaces; null without one. */
export function findNameIn(text: string, names: readonly string[]): string | null {
  return names.find((name) => fold(name) !== '' && fold(text).includes(fold(name))) ?? null;
}
