import { Command, CommanderError, Option } from 'commander';
import { NamedError } from '../domain/checking/named-error.ts';
import { findSuggestion } from '../domain/checking/suggestion.ts';
import type { Texts } from '../texts/texts.ts';
import type { CommandEntry, CommandModule, Options } from './command.ts';
import type { Context } from './context.ts';
import { COMMANDS } from './program.ts';

/** What a command line asks for. */
export type Parsed =
  | {
      readonly kind: 'run';
      readonly module: CommandModule;
      readonly args: readonly (string | readonly string[] | undefined)[];
      readonly options: Options;
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'shown' };

type Heading = 'cli.usage' | 'cli.options' | 'cli.commands' | 'cli.arguments' | 'cli.global-options';
const HEADINGS: Readonly<Record<string, Heading>> = {
  'Usage:': 'cli.usage',
  'Options:': 'cli.options',
  'Commands:': 'cli.commands',
  'Arguments:': 'cli.arguments',
  'Global Options:': 'cli.global-options',
};

function speak(command: Command, texts: Texts): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', texts('cli.help'))
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => {
        const key = HEADINGS[title];
        return key === undefined ? title : texts(key);
      },
      subcommandTerm: (sub) => [sub.name(), ...sub.aliases()].join(' | '),
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined || defaultValue === true
          ? description
          : `${description} (${texts('cli.default')}: ${String(defaultValue)})`,
      argumentDescription: ({ description }) => description,
    });
}

function addGlobalOptions(command: Command, texts: Texts): Command {
  return command
    .addOption(
      new Option('--taal, --lang <nl|en>', texts('cli.lang')).argParser((value) => {
        if (value === 'nl' || value === 'en') return value;
        throw new NamedError('bad-value', { name: '--lang', value }, true);
      }),
    )
    .option('--json', texts('cli.json'))
    .option('--no-color', texts('cli.no-color'))
    .option('--stil, --quiet', texts('cli.quiet'))
    .option('--debug', texts('cli.debug'));
}

/** The option that the parser thinks was meant, or ''. */
function suggestedIn(message: string): string {
  return /Did you mean (?:one of )?(--[\w-]+)/.exec(message)?.[1] ?? '';
}

/** What the parser found wrong, as an error of ours. */
function translate(error: CommanderError): NamedError {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return new NamedError('unknown-option', { name, suggestion: suggestedIn(error.message) }, true);
    case 'commander.unknownCommand':
      return new NamedError('unknown-command', { name }, true);
    case 'commander.missingArgument':
      return new NamedError('missing-argument', { name }, true);
    case 'commander.optionMissingArgument':
      return new NamedError('missing-value', { name: name.replace(/^.*(--\w[\w-]*).*$/, '$1') }, true);
    case 'commander.excessArguments':
      return new NamedError('too-many-arguments', {}, true);
    default:
      return new NamedError('bad-value', { name: error.code, value: error.message }, true);
  }
}

function entryOf(word: string): CommandEntry | null {
  return COMMANDS.find(({ name, alias }) => name === word || alias === word) ?? null;
}

const WITH_VALUE: ReadonlySet<string> = new Set(['--lang', '--taal']);

/** The first word of the command line that is no global option: the command. */
function findCommandWord(argv: readonly string[]): string | null {
  return argv.find((word, index) => !word.startsWith('-') && !WITH_VALUE.has(argv[index - 1] ?? '')) ?? null;
}

function createProgram(context: Context): Command {
  const { texts, world } = context;
  const program = speak(new Command('nulmeting'), texts)
    .description(texts('cli.about'))
    .usage(texts('cli.usage-line'))
    .option('-V, --version', texts('cli.version'))
    .configureOutput({
      writeOut: (text) => world.out.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(world.out.columns ?? 80, 100),
      getOutHasColors: () => false,
    });
  return addGlobalOptions(program, texts).addHelpText('after', `\n${texts('cli.more-help')}`);
}

/** Reads the command line. Only the file of the command that is asked for is loaded. */
export async function parse(context: Context): Promise<Parsed> {
  const { texts, world } = context;
  const word = findCommandWord(world.argv);
  const program = createProgram(context);
  const entry = word === null ? null : entryOf(word);
  if (word !== null && entry === null) {
    const known = COMMANDS.flatMap(({ name, alias }) => (alias === null ? [name] : [name, alias]));
    throw new NamedError(
      'unknown-command',
      { name: word, suggestion: findSuggestion(word, known) ?? '' },
      true,
    );
  }
  let parsed: Parsed = { kind: 'nothing' };
  for (const { name, alias, summary, load } of COMMANDS) {
    const command = speak(program.command(name), texts).description(texts.find(summary) ?? '');
    if (alias !== null) command.alias(alias);
    if (entry?.name !== name) continue;
    const { command: module } = await load();
    module.define(command, context);
    addGlobalOptions(command, texts).action((...given: unknown[]) => {
      const args = given.slice(0, -2) as (string | undefined)[];
      parsed = { kind: 'run', module, args, options: command.optsWithGlobals() };
    });
  }
  if (entry === null) program.action(() => {});
  try {
    program.parse(world.argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed' || error.code === 'commander.help') return { kind: 'shown' };
    throw translate(error);
  }
  return parsed;
}

/** Prints the help of the program as a whole. */
export function printHelp(context: Context): void {
  const program = createProgram(context);
  for (const { name, alias, summary } of COMMANDS) {
    const command = speak(program.command(name), context.texts).description(
      context.texts.find(summary) ?? '',
    );
    if (alias !== null) command.alias(alias);
  }
  program.outputHelp();
}
