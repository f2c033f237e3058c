import { loadMessages, type Messages, type TextValues } from '#generated/texts.js';
import type { Language } from '../domain/instrument/text.ts';
import { makeVisibleLine } from '../domain/instrument/visible-text.ts';
import { quoteArgument, type Shell } from './quote-argument.ts';

export type TextKey = keyof TextValues & string;
type Plain = { [Key in TextKey]: TextValues[Key] extends undefined ? Key : never }[TextKey];

/** Everything the program says to people, in one language. */
export interface Texts {
  readonly language: Language;
  /** A text without values. */
  (key: Plain): string;
  /** A text with its values filled in; `n` chooses between one and more. */
  <Key extends TextKey>(key: Key, values: TextValues[Key]): string;
  /** A text whose key is put together at run time, or null when there is none. */
  readonly find: (key: string, values?: Readonly<Record<string, string | number>>) => string | null;
  /** A text as an argument of a command that a person copies. */
  readonly quote: (text: string) => string;
}

/**
 * A text with its values filled in. A value comes from a person or a file: it stands on one line, and nothing in it works unseen. `{$name}`
 * is the value as an argument of a command; the space before it goes when it is empty.
 */
function fill(
  message: Messages[string],
  values: Readonly<Record<string, string | number>>,
  quote: Texts['quote'],
): string {
  const text = typeof message === 'string' ? message : values['n'] === 1 ? message.one : message.other;
  const place = (whole: string, space: string, sign: string, name: string): string => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    const shown = makeVisibleLine(String(value));
    if (sign === '') return space + shown;
    return shown === '' ? '' : space + quote(shown);
  };
  return text.replace(/( ?)\{(\$?)(\w+)\}/g, place);
}

function readTexts(language: Language, shell: Shell): Texts {
  const messages = loadMessages(language);
  const quote = (text: string): string => quoteArgument(text, shell);
  const find = (key: string, values: Readonly<Record<string, string | number>> = {}): string | null => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    return message === undefined ? null : fill(message, values, quote);
  };
  const texts = (key: string, values?: Readonly<Record<string, string | number>>): string =>
    find(key, values) ?? key;
  return Object.assign(texts, { language, find, quote }) as Texts;
}

const loaded = new Map<string, Texts>();

/** The texts of one language, with commands as a shell reads them; read when they are first asked for. */
export function loadTexts(language: Language, shell: Shell = 'bash'): Texts {
  const key = `${language} ${shell}`;
  const texts = loaded.get(key) ?? readTexts(language, shell);
  loaded.set(key, texts);
  return texts;
}
