import type { Texts } from '../../texts/texts.ts';
import type { Choice } from '../asker.ts';
import { chosenOf, readOption, type ScreenChoice } from '../choices.ts';

/** The commands at a question, by their letter. */
export const COMMANDS = {
  t: 'note',
  o: 'evidence',
  e: 'earlier',
  b: 'back',
  s: 'skip',
  l: 'list',
  u: 'undo',
  r: 'repeat',
  q: 'stop',
} as const;

/** What was typed at a question. */
export type Typed =
  | { readonly kind: 'choice'; readonly choice: Choice }
  | { readonly kind: 'repeat' | 'help' | 'unknown' };

/** What is meant at a question by what is typed there; Enter alone means the choice that stands there. */
export function readTyped(
  typed: string,
  choices: readonly ScreenChoice[],
  standing: ScreenChoice | undefined,
  hasEarlier: boolean,
  texts: Texts,
): Typed {
  const chosen = typed === '' ? standing : readOption(typed, choices);
  if (chosen !== undefined) return { kind: 'choice', choice: chosenOf(chosen) };
  const word = typed.toLowerCase();
  if (['?', 'h', 'help'].includes(word)) return { kind: 'help' };
  if (word === '<') return { kind: 'choice', choice: { kind: 'back' } };
  const found = Object.entries(COMMANDS).find(
    ([letter, command]) => word === letter || word === texts(`plain.word-${command}`),
  );
  if (found === undefined || (found[1] === 'earlier' && !hasEarlier)) return { kind: 'unknown' };
  return found[1] === 'repeat' ? { kind: 'repeat' } : { kind: 'choice', choice: { kind: found[1] } };
}
