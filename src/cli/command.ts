import type { Command } from 'commander';
import type { TextKey } from '../texts/texts.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';

export type Options = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** What a command's own file gives: its arguments and options, and what it does. */
export interface CommandModule {
  readonly define: (command: Command, context: Context) => void;
  readonly run: (
    args: readonly (string | readonly string[] | undefined)[],
    options: Options,
    context: Context,
  ) => Promise<ExitCode>;
}

/** A command as the list knows it; its file is loaded only when it is asked for. */
export interface CommandEntry {
  readonly name: string;
  /** The Dutch name. */
  readonly alias: string | null;
  readonly summary: TextKey;
  readonly load: () => Promise<{ readonly command: CommandModule }>;
}

/** A text option, or null when it was not given. */
export function optionText(options: Options, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}
