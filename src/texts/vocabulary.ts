import { ROLES } from '../domain/assessment/roles.ts';
import { DEPTHS } from '../domain/instrument/depth.ts';
import { POSITIONS, SECTORS, TEAMS } from '../domain/instrument/facts.ts';
import { foldWords } from '../domain/instrument/fold-words.ts';
import { LANGUAGES } from '../domain/instrument/text.ts';
import { AUDIENCES } from '../domain/report/audience.ts';
import { loadTexts, type Texts } from './texts.ts';

/** The ids that a dossier stores, the text that is shown for one, and a shorter one that people may write for it too. */
const VOCABULARY = {
  sector: { ids: SECTORS, keyOf: (id: string) => `sector.${id}`, shortOf: null },
  teams: { ids: TEAMS, keyOf: (id: string) => `teams.${id}`, shortOf: (id: string) => `teams-short.${id}` },
  position: {
    ids: POSITIONS,
    keyOf: (id: string) => `position.${id}`,
    shortOf: (id: string) => `position-short.${id}`,
  },
  role: { ids: ROLES, keyOf: (id: string) => `role.${id}`, shortOf: null },
  audience: { ids: AUDIENCES, keyOf: (id: string) => `audience.${id}`, shortOf: null },
  depth: { ids: DEPTHS, keyOf: (id: string) => `depth.${id}`, shortOf: null },
} as const;

/** What a dossier stores as an id and people read as a word. */
export type Term = keyof typeof VOCABULARY;

/** The words in which people may write a term, by id, the id itself first. */
function wordsOf(term: Term): ReadonlyMap<string, readonly string[]> {
  const { ids, keyOf, shortOf } = VOCABULARY[term];
  const languages = LANGUAGES.map((language) => loadTexts(language));
  return new Map(
    ids.map((id) => {
      const keys = [keyOf(id), ...(shortOf === null ? [] : [shortOf(id)])];
      const words = languages.flatMap((texts) => keys.flatMap((key) => texts.find(key) ?? []));
      return [id, [id, ...words]];
    }),
  );
}

function listWords(term: Term): ReadonlyMap<string, string> {
  return new Map([...wordsOf(term)].flatMap(([id, words]) => words.map((word) => [foldWords(word), id])));
}

/** The texts of all languages are read only where a term is not stored as its id, and then once. */
const known: Partial<Record<Term, ReadonlyMap<string, string>>> = {};

/** The id of a term as it was written: an id, or a word for it in any language; null when it is not known. */
export function findTermId(term: Term, written: string): string | null {
  const { ids } = VOCABULARY[term];
  if (ids.some((id) => id === written)) return written;
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

/** The words in which a term can be written, the shortest of each, in the language in use: `één, enkele, veel`. */
export function listShortWords(term: 'sector' | 'teams' | 'position', texts: Texts): string {
  const { ids, keyOf, shortOf } = VOCABULARY[term];
  return ids.map((id) => texts.find((shortOf ?? keyOf)(id)) ?? id).join(', ');
}

/** What is stored for a term: its id, or what was written when it is not known. */
export function toTermId(term: Term, written: string): string {
  return findTermId(term, written) ?? written;
}

/** A stored term in the language in use; one that is not known is shown as it was written. */
export function termWord(term: Term, stored: string, texts: Texts): string {
  const id = findTermId(term, stored);
  return id === null ? stored : (texts.find(VOCABULARY[term].keyOf(id)) ?? stored);
}
