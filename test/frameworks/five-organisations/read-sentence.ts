import type { Language } from '../../../src/domain/instrument/text.ts';
import { DUTCH } from './dutch-words.ts';
import { ENGLISH } from './english-words.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type Deed, nameStatement, REACHES, type Reach, STATES, type Statement } from './statement.ts';

/** A sentence, or a part of it, that shows by none of the known words what it states. */
export class UnreadableSentence extends Error {
  constructor(sentence: string, clause: string) {
    super(`cannot tell what "${clause}" states in "${sentence}"`);
    this.name = 'UnreadableSentence';
  }
}

const WORDS: Readonly<Record<Language, SentenceWords>> = { nl: DUTCH, en: ENGLISH };

const compiled = new Map<string, RegExp>();

function expressionOf(phrase: string): RegExp {
  const known = compiled.get(phrase);
  if (known !== undefined) return known;
  const gap = phrase.replaceAll(' … ', '(?:[ ,].*)? ').replaceAll(' …', '(?:[ ,].*)?');
  const expression = new RegExp(`(?<!\\p{L})(?:${gap})(?!\\p{L})`, 'iu');
  compiled.set(phrase, expression);
  return expression;
}

/** The place of the first of some phrases in a clause; null where none stands in it. */
function findPlace(clause: string, phrases: readonly string[]): number | null {
  const places = phrases.map((phrase) => clause.search(expressionOf(phrase))).filter((place) => place >= 0);
  return places.length === 0 ? null : Math.min(...places);
}

const has = (clause: string, phrases: readonly string[]): boolean => findPlace(clause, phrases) !== null;

/** How many do it, by the first words that say so: what is said of each of those comes after. */
function readReach(clause: string, words: SentenceWords): Reach | null {
  const found = REACHES.flatMap((reach) => {
    const place = findPlace(clause, words.reach[reach]);
    return place === null ? [] : [{ reach, place }];
  });
  return found.toSorted((a, b) => a.place - b.place)[0]?.reach ?? null;
}

function readDeed(clause: string, { deed }: SentenceWords): Deed {
  if (has(clause, deed.agreement)) return 'agreement';
  return has(clause, deed.talk) ? 'talk' : 'work';
}

/** What one clause states; empty where its words show nothing. */
function readClause(clause: string, words: SentenceWords): readonly Statement[] {
  const states = STATES.filter((state) => has(clause, words.state[state]));
  // Of who knows a thing the words "all teams" are part, and talk of some teams is no talk of the organisation.
  const reach = states.includes('known') ? null : readReach(clause, words);
  const kept = states.filter((state) => reach === null || (state !== 'begun' && state !== 'decided'));
  // What was decided can be that something is "cleared" or "gets used".
  const told = kept.includes('decided') ? kept.filter((state) => state !== 'at-work') : kept;
  return [
    ...(reach === null ? [] : [{ kind: 'reach', reach, deed: readDeed(clause, words) } as const]),
    ...told.map((state) => ({ kind: 'state', state }) as const),
  ];
}

/**
 * What a sentence states, from its words alone; each statement once, in a fixed order. Throws `UnreadableSentence` where a clause states
 * nothing that is known: what a machine cannot tell apart, people at a table will not either.
 */
export function readSentence(sentence: string, language: Language): readonly Statement[] {
  const words = WORDS[language];
  if (has(sentence, words.lack)) return [{ kind: 'lack' }];
  const read: Statement[] = [];
  for (const clause of sentence.replace(/\.\s*$/u, '').split(words.joint)) {
    const statements = readClause(clause, words);
    const before = read.find((statement) => statement.kind === 'reach');
    if (statements.length > 0) read.push(...statements);
    else if (before !== undefined && has(clause, words.goesOn)) read.push({ ...before, deed: 'work' });
    else throw new UnreadableSentence(sentence, clause);
  }
  const named = new Map(read.map((statement) => [nameStatement(statement), statement]));
  return [...named].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, statement]) => statement);
}
