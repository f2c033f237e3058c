import { findStateWord, STATE_WORDS, type StateWord } from './answer-scale.ts';
import { foldWords } from './fold-words.ts';
import type { Question } from './framework.ts';
import type { LocalText } from './text.ts';
import { readNumber } from './written-number.ts';

/*
 * How an answer is named by whoever writes or types it, in one place for the interview, forms and files: by its id, by its number, or by
 * its words on the screen. The number of an answer is its value on the scale; of an option, which has no value, its place from 1. An id
 * that is a number is that number, and so is the label of an option.
 */

/** An answer of a scale, or an option, with the number that names it. */
export interface NamedAnswer {
  readonly id: string;
  /** What a person may write or type for it; null for all of a question when one number would name another answer. */
  readonly number: number | null;
  readonly label: LocalText;
}

/** What was written as an answer to a question. */
export type WrittenAnswer =
  | { readonly kind: 'answer'; readonly id: string }
  | { readonly kind: 'state'; readonly state: StateWord }
  /** It fits more than one: their ids, and the words of states. */
  | { readonly kind: 'several'; readonly fitting: readonly string[] }
  | { readonly kind: 'none' };

/** What the screen calls a state, beside its words in files. */
const SPOKEN_STATES: Readonly<Record<StateWord, readonly string[]>> = {
  unknown: ["don't know"],
  'not-applicable': [],
  'decided-against': ['afgewogen, bewust niet', 'weighed and decided against'],
  divided: ['wij zijn het niet eens', 'we do not agree'],
};

interface Candidate {
  readonly id: string;
  readonly label: LocalText;
  /** The number that it is shown with, unless that names another one. */
  readonly number: number | null;
  /** Every number and every word that names it. */
  readonly numbers: readonly number[];
  readonly words: readonly string[];
}

/** The answers of a scale or the options of a question, with what each name stands for. */
interface Names {
  readonly candidates: readonly Candidate[];
  readonly byId: ReadonlySet<string>;
  readonly byWord: ReadonlyMap<string, readonly string[]>;
  readonly byNumber: ReadonlyMap<number, readonly string[]>;
}

const present = (number: number | null): readonly number[] => (number === null ? [] : [number]);

function listCandidates(question: Question): readonly Candidate[] {
  if (question.kind === 'scale')
    return question.scale.answers.map(({ id, value, label, meaning }) => {
      const own = readNumber(id);
      const words = [...Object.values(label), ...Object.values(meaning)];
      return { id, label, number: own ?? value, numbers: [...present(own), value], words };
    });
  const numerals = question.options.map(
    ({ id, label }) => [id, ...Object.values(label)].map(readNumber).find((one) => one !== null) ?? null,
  );
  const hasNumerals = numerals.some((one) => one !== null);
  return question.options.map(({ id, label }, index) => {
    const number = hasNumerals ? (numerals[index] ?? null) : index + 1;
    return { id, label, number, numbers: present(number), words: Object.values(label) };
  });
}

function index<Key>(pairs: readonly (readonly [Key, string])[]): ReadonlyMap<Key, readonly string[]> {
  const found = new Map<Key, readonly string[]>();
  for (const [key, id] of pairs) {
    const ids = found.get(key) ?? [];
    if (!ids.includes(id)) found.set(key, [...ids, id]);
  }
  return found;
}

/** Many questions share a scale, and each answer is looked up in it: its names are folded once. */
const known = new WeakMap<object, Names>();

function namesFor(question: Question): Names {
  const subject = question.kind === 'scale' ? question.scale : question.options;
  const before = known.get(subject);
  if (before !== undefined) return before;
  const candidates = listCandidates(question);
  const names: Names = {
    candidates,
    byId: new Set(candidates.map(({ id }) => id)),
    byWord: index(
      candidates.flatMap(({ id, words }) => [id, ...words].map((word) => [foldWords(word), id] as const)),
    ),
    byNumber: index(candidates.flatMap(({ id, numbers }) => numbers.map((number) => [number, id] as const))),
  };
  known.set(subject, names);
  return names;
}

/** The answers whose own sentence at this question was written out. */
function findBySentence(question: Question, folded: string): readonly string[] {
  if (question.kind !== 'scale') return [];
  return Object.entries(question.levels)
    .filter(([, sentence]) => Object.values(sentence).some((text) => foldWords(text) === folded))
    .map(([id]) => id);
}

function findStates(folded: string): readonly StateWord[] {
  return (Object.keys(STATE_WORDS) as StateWord[]).filter((state) =>
    [...STATE_WORDS[state], ...SPOKEN_STATES[state]].some((spoken) => foldWords(spoken) === folded),
  );
}

/**
 * Which answer, option or state was written. An id, and the word of a state in a file, name it at once; else everything that it could
 * name is looked at, and what fits two is neither.
 */
export function readWrittenAnswer(written: string | number, question: Question): WrittenAnswer {
  const text = String(written).trim();
  const { byId, byWord, byNumber } = namesFor(question);
  if (byId.has(text)) return { kind: 'answer', id: text };
  const word = findStateWord(text);
  if (word !== null) return { kind: 'state', state: word };
  const folded = foldWords(text);
  if (folded === '') return { kind: 'none' };
  const number = typeof written === 'number' ? written : readNumber(folded);
  const ids = new Set([
    ...(number === null ? [] : (byNumber.get(number) ?? [])),
    ...(byWord.get(folded) ?? []),
    // No sentence, and no word of a state, is a number.
    ...(number === null ? findBySentence(question, folded) : []),
  ]);
  const states = number === null ? findStates(folded) : [];
  if (ids.size + states.length > 1)
    return { kind: 'several', fitting: [...ids, ...states.map((state) => STATE_WORDS[state][1])] };
  const [id] = ids;
  const [state] = states;
  if (id !== undefined) return { kind: 'answer', id };
  return state === undefined ? { kind: 'none' } : { kind: 'state', state };
}

/** The answers of a question, in their order, each with the number that it is shown with. */
export function nameAnswers(question: Question): readonly NamedAnswer[] {
  const { candidates } = namesFor(question);
  const isClear = candidates.every(({ id, number }) => {
    const read = number === null ? null : readWrittenAnswer(number, question);
    return read?.kind === 'answer' && read.id === id;
  });
  return candidates.map(({ id, number, label }) => ({ id, number: isClear ? number : null, label }));
}

/** The number of an answer as it is shown and can be typed, with the decimal mark of a language (`0,25`); empty where it has none. */
export function showAnswerNumber({ number }: NamedAnswer, decimal: string): string {
  return number === null ? '' : String(number).replace('.', decimal);
}
