import { ROLES, SECTORS } from '../domain/assessment/sectors-and-roles.ts';
import { DEPTHS } from '../domain/instrument/depth.ts';
import { foldWords } from '../domain/instrument/fold-words.ts';
import { LANGUAGES } from '../domain/instrument/text.ts';
import { loadTexts, type Texts } from './texts.ts';

const VOCABULARY = {
  sector: { ids: SECTORS, keyOf: (id: string) => `sector.${id}` },
  role: { ids: ROLES, keyOf: (id: string) => `role.${id}` },
  depth: { ids: DEPTHS, keyOf: (id: string) => `depth.${id}` },
} as const;

/** What a dossier stores as an id and people read as a word. */
export type Term = keyof typeof VOCABULARY;

function listWords(term: Term): ReadonlyMap<string, string> {
  const { ids, keyOf } = VOCABULARY[term];
  const languages = LANGUAGES.map((language) => loadTexts(language));
  const words = ids.flatMap((id) =>
    [id, ...languages.map((texts) => texts.find(keyOf(id)) ?? id)].map(
      (word) => [foldWords(word), id] as const,
    ),
  );
  return new Map(words);
}

/** The texts of all languages are read only where a sector or role is shown, and then once. */
const known: Partial<Record<Term, ReadonlyMap<string, string>>> = {};

/** The id of a sector or role as it was written: an id, or its word in any language; null when it is not known. */
function findTermId(term: Term, written: string): string | null {
  known[term] ??= listWords(term);
  return known[term].get(foldWords(written)) ?? null;
}

/**
 * Whether a role as it was written names this role, alone or within more words (`two experts by experience`), in any language. For
 * claims that somebody is missing: one that is in doubt is not made.
 */
export function namesRole(id: (typeof ROLES)[number], written: string): boolean {
  if (findTermId('role', written) === id) return true;
  const words = LANGUAGES.map((language) => loadTexts(language)).flatMap((texts) => [
    texts.find(`role.${id}`) ?? id,
    texts.find(`role-plural.${id}`) ?? id,
  ]);
  return words.some((word) => foldWords(written).includes(foldWords(word)));
}

/** What is stored for a sector or role: its id, or what was written when it is not known. */
export function toTermId(term: Term, written: string): string {
  return findTermId(term, written) ?? written;
}

/** A stored sector or role in the language in use; one that is not known is shown as it was written. */
export function termWord(term: Term, stored: string, texts: Texts): string {
  const id = findTermId(term, stored);
  return id === null ? stored : (texts.find(VOCABULARY[term].keyOf(id)) ?? stored);
}
