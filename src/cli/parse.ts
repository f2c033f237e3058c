import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError, Help, Option } from 'commander';
import { NamedError } from '../domain/checking/named-error.ts';
import { findSuggestion } from '../domain/checking/suggestion.ts';
import { findLanguage, LANGUAGES } from '../domain/instrument/text.ts';
import { isDossier } from '../files/disk/dossier-root.ts';
import type { Texts } from '../texts/texts.ts';
import { findMeant } from './find-meant.ts';
import { COMMANDS } from './program.ts';
import {
  type Arguments,
  asArgument,
  type CommandEntry,
  type CommandModule,
  type Options,
} from './session/command.ts';
import type { Context } from './session/context.ts';
import { VERSION } from './session/version.ts';

/** A command that is to be run, with what it is given. */
export interface ParsedCommand {
  readonly kind: 'run';
  /** Its English name, after that of the command to which it belongs: `frameworks show`. */
  readonly name: string;
  readonly module: CommandModule;
  readonly args: Arguments;
  readonly options: Options;
}

/** What a command line asks for; with no command it is the menu, of the dossier whose folder is named, or of where a person stands. */
export type Parsed =
  | ParsedCommand
  | { readonly kind: 'nothing'; readonly folder: string }
  | { readonly kind: 'shown' };

type Heading = 'cli.usage' | 'cli.options' | 'cli.commands' | 'cli.arguments';
const HEADINGS: Readonly<Record<string, Heading>> = {
  'Usage:': 'cli.usage',
  'Options:': 'cli.options',
  'Commands:': 'cli.commands',
  'Arguments:': 'cli.arguments',
};

/** What stands for a value, as `<file>` and `[folder]`, in the language of the texts. */
function translateValues(flags: string, texts: Texts): string {
  return flags.replace(/(?<=[<[])[a-z]+(?=(?:\.{3})?[>\]])/g, (name) => valueWord(name, texts));
}
function valueWord(name: string, texts: Texts): string {
  return texts.find(`cli.value.${name}`) ?? name;
}

const commandersHelp = new Help();

function translateHelp(command: Command, texts: Texts): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', texts('cli.help'))
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => {
        const key = HEADINGS[title];
        return key === undefined ? title : texts(key);
      },
      commandUsage: (whole) => translateValues(commandersHelp.commandUsage(whole), texts),
      argumentTerm: (argument) => valueWord(argument.name(), texts),
      optionTerm: ({ flags }) => translateValues(flags, texts),
      subcommandTerm: (sub) => [sub.name(), ...sub.aliases()].join(' | '),
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined
          ? description
          : `${description} (${texts('cli.default')}: ${String(defaultValue)})`,
      argumentDescription: ({ description }) => description,
    });
}

function addGlobalOptions(command: Command, texts: Texts): Command {
  return command
    .addOption(
      new Option(
        `--taal, --lang <${LANGUAGES.join('|')}>`,
        texts('cli.lang', { languages: LANGUAGES.join(texts('or')) }),
      ).argParser((value) => {
        if (findLanguage(value) !== null) return value;
        throw new NamedError('bad-value', { name: '--lang', value });
      }),
    )
    .option('--json', texts('cli.json'))
    .option('--no-color', texts('cli.no-color'))
    .option('--kaal, --plain', texts('cli.plain'))
    .option('--stil, --quiet', texts('cli.quiet'))
    .option('--debug', texts('cli.debug'));
}

/** The option that the parser thinks was meant. */
function suggestedIn(message: string): string | null {
  return /Did you mean (?:one of )?(--[\w-]+)/.exec(message)?.[1] ?? null;
}

/** What names a file or folder that an option was read in, because of the hyphen in front; null where there is none. */
function suggestPath(word: string, cwd: string): string | null {
  return existsSync(resolve(cwd, word)) ? asArgument(word) : null;
}

/** What the parser found wrong, as an error of ours. */
function translateError(error: CommanderError, { texts, world }: Context): NamedError {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return new NamedError(
        'unknown-option',
        { name },
        suggestedIn(error.message) ?? suggestPath(name, world.cwd),
      );
    case 'commander.missingArgument':
      return new NamedError('missing-argument', { name: valueWord(name, texts) });
    case 'commander.optionMissingArgument':
      return new NamedError('missing-value', { name: name.replace(/^.*(--\w[\w-]*).*$/, '$1') });
    case 'commander.excessArguments':
      return new NamedError('too-many-arguments');
    default:
      return new NamedError('bad-value', { name: error.code, value: error.message });
  }
}

/** Refuses a word that names no command, before any option that might belong to it. */
function refuseWord(
  command: Command,
  entries: readonly CommandEntry[],
  suggest: (word: string) => string | null,
): void {
  const [word] = command.args;
  if (word === undefined) return;
  const known = entries.flatMap(({ name, alias }) => (alias === null ? [name] : [name, alias]));
  const suggestion = suggest(word) ?? findSuggestion(word, known);
  if (command.parent === null) throw new NamedError('unknown-command', { name: word }, suggestion);
  throw new NamedError('unknown-action', { name: word, known: known.join(', ') }, suggestion);
}

/** The folder of a dossier that is named where a command was expected; null where it is none, and where nobody can be asked. */
function findNamedDossier({ args }: Command, { world, isInteractive }: Context): string | null {
  const [word] = args;
  if (word === undefined || args.length > 1 || !isInteractive()) return null;
  return isDossier(resolve(world.cwd, word)) ? word : null;
}

/** Gives a command its arguments and options, and those that every command has. */
function define(command: Command, module: CommandModule, context: Context): void {
  module.define(command, context);
  addGlobalOptions(command, context.texts);
}

/** Adds commands by name and summary; of the one that is named the file is loaded, and its arguments and options added. */
function addCommands(
  parent: Command,
  entries: readonly CommandEntry[],
  context: Context,
  found: (parsed: ParsedCommand) => void,
): void {
  const { texts } = context;
  for (const { name, alias, summary } of entries) {
    const command = translateHelp(parent.command(name), texts).description(texts.find(summary) ?? '');
    if (alias !== null) command.alias(alias);
  }
  parent.hook('preSubcommand', async (_parent, command) => {
    const entry = entries.find(({ name }) => name === command.name());
    if (entry === undefined) return;
    const { subcommands = [] } = entry;
    const { command: module } = await entry.load();
    addCommands(command, subcommands, context, (parsed) =>
      found({ ...parsed, name: `${entry.name} ${parsed.name}` }),
    );
    define(command, module, context);
    const hasWord = subcommands.length > 0 && command.registeredArguments.length === 0;
    if (hasWord) command.allowExcessArguments();
    command.action((...given: unknown[]) => {
      if (hasWord) refuseWord(command, subcommands, module.suggest ?? (() => null));
      const args = given.slice(0, -2) as Arguments;
      found({ kind: 'run', name: entry.name, module, args, options: command.optsWithGlobals() });
    });
  });
}

function createProgram(context: Context, found: (parsed: Parsed) => void): Command {
  const { texts, world } = context;
  const program = translateHelp(new Command('nulmeting'), texts)
    .description(texts('cli.about'))
    .usage(texts('cli.usage-line'))
    .version(VERSION, '-V, --version', texts('cli.version'))
    .configureOutput({
      writeOut: (text) => world.out.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(world.out.columns ?? 80, 100),
      getOutHasColors: () => false,
    });
  addGlobalOptions(program, texts).addHelpText('after', `\n${texts('cli.more-help')}`);
  program.on('command:*', () => {
    const folder = findNamedDossier(program, context);
    if (folder === null) refuseWord(program, COMMANDS, findMeant);
    else found({ kind: 'nothing', folder });
  });
  addCommands(program, COMMANDS, context, found);
  return program;
}

const SHOWN: ReadonlySet<string> = new Set(['commander.helpDisplayed', 'commander.version']);

/** Reads the command line. Only the file of the command that is named is loaded. */
export async function parse(context: Context): Promise<Parsed> {
  let parsed: Parsed = { kind: 'nothing', folder: '.' };
  try {
    await createProgram(context, (asked) => {
      parsed = asked;
    }).parseAsync(context.world.argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (SHOWN.has(error.code)) return { kind: 'shown' };
    if (error.code !== 'commander.help') throw translateError(error, context);
  }
  return parsed;
}

async function defineAll(parent: Command, entries: readonly CommandEntry[], context: Context): Promise<void> {
  for (const { name, load, subcommands = [] } of entries) {
    const command = parent.commands.find((one) => one.name() === name);
    if (command === undefined) continue;
    addCommands(command, subcommands, context, () => {});
    define(command, (await load()).command, context);
    await defineAll(command, subcommands, context);
  }
}

/** The whole command line with the arguments and options of every command, of which completion is compiled. */
export async function createWholeProgram(context: Context): Promise<Command> {
  const program = createProgram(context, () => {});
  await defineAll(program, COMMANDS, context);
  return program;
}

/** Prints the help of the program as a whole. */
export function printHelp(context: Context): void {
  createProgram(context, () => {}).outputHelp();
}
