import { COMMANDS } from './program.ts';
import { findChosenLanguage } from './session/choose-language.ts';
import { asArgument, typeCommand } from './session/command.ts';
import type { Context, Ending } from './session/context.ts';
import type { ExitCode } from './session/exit-code.ts';
import { showProblem } from './show-problem.ts';

/** A command with what it is given, as a menu runs it. */
export interface Typed {
  readonly name: string;
  readonly args: readonly (string | readonly string[])[];
  readonly options: Readonly<Record<string, string | true>>;
}

const isInterrupted = (error: unknown): boolean => (error as Error | null)?.name === 'ExitPromptError';

/** The words of a command, with the options of this run that make it do the same. */
function wordsOf({ name, args, options }: Typed, { texts, world, plainOption }: Context): readonly string[] {
  return [
    name,
    ...args.flat().map(asArgument),
    ...Object.entries(options).flatMap(([option, value]) =>
      value === true ? [`--${option}`] : [`--${option}`, value],
    ),
    ...(plainOption === '' ? [] : [plainOption.trim()]),
    ...(findChosenLanguage(world.argv, {}) === null ? [] : ['--lang', texts.language]),
  ];
}

/** Runs a command after saying how it is typed. What it cannot do is said, and ends nothing. Null for who went back before anything was done or said. */
export async function runTyped(typed: Typed, outer: Context): Promise<ExitCode | null> {
  const entry = COMMANDS.find((candidate) => candidate.name === typed.name);
  if (entry === undefined) throw new Error(`no command ${typed.name}`);
  // How it ends is said in the language of its own dossier, which is not that of the menu.
  const ending: Ending = { texts: outer.texts };
  const context = { ...outer, ending, commandLine: wordsOf(typed, outer) };
  const { texts, style, say } = context;
  say(`${style.faint(texts('home.same'))}\n  ${typeCommand(context.commandLine, texts)}`);
  const { command } = await entry.load();
  try {
    const exit = await command.run(typed.args, typed.options, context);
    return ending.isBack === true ? null : exit;
  } catch (error) {
    if (isInterrupted(error)) throw error;
    return showProblem(error, context);
  }
}
