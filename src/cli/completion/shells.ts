import { readAsset } from '#generated/assets.js';
import type { Completions } from './complete-words.ts';
import { type BashLine, splitBashLine } from './split-bash-line.ts';

/** The shells that can ask the program what can stand at the cursor. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** The text that makes a shell ask. */
export function loadScript(shell: Shell): string {
  const scripts = JSON.parse(readAsset('completion-scripts.json')) as Readonly<Record<Shell, string>>;
  return scripts[shell];
}

/** What a shell asks: the words after the name of the program, and which of them the cursor is in. */
export interface Request {
  readonly shell: Shell;
  readonly words: readonly string[];
  readonly cursor: number;
  /** How many characters of a choice the shell has on its line already, before the place where it puts the rest. */
  readonly kept: number;
  readonly isRedirected: boolean;
}

/** bash gives the line before the cursor and the line after it. */
function readBashRequest([before = '', after = '', breaks = '']: readonly string[]): Request {
  const { words, kept, isRedirected }: BashLine = splitBashLine(before, breaks);
  const rest = splitBashLine(after, breaks).words;
  // What follows the cursor without a space is the rest of the word at the cursor.
  const following = /^\s/.test(after) ? rest : rest.slice(1);
  const [, ...given] = [...words, ...following];
  return { shell: 'bash', words: given, cursor: words.length - 2, kept, isRedirected };
}

/** Windows PowerShell leaves out an empty argument, so the script writes two quotes for it. */
const EMPTY_WORD = '""';

/**
 * Reads what the script of a shell asks: its name, and the line, or the index of the word at the cursor with all words, of which the name of the
 * program is the first; null for anything else.
 */
export function readRequest([name, ...rest]: readonly string[]): Request | null {
  const shell = SHELLS.find((one) => one === name);
  if (shell === undefined) return null;
  if (shell === 'bash') return readBashRequest(rest);
  const [cursor = '', , ...words] = rest.map((word) => (word === EMPTY_WORD ? '' : word));
  return { shell, words, cursor: Number(cursor) - 1, kept: 0, isRedirected: false };
}

/**
 * What a script reads: a line with the kind of what follows, and a line for each choice, with a tab before what it means. bash cannot list files
 * with a colon in their names itself, so it is told what they begin with, what stands before that, and what of the two it keeps.
 */
export function showCompletions(completions: Completions, { shell, kept }: Request): string {
  if (!('choices' in completions)) {
    const { kind, written, before } = completions;
    const lines = shell === 'bash' ? [written, before, (before + written).slice(0, kept)] : [];
    return [kind, ...lines].map((line) => `${line}\n`).join('');
  }
  const lines = completions.choices.map(({ word, meaning }) => {
    if (shell === 'bash') return word.slice(kept);
    return meaning === '' ? word : `${word}\t${meaning}`;
  });
  return [completions.kind, ...lines].map((line) => `${line}\n`).join('');
}
