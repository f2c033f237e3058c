import type { KeypressEvent } from '@inquirer/core';
import { describe, expect, test } from 'vitest';
import {
  type ChoiceKeys,
  isEscapeKey,
  NOTHING_TYPED,
  readKey,
  strayWord,
  type Typed,
} from '../../src/interview/prompts/typed-key.ts';

const NAMED: Readonly<Record<string, string>> = { '\r': 'return', '\u001B': 'escape', '\u007F': 'backspace' };
const LEVELS: ChoiceKeys = {
  options: [
    { key: '0', label: 'nog niet begonnen' },
    { key: '1', label: 'Deels gedaan' },
    { key: '2', label: 'Grotendeels gedaan' },
    { key: '3', label: 'Volledig en geborgd' },
    { key: 'w', label: 'weet niet' },
    { key: 'n', label: 'niet van toepassing' },
    { key: 'a', label: 'afgewogen, bewust niet' },
    { key: 'v', label: 'wij zijn het niet eens' },
  ],
  acts: (character) => '?htobsluq'.includes(character),
};

/** What stands there after keys, where the last one went that chose something, and the characters that did something else. */
function press(keys: string, choice = LEVELS) {
  let typed: Typed = NOTHING_TYPED;
  let chosen: string | null = null;
  let acted = '';
  let refused = '';
  for (const sequence of keys) {
    const read = readKey(
      typed,
      { name: NAMED[sequence] ?? sequence, sequence } as unknown as KeypressEvent,
      choice,
    );
    typed = read.typed;
    if (typed.refused !== '') {
      refused = typed.refused;
      chosen = null;
    }
    if (read.index !== null) chosen = choice.options[read.index]?.key ?? null;
    else if (!read.isTaken) acted += sequence;
  }
  return { word: strayWord(typed), refused, chosen, acted };
}

describe('what is typed at a choice', () => {
  test.each(['ja', 'de', 'deelsje', 'één', 'cba', '9', 'xt', '1 of 2'])(
    '%s is shown, and Enter says what is expected and records nothing; then it is gone, and nothing is chosen',
    (typed) => {
      expect(press(typed)).toMatchObject({ word: typed, refused: '', acted: '' });
      expect(press(`${typed}\r`)).toMatchObject({ word: typed, refused: typed, chosen: null, acted: '' });
      expect(press(`${typed}\r\r`)).toMatchObject({ word: '', chosen: null, acted: '\r' });
    },
  );

  test.each(['2', 'w', 'N', '12', 'n1', '2 '])('%s is a key, and Enter after it records', (typed) => {
    const { word, acted, chosen } = press(`${typed}\r`);
    expect({ word, acted }).toEqual({ word: '', acted: '\r' });
    expect(chosen).toBe(typed.trim().at(-1)?.toLowerCase());
  });

  test('a letter that is a key begins no word by itself, and the word that it begins is shown whole', () => {
    expect(press('n').word).toBe('');
    expect(press('nee').word).toBe('nee');
    expect(press('nee\r')).toMatchObject({ refused: 'nee', acted: '' });
  });

  test.each([
    ['deels', '1'],
    ['DEELS GEDAAN', '1'],
    ['déé', '1'],
    ['weet niet', 'w'],
    ['niet van toepassing', 'n'],
    ['nog', '0'],
    ['volledig', '3'],
    ['wij zijn', 'v'],
  ])('%s names one choice: Enter chooses that, and records it only the second time', (typed, key) => {
    expect(press(`${typed}\r`)).toMatchObject({ word: '', refused: '', chosen: key, acted: '' });
    expect(press(`${typed}\r\r`)).toMatchObject({ chosen: key, acted: '\r' });
  });

  test('a name that two choices have, or begin with, names neither', () => {
    const two: ChoiceKeys = {
      options: [
        { key: '1', label: 'Team Zuid' },
        { key: '2', label: 'Team Noord' },
        { key: '3', label: 'Raad' },
        { key: '4', label: 'raad' },
        { key: '5', label: 'Bestuur' },
        { key: '6', label: 'Bestuurder' },
      ],
      acts: () => false,
    };
    for (const typed of ['team', 'raad'])
      expect(press(`${typed}\r`, two)).toMatchObject({ refused: typed, chosen: null });
    expect(press('bestuur\r', two)).toMatchObject({ refused: '', chosen: '5' });
    expect(press('team n\r', two)).toMatchObject({ refused: '', chosen: '2' });
  });

  test('a key that is a letter and one that does something else do so beside each other, unless the two begin a name', () => {
    expect(press('wt')).toMatchObject({ chosen: 'w', acted: 't' });
    expect(press('2o')).toMatchObject({ chosen: '2', acted: 'o' });
    expect(press('vo')).toMatchObject({ word: 'vo', acted: '' });
    expect(press('ob')).toMatchObject({ word: '', acted: 'ob' });
  });

  test('after a number that is none the keys do what they do, and after a word that was refused', () => {
    expect(press('4l')).toMatchObject({ word: '', acted: 'l' });
    expect(press('41\r')).toMatchObject({ word: '', chosen: '1', acted: '\r' });
    expect(press('44w')).toMatchObject({ word: '', chosen: 'w' });
    expect(press('ja\rl')).toMatchObject({ word: '', chosen: null, acted: 'l' });
    expect(press('ja\r\u001B').acted).toBe('\u001B');
  });

  test('a number that is one takes a word away, and so do Esc, Backspace, and any key after what was said', () => {
    expect(press('ja2\r')).toMatchObject({ word: '', chosen: '2', acted: '\r' });
    expect(press('ja\u001B')).toMatchObject({ word: '', acted: '' });
    expect(press('j\u007F\r')).toMatchObject({ word: '', acted: '\r' });
    expect(press('2x\u007F\r')).toMatchObject({ word: '', chosen: '2', acted: '\r' });
    expect(press('ja\rw\r')).toMatchObject({ word: '', chosen: 'w', acted: '\r' });
    expect(press('ja\r?').acted).toBe('?');
    expect(press('ja\rnu')).toMatchObject({ word: '', chosen: 'n', acted: 'u' });
  });

  test('Esc with a key right after it takes the word away, and that key counts', () => {
    const typed: Typed = { number: '', word: 'ja', known: 0, refused: '' };
    const late = { name: '2', sequence: '\u001B2', meta: true } as unknown as KeypressEvent;
    expect(isEscapeKey(late)).toBe(true);
    expect(readKey(typed, late, LEVELS)).toMatchObject({ index: 2, isTaken: false });
    expect(readKey(NOTHING_TYPED, late, LEVELS)).toMatchObject({ index: null, isTaken: false });
  });

  test('what does something else does it where no word stands, and belongs to a word where one does', () => {
    expect(press('t?').acted).toBe('t?');
    expect(press('dat t')).toMatchObject({ word: 'dat t', acted: '' });
    expect(press('dat t?\r')).toMatchObject({ word: '', acted: '?\r' });
  });

  test('a number of several characters is shown as a word only once Enter finds it unfinished', () => {
    const quarters: ChoiceKeys = {
      options: ['0,25', '0,5', '1'].map((key) => ({ key, label: '' })),
      acts: () => false,
    };
    expect(press('0,', quarters).word).toBe('');
    expect(press('0,\r', quarters)).toMatchObject({ word: '0,', refused: '0,', acted: '' });
    expect(press('0,5\r', quarters)).toMatchObject({ chosen: '0,5', acted: '\r' });
  });

  test('a long word is shown by its end', () => {
    expect(press('x'.repeat(300)).word).toBe(`…${'x'.repeat(40)}`);
  });
});
