/** Compiles the command line for completion: the commands with their options and arguments, and what can stand in the place of each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Argument, Command, Option } from 'commander';
import type { Choice, KnownCommand, KnownOption, Value } from '../src/cli/completion/command-line.ts';
import { SHELLS } from '../src/cli/completion/shells.ts';
import { DIAGNOSTICS_FORMATS } from '../src/cli/diagnostics/formats.ts';
import { createWholeProgram } from '../src/cli/parse.ts';
import { createContext, createWorld } from '../src/cli/session/context.ts';
import { createOutput } from '../src/cli/session/output.ts';
import { everyFormat } from '../src/cli/session/show-document.ts';
import { listBundledFrameworks } from '../src/documents/bundled/bundled-frameworks.ts';
import { loadLibrary } from '../src/documents/frameworks/framework-library.ts';
import { DEPTHS } from '../src/domain/instrument/depth.ts';
import { POSITIONS, SECTORS, TEAMS } from '../src/domain/instrument/facts.ts';
import { fitTexts, OTHER_SECTOR } from '../src/domain/instrument/terms.ts';
import { LANGUAGES, type Language } from '../src/domain/instrument/text.ts';
import { AUDIENCES } from '../src/domain/report/audience.ts';
import type { DocumentKind } from '../src/reports/document.ts';
import { FORMS } from '../src/surveys/forms.ts';
import { loadTexts, type Texts } from '../src/texts/texts.ts';
import { type Term, termWord } from '../src/texts/vocabulary.ts';

type ValueIn = (texts: Texts) => Value;

const fixed =
  (list: (texts: Texts) => readonly Choice[]): ValueIn =>
  (texts) => ({ kind: 'fixed', choices: list(texts) });
const words = (...known: readonly string[]): ValueIn =>
  fixed(() => known.map((word) => ({ word, meaning: '' })));
const ids = (known: readonly { readonly id: string }[]): ValueIn => words(...known.map(({ id }) => id));
const terms = (term: Term, known: readonly string[]): ValueIn =>
  fixed((texts) => known.map((word) => ({ word, meaning: termWord(term, word, texts) })));
const formatsFor = (kind: DocumentKind): ValueIn =>
  ids(everyFormat().filter(({ kinds }) => kinds.includes(kind)));
const plain =
  (kind: Exclude<Value['kind'], 'fixed' | 'framework'>): ValueIn =>
  () => ({ kind });

const frameworks = ({ language }: Texts): readonly Choice[] =>
  listBundledFrameworks().map(({ id, terms: known, title }) => ({
    word: id,
    meaning: fitTexts({ title }, known, OTHER_SECTOR).title[language],
  }));
const publications = (): readonly Choice[] =>
  [...loadLibrary().documents.values()].map(({ id, title }) => ({ word: id, meaning: title }));
const aims = ({ language }: Texts): readonly Choice[] =>
  listBundledFrameworks().map(({ use }) => ({ word: use.aim[language], meaning: use.question[language] }));
const languages = (texts: Texts): readonly Choice[] =>
  LANGUAGES.map((word) => ({ word, meaning: texts.find(`language-name.${word}`) ?? '' }));

/**
 * What can stand as the value of an option, or as an argument, by its name; after the name of a command where it is so only there. A name
 * that stands nowhere here is completed by nothing, and a test says so.
 */
const VALUES: Readonly<Record<string, ValueIn>> = {
  '--lang': fixed(languages),
  '--out': plain('file'),
  '--template': plain('file'),
  '--answers': plain('file'),
  '--measurement': plain('measurement'),
  '--table': plain('table'),
  '--step': plain('step'),
  '--question': plain('question'),
  '--own': plain('dossier'),
  '--name': plain('text'),
  '--headcount': plain('text'),
  '--roles': plain('text'),
  '--date': plain('text'),
  '--most': plain('text'),
  '--sector': terms('sector', SECTORS),
  '--teams': terms('teams', TEAMS),
  '--position': terms('position', POSITIONS),
  '--depth': terms('depth', DEPTHS),
  '--mode': words('consensus'),
  '--aim': fixed(aims),
  '--by': words('section', 'question'),
  '--framework': (texts) => ({ kind: 'framework', choices: frameworks(texts) }),
  '--form': (texts) => ({ kind: 'framework', choices: frameworks(texts) }),
  'form --format': ids(FORMS),
  'report --format': formatsFor('measurement'),
  'report --from': plain('file'),
  'report --for': terms('audience', AUDIENCES),
  'plan --format': formatsFor('plan'),
  'compare --format': formatsFor('comparison'),
  'compare --from': plain('measurement'),
  'compare --to': plain('measurement'),
  'compare --title': plain('text'),
  'compare --client': plain('text'),
  'check --format': ids(DIAGNOSTICS_FORMATS),
  'frameworks show --format': formatsFor('framework'),
  'frameworks trace --format': formatsFor('trace'),
  'frameworks review --format': formatsFor('review'),
  folder: plain('dossier'),
  folders: plain('dossier'),
  files: plain('file'),
  shell: words(...SHELLS),
  framework: (texts) => ({ kind: 'framework', choices: frameworks(texts) }),
  'init folder': plain('folder'),
  'import file': plain('file'),
  'templates new folder': plain('folder'),
  'frameworks new name': plain('text'),
  'frameworks trace name': (texts) => ({
    kind: 'framework',
    choices: [...frameworks(texts), ...publications()],
  }),
};

const NO_VALUE: Value = { kind: 'text' };

interface Compiling {
  readonly texts: Texts;
  /** The places of which nothing is known, as `report --from`. */
  readonly unknown: string[];
}

/** What can stand in a place of a command; `path` is the name of that, without that of the program. */
function findValue(path: string, name: string, { texts, unknown }: Compiling): Value {
  const value = VALUES[`${path} ${name}`] ?? VALUES[name];
  if (value === undefined) unknown.push(`${path} ${name}`.trim());
  return value?.(texts) ?? NO_VALUE;
}

function compileOption(path: string, option: Option, compiling: Compiling): KnownOption {
  const { long, short, description, required, optional, variadic } = option;
  const names = [long, short].filter((name) => typeof name === 'string');
  const value = required || optional ? findValue(path, long ?? short ?? '', compiling) : null;
  return { names, meaning: description, value, isVariadic: variadic };
}

function compileCommand(path: string, command: Command, compiling: Compiling): KnownCommand {
  const name = (sub: Command): string => `${path} ${sub.name()}`.trim();
  return {
    names: [command.name(), ...command.aliases()],
    meaning: command.description(),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map((option) => compileOption(path, option, compiling)),
    arguments: command.registeredArguments.map((argument: Argument) => ({
      value: findValue(path, argument.name(), compiling),
      isVariadic: argument.variadic,
    })),
    commands: command.commands.map((sub) => compileCommand(name(sub), sub, compiling)),
  };
}

/** The command line in a language, with the places of which is not known what can stand there. */
export async function compileCommandLine(
  language: Language,
): Promise<{ readonly program: KnownCommand; readonly unknown: readonly string[] }> {
  const context = await createContext(createWorld(['--lang', language], process, createOutput));
  const unknown: string[] = [];
  const program = compileCommand('', await createWholeProgram(context), {
    texts: loadTexts(language),
    unknown,
  });
  return { program, unknown };
}

const SCRIPTS = 'starters/completion';

/** The files of data for completion: the scripts by the names of their shells, and for each language what these are told of the commands. */
export async function compileCompletion(): Promise<ReadonlyMap<string, unknown>> {
  const scripts = readdirSync(SCRIPTS).map((name) => [
    name.slice(0, name.indexOf('.')),
    readFileSync(join(SCRIPTS, name), 'utf8'),
  ]);
  const files = new Map<string, unknown>([['completion-scripts.json', Object.fromEntries(scripts)]]);
  for (const language of LANGUAGES)
    files.set(`command-line-${language}.json`, (await compileCommandLine(language)).program);
  return files;
}
