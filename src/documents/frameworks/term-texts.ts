import { joinPointer } from '../../domain/checking/pointer.ts';
import { listBraces, termId } from '../../domain/instrument/terms.ts';
import type { Fields } from '../yaml/lenient.ts';

/** A string in a value, with its pointer, computed on demand. */
interface FoundString {
  readonly string: string;
  readonly pointer: () => string;
}

/** Every string with a brace in a value; `pointer` is that of the value. */
export function findBraced(value: unknown, pointer: () => string): readonly FoundString[] {
  if (typeof value === 'string') return /[{}]/.test(value) ? [{ string: value, pointer }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    findBraced(child, () => joinPointer(pointer(), key)),
  );
}

/** The same in an unparsed framework, except in its publications, which no sector reads otherwise, and in the terms themselves. */
export function findBracedIn({ documents: _, terms: __, ...texts }: Fields): readonly FoundString[] {
  return findBraced(texts, () => '');
}

/** The ids of the terms that the texts of an unparsed framework use. */
export function listTermIds(framework: Fields): ReadonlySet<string> {
  const braces = findBracedIn(framework).flatMap(({ string }) => listBraces(string));
  return new Set(braces.flatMap(({ written }) => (written === null ? [] : [termId(written)])));
}
