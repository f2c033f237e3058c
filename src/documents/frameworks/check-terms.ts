import { listNames } from '../../domain/checking/list-names.ts';
import { joinPointer, splitPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { SECTORS } from '../../domain/instrument/facts.ts';
import { listBraces, OTHER_SECTOR, termId } from '../../domain/instrument/terms.ts';
import { walkSchema } from '../diagnostics/schema-walk.ts';
import { asFields, type Fields } from '../yaml/lenient.ts';
import type { Library } from './framework-library.ts';
import { findBraced, findBracedIn, listTermIds } from './term-texts.ts';

/** The sectors for which a term can have words of its own. */
const NAMED_SECTORS = SECTORS.filter((sector) => sector !== 'overig');

const strayBrace = (pointer: string): Problem => problem('stray-brace', pointer);

/** The term that was probably meant, in braces and with the capital that was written; null when none is near. */
function suggestTerm(written: string, known: ReadonlySet<string>): string | null {
  const name = written.trim();
  const id = findSuggestion(name, known);
  if (id === null) return null;
  const isCapital = termId(name) !== name && name.slice(1) !== name.slice(1).toUpperCase();
  return `{${isCapital ? id.slice(0, 1).toUpperCase() + id.slice(1) : id}}`;
}

/** Reports terms that nobody defines, and braces around nothing, in the texts of an unparsed file of a kind; each once a text. */
export function checkTermsIn(
  kind: 'framework' | 'question-bank' | 'scales',
  written: Fields,
  known: Iterable<string>,
): readonly Problem[] {
  const ids = new Set(known);
  const found = findBracedIn(written);
  if (found.length === 0) return [];
  const { schemaAt } = walkSchema(kind);
  return found.flatMap(({ string, pointer: point }) => {
    const pointer = point();
    const { format, pattern, const: word } = schemaAt(written, splitPointer(pointer));
    // What is no text for people is judged by its own form.
    if (format !== undefined || pattern !== undefined || word !== undefined) return [];
    const names = [...new Set(listBraces(string).map((one) => one.written))];
    return names.flatMap((name) => {
      if (name === null) return [strayBrace(pointer)];
      if (ids.has(termId(name))) return [];
      return [problem('unknown-term', pointer, { written: name }, { suggest: () => suggestTerm(name, ids) })];
    });
  });
}

/** Reports terms that leave a sector without words, and braces in the words of a term; `terms` are unparsed and stand at `/terms`. */
export function checkTermWords(terms: unknown): readonly Problem[] {
  return Object.entries(asFields(terms)).flatMap(([id, words]) => {
    const pointer = joinPointer('/terms', id);
    const has = (sector: string): boolean => Object.hasOwn(asFields(words), sector);
    const sectors = listNames([...NAMED_SECTORS, OTHER_SECTOR].filter((sector) => !has(sector)));
    return [
      ...(has(OTHER_SECTOR)
        ? []
        : [problem('term-without-words', pointer, { term: id, sectors }, { at: 'key' })]),
      ...findBraced(words, () => pointer).map((found) => strayBrace(found.pointer())),
    ];
  });
}

/** Checks the terms of an unparsed framework; `content` is the same framework with what it takes from the library. */
export function checkTerms(written: Fields, content: Fields, library: Library): readonly Problem[] {
  const own = asFields(written['terms']);
  const used = listTermIds(content);
  const idle = Object.keys(own).filter((id) => !used.has(id));
  return [
    ...checkTermsIn('framework', written, [...Object.keys(own), ...library.terms.keys()]),
    ...checkTermWords(own),
    ...idle.map((term) => problem('term-not-used', joinPointer('/terms', term), { term }, { at: 'key' })),
  ];
}
