import type { Language } from '../../domain/instrument/text.ts';
import { PLAIN, type Style } from '../../interview/prompts/style.ts';
import type { Shell } from '../../texts/quote-argument.ts';
import { spellInAscii } from '../../texts/spell-in-ascii.ts';
import { loadTexts, type Texts } from '../../texts/texts.ts';
import { wrapLines } from '../../texts/wrap.ts';
import { findChosenLanguage, languageOfLocale } from './choose-language.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { type createOutput, makeOutputVisible, type Output, type VisibleOutput } from './output.ts';
import { createPrograms, type Programs } from './programs.ts';
import { hasUnicode } from './terminal/find-characters.ts';
import { findShell } from './terminal/find-shell.ts';
import { createTerminalGuard, type ProcessEvents, type TakeTerminal } from './terminal/terminal-guard.ts';

/** The world outside, as `process` gives it. Its streams are made when they are first touched, which is slow. */
export interface Process extends ProcessEvents {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: () => string;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

export interface World extends Pick<Process, 'env' | 'stdin' | 'stdout' | 'stderr'> {
  readonly argv: readonly string[];
  readonly events: ProcessEvents;
  /** The working folder. Throws the error of the system when that was removed. */
  readonly cwd: string;
  /** Puts a text in the characters that the terminal has. */
  readonly spell: (text: string) => string;
  /** Where results go, and where everything else goes; both show what works unseen as marks. */
  readonly out: Output;
  readonly err: VisibleOutput;
  /** The other programs of this computer. */
  readonly programs: Programs;
}

const spellingOf = (outside: Process): World['spell'] =>
  hasUnicode(outside) ? (text) => text : spellInAscii;

/** The same world with the command line in it. */
export function createWorld(
  argv: readonly string[],
  outside: Process,
  output: typeof createOutput,
  programs: typeof createPrograms = createPrograms,
): World {
  const spell = spellingOf(outside);
  return {
    argv,
    env: outside.env,
    spell,
    programs: programs(outside),
    get cwd() {
      return outside.cwd();
    },
    out: makeOutputVisible(
      output(1, () => outside.stdout),
      spell,
    ),
    err: makeOutputVisible(
      output(2, () => outside.stderr),
      spell,
    ),
    events: outside,
    get stdin() {
      return outside.stdin;
    },
    get stdout() {
      return outside.stdout;
    },
    get stderr() {
      return outside.stderr;
    },
  };
}

/** How a run ends. */
export interface Ending {
  /** In which it says so: those of the dossier from where its language is known. */
  texts: Texts;
  /** True for who went back before anything was done or said: there is nothing to read. */
  isBack?: boolean;
}

/** What every command is given. */
export interface Context {
  readonly world: World;
  readonly texts: Texts;
  readonly ending: Ending;
  /** The words of the command that runs, as a person types them: from a menu, those that do the same. */
  readonly commandLine: readonly string[];
  /** True when the language was chosen for this run, so that a dossier's own does not count. */
  readonly languageIsChosen: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  /** True when a person sits at both ends. */
  readonly isInteractive: () => boolean;
  /** Whether the terminal is written line by line, and nothing that stands there changes. */
  readonly isPlain: boolean;
  /** What a command that is told to a person has more, so that it is used line by line too: ` --plain` where she gave that. */
  readonly plainOption: string;
  /** To be called before something is asked in the terminal, once or more. */
  readonly takeTerminal: TakeTerminal;
  readonly style: Style;
  /** Results. */
  readonly print: (content: string | Uint8Array) => void;
  /** Everything that is no result; silent with --quiet. */
  readonly say: (text: string) => void;
  /** What must be known with --quiet too, because a result is not where it was asked for. */
  readonly insist: (text: string) => void;
}

const asksPlain = ({ argv }: World): boolean => argv.includes('--plain') || argv.includes('--kaal');

/** Whether the terminal is used line by line: a person says so, or it can do no more. */
const isPlain = (world: World): boolean => world.env['TERM'] === 'dumb' || asksPlain(world);

async function chooseStyle(world: World, argv: readonly string[]): Promise<Style> {
  const { NO_COLOR } = world.env;
  const hasColours =
    world.out.isTerminal && (NO_COLOR ?? '') === '' && !isPlain(world) && !argv.includes('--no-color');
  if (!hasColours) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    accent: (text) => chalk.cyan(text),
  };
}

const shellOf = ({ env, events }: World): Shell => findShell({ platform: events.platform, env });

/** Reads from the command line and the environment what every command needs. */
export async function createContext(world: World): Promise<Context> {
  const { argv, env } = world;
  const chosen = findChosenLanguage(argv, env);
  const quiet = argv.includes('--quiet') || argv.includes('--stil');
  const texts = loadTexts(chosen ?? languageOfLocale(env), shellOf(world));
  const insist = (text: string): void => {
    const { columns, write } = world.err;
    write(`${columns === null ? text : wrapLines(text, columns)}\n`);
  };
  return {
    world,
    texts,
    ending: { texts },
    commandLine: argv,
    languageIsChosen: chosen !== null,
    json: argv.includes('--json'),
    quiet,
    isInteractive: () => world.out.isTerminal && world.stdin.isTTY === true,
    isPlain: isPlain(world),
    plainOption: asksPlain(world) ? ' --plain' : '',
    takeTerminal: createTerminalGuard(world),
    style: await chooseStyle(world, argv),
    print: (content) => world.out.write(content),
    say: (text) => {
      if (!quiet) insist(text);
    },
    insist,
  };
}

/** The same, in the language of a dossier, unless a language was chosen for this run. Errors and an interruption are said in it from here on. */
export async function inLanguageOf(context: Context, language: Language | null): Promise<Context> {
  const isItsOwn = context.languageIsChosen || language === null || language === context.texts.language;
  const texts = isItsOwn ? context.texts : loadTexts(language, shellOf(context.world));
  context.ending.texts = texts;
  return isItsOwn ? context : { ...context, texts };
}

/** Ends a command for who went back before anything was done or said. */
export function endBack({ ending }: Context): ExitCode {
  ending.isBack = true;
  return EXIT.done;
}

/** What is said once another program has the dossier for a second. */
export function sayWaiting({ say, texts }: Context): () => void {
  return () => say(texts('cli.waiting'));
}
