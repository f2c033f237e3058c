import { isEnterKey, type KeypressEvent } from '@inquirer/core';
import { isBegun, readOption, type Typeable } from '../choices.ts';
import { typeNumber } from './typed-number.ts';

/** What was typed at a choice since it was last clear what was meant. */
export interface Typed {
  /** What was typed of a number that may go on. */
  readonly number: string;
  readonly word: string;
  /** How much of the word, from its begin, chose something. */
  readonly known: number;
  /** The word at which Enter was just pressed and that chooses nothing: what is expected is said. It is gone with the next key; empty without one. */
  readonly refused: string;
}

export const NOTHING_TYPED: Typed = { number: '', word: '', known: 0, refused: '' };

/** What a key does at a choice. */
export interface ReadKey {
  readonly typed: Typed;
  /** It was about the word that stands there, and does nothing else. */
  readonly isTaken: boolean;
  /** The place of what it goes to; null for none. */
  readonly index: number | null;
}

/** What can be typed at a choice: what can be chosen, by place, and other characters that do something. */
export interface ChoiceKeys {
  readonly options: readonly Typeable[];
  readonly acts: (character: string) => boolean;
}

/** Whether a word stands there that is no key; a space behind a key is none. */
const isStray = ({ word, known }: Typed): boolean => word.trimEnd().length > known;

/** Whether what stands there goes on with whatever is typed: after a number that is none, keys do what they do. */
const isWordBegun = (typed: Typed): boolean =>
  typed.word.endsWith(' ') || (isStray(typed) && !/^[\d.,-]+$/.test(typed.word));

/** The most of a word that is shown: its end. */
const MOST = 40;

const sequenceOf = (key: KeypressEvent): string => (key as { sequence?: string }).sequence ?? '';

const ESCAPE = '\u001B';

/** The character that came so soon after Esc that the two are one key; null for another key. */
function afterEscape(key: KeypressEvent): string | null {
  const sequence = sequenceOf(key);
  const next = sequence.startsWith(ESCAPE) ? sequence.slice(ESCAPE.length) : '';
  return /^\P{C}$/u.test(next) ? next : null;
}

/** Whether a key is Esc, also where another one came right after it. */
export const isEscapeKey = (key: KeypressEvent): boolean =>
  key.name === 'escape' || afterEscape(key) !== null;

/** What was typed that is no key of the choice, as it is shown; empty where all of it is, and as long as it may be the begin of a number. */
export function strayWord(typed: Typed): string {
  const { number, refused } = typed;
  const word = isStray(typed) && number === '' ? typed.word : refused;
  const characters = [...word];
  return characters.length <= MOST ? word : `…${characters.slice(-MOST).join('')}`;
}

/** The option that a word names which stands there; undefined without one. */
export const namedOption = <Option extends Typeable>(
  typed: Typed,
  options: readonly Option[],
): Option | undefined => (isStray(typed) ? readOption(typed.word, options) : undefined);

/** A character after what was typed. A word that is no key goes on with whatever follows, but for a first number that is one. */
function typeCharacter(before: Typed, character: string, { options, acts }: ChoiceKeys): ReadKey {
  const { number, word, known } = before;
  const keys = options.map(({ key }) => key);
  const isWord = isWordBegun(before);
  const found = typeNumber(number, character, keys);
  const goesOn = found.typed.length > 1;
  const isNumber = found.typed !== '' && (!isWord || goesOn || !/\d/.test(word));
  const letter = isWord || isNumber ? -1 : keys.indexOf(character.toLowerCase());
  const doesElse = acts(character) || (character === ' ' && word === '');
  // A key that is a letter can be the first of a name: `v` of `volledig`.
  const spells = word !== '' && options.some((option) => isBegun(word + character, option));
  // Who asks for an explanation gets it, whatever stands there.
  if (doesElse && (character === '?' || (!isWord && !isNumber && !spells && letter === -1)))
    return { typed: NOTHING_TYPED, isTaken: false, index: null };
  const index = isNumber ? found.index : letter === -1 ? null : letter;
  const now = isNumber && !goesOn && isWord ? character : word + character;
  return {
    typed: {
      number: isNumber ? found.typed : '',
      word: now,
      known: index === null ? Math.min(known, now.length) : now.length,
      refused: '',
    },
    isTaken: index === null,
    index,
  };
}

/**
 * Reads a key at a choice. Whoever types a word there meant to answer with it: the word is shown, and Esc, Backspace, `?`, an arrow or a
 * number that chooses takes it away. So does Enter: it chooses what the word names and confirms nothing, or says what is expected.
 */
export function readKey(before: Typed, key: KeypressEvent, choice: ChoiceKeys): ReadKey {
  const take = (typed: Typed): ReadKey => ({ typed, isTaken: true, index: null });
  const next = afterEscape(key);
  if (isStray(before)) {
    if (next !== null) return typeCharacter(NOTHING_TYPED, next, choice);
    const named = namedOption(before, choice.options);
    if (isEnterKey(key) && named !== undefined)
      return { typed: NOTHING_TYPED, isTaken: false, index: choice.options.indexOf(named) };
    if (isEnterKey(key)) return take({ ...NOTHING_TYPED, refused: before.word.trimEnd() });
    if (key.name === 'escape') return take(NOTHING_TYPED);
    if (key.name === 'backspace') {
      const left = [...before.word].slice(0, -1).join('');
      return take({ ...before, number: '', word: left });
    }
  }
  const sequence = sequenceOf(key);
  if (/^\P{C}$/u.test(sequence) && !key.ctrl) return typeCharacter(before, sequence, choice);
  return { typed: NOTHING_TYPED, isTaken: false, index: null };
}
