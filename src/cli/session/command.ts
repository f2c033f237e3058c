import type { Command } from 'commander';
import { removeUnseen } from '../../domain/instrument/visible-text.ts';
import type { TextKey, Texts } from '../../texts/texts.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';

export type Arguments = readonly (string | readonly string[] | undefined)[];
export type Options = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** What a command's own file gives: its arguments and options, and what it does. */
export interface CommandModule {
  readonly define: (command: Command, context: Context) => void;
  readonly run: (args: Arguments, options: Options, context: Context) => Promise<ExitCode>;
  /** What was probably meant by a word that is none of its subcommands, where more than their names can be meant. */
  readonly suggest?: (word: string) => string | null;
}

/** A command as the list knows it; the commands are loaded only when one is named. */
export interface CommandEntry {
  readonly name: string;
  /** The Dutch name. */
  readonly alias: string | null;
  readonly summary: TextKey;
  /** For a command with subcommands: what it does when none is named. */
  readonly load: () => Promise<{ readonly command: CommandModule }>;
  readonly subcommands?: readonly CommandEntry[];
}

/** A text option, or null when it was not given. */
export function optionText(options: Options, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

/** A text option that is stored for people to read: on one line, without characters that are not seen; null when nothing of it is left. */
export function optionWords(options: Options, name: string): string | null {
  const words = removeUnseen(optionText(options, name) ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? null : words;
}

/** A word of a command line as it is typed: an option is no argument, the value behind its `=` is one. */
function quoteWord(word: string, { quote }: Texts): string {
  const option = /^(--?\w[\w-]*)(?:=(.*))?$/s.exec(word);
  if (option === null) return quote(word);
  const [, name, value] = option;
  return value === undefined ? word : `${name}=${quote(value)}`;
}

/** A path as an argument: with a hyphen in front it would be taken for an option. */
export const asArgument = (path: string): string => (path.startsWith('-') ? `./${path}` : path);

/** A command as it is typed, of its words. */
export function typeCommand(words: readonly string[], texts: Texts): string {
  return ['nulmeting', ...words.map((word) => quoteWord(word, texts))].join(' ');
}
