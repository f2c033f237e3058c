import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { parse } from '../../src/cli/parse.ts';
import { COMMANDS } from '../../src/cli/program.ts';
import type { CommandEntry } from '../../src/cli/session/command.ts';
import { createContext, createWorld } from '../../src/cli/session/context.ts';
import { createTestProcess, splitWords } from './run-in-process.ts';

type Received = readonly [command: string, args: readonly unknown[], options: object];

function contextOf(argv: readonly string[], { outside, output } = createTestProcess()) {
  return createContext(createWorld(argv, outside, output));
}

async function receive(line: string): Promise<Received | string> {
  const parsed = await parse(await contextOf(splitWords(line)));
  if (parsed.kind !== 'run') return parsed.kind;
  const { color, ...options } = parsed.options;
  return [parsed.name, parsed.args, color === true ? options : { color, ...options }];
}

/** What is typed after `nulmeting`, and what a command receives. */
const LINES: readonly (readonly [line: string, ...Received])[] = [
  // Every command by its name and its Dutch name, with its arguments.
  ['init d', 'init', ['d'], {}],
  ['begin d', 'init', ['d'], {}],
  ['details d --position platform', 'details', ['d'], { position: 'platform' }],
  ['interview', 'interview', [undefined], {}],
  ['afnemen d', 'interview', ['d'], {}],
  ['interview --team', 'interview', [undefined], { team: true }],
  ['afnemen d --groep', 'interview', ['d'], { team: true }],
  ['form', 'form', [undefined], {}],
  ['formulier d', 'form', ['d'], {}],
  ['status', 'status', [undefined], {}],
  ['stand d', 'status', ['d'], {}],
  ['report', 'report', [undefined], {}],
  ['rapport d', 'report', ['d'], {}],
  ['plan', 'plan', [undefined], {}],
  ['plan d', 'plan', ['d'], {}],
  ['compare', 'compare', [[]], {}],
  ['vergelijk a b', 'compare', [['a', 'b']], {}],
  ['check a', 'check', [['a']], {}],
  ['controleer a b', 'check', [['a', 'b']], {}],
  ['frameworks', 'frameworks', [], {}],
  ['kaders', 'frameworks', [], {}],
  ['templates', 'templates', [], {}],
  ['sjablonen nieuw stijl', 'templates new', ['stijl'], {}],
  ['rapport d --sjabloon stijl', 'report', ['d'], { template: 'stijl' }],
  ['plan d --sjabloon stijl', 'plan', ['d'], { template: 'stijl' }],
  ['compare d --template stijl', 'compare', [['d']], { template: 'stijl' }],
  ['vergelijk d --sjabloon stijl', 'compare', [['d']], { template: 'stijl' }],
  ['kaders toon x --sjabloon stijl.docx', 'frameworks show', ['x'], { template: 'stijl.docx' }],
  ['completion', 'completion', [undefined], {}],
  ['aanvullen fish', 'completion', ['fish'], {}],
  ['report --open --for board', 'report', [undefined], { open: true, for: 'board' }],
  ['rapport d --openen --voor staff', 'report', ['d'], { open: true, for: 'staff' }],
  ['plan --open', 'plan', [undefined], { open: true }],
  ['plan d --openen', 'plan', ['d'], { open: true }],
  ['compare d --open --title T --client C', 'compare', [['d']], { open: true, title: 'T', client: 'C' }],
  [
    'vergelijk d --openen --titel T --opdrachtgever C',
    'compare',
    [['d']],
    { open: true, title: 'T', client: 'C' },
  ],
  ['frameworks show x --open', 'frameworks show', ['x'], { open: true }],
  ['kaders toon x --openen', 'frameworks show', ['x'], { open: true }],
  ['frameworks trace --open', 'frameworks trace', [undefined], { open: true }],
  ['kaders herkomst --openen', 'frameworks trace', [undefined], { open: true }],
  ['frameworks review r --open', 'frameworks review', [['r']], { open: true }],
  ['kaders beoordelen r --openen', 'frameworks review', [['r']], { open: true }],
  ['frameworks list', 'frameworks list', [], {}],
  ['kaders lijst', 'frameworks list', [], {}],
  ['frameworks show x', 'frameworks show', ['x'], {}],
  ['kaders toon x', 'frameworks show', ['x'], {}],
  ['frameworks new x', 'frameworks new', ['x'], {}],
  ['kaders nieuw x', 'frameworks new', ['x'], {}],
  ['frameworks show x --out k.md', 'frameworks show', ['x'], { out: 'k.md' }],
  ['kaders toon x --vorm md --uit k.md', 'frameworks show', ['x'], { format: 'md', out: 'k.md' }],
  ['frameworks trace', 'frameworks trace', [undefined], {}],
  ['frameworks trace x --format md --out k.md', 'frameworks trace', ['x'], { format: 'md', out: 'k.md' }],
  ['kaders herkomst --vorm md --uit k.md', 'frameworks trace', [undefined], { format: 'md', out: 'k.md' }],
  ['frameworks review x y', 'frameworks review', [['x', 'y']], {}],
  ['kaders beoordelen --formulier x', 'frameworks review', [[]], { form: 'x' }],
  ['kaders beoordelen x --vorm md --uit k.md', 'frameworks review', [['x']], { format: 'md', out: 'k.md' }],
  // Every option by its name and its Dutch name, before and after what it belongs to.
  ['init d --name "De Brug"', 'init', ['d'], { name: 'De Brug' }],
  ['init --naam "De Brug" d', 'init', ['d'], { name: 'De Brug' }],
  ['init d --sector Ggz', 'init', ['d'], { sector: 'Ggz' }],
  ['init d --teams some', 'init', ['d'], { teams: 'some' }],
  ['init d --position platform', 'init', ['d'], { position: 'platform' }],
  ['init d --positie gemeente', 'init', ['d'], { position: 'gemeente' }],
  ['init d --headcount 60', 'init', ['d'], { headcount: '60' }],
  ['init d --medewerkers 60', 'init', ['d'], { headcount: '60' }],
  ['init d --roles bestuur,coach', 'init', ['d'], { roles: 'bestuur,coach' }],
  ['init d --rollen bestuur,coach', 'init', ['d'], { roles: 'bestuur,coach' }],
  ['init d --aim lasting', 'init', ['d'], { aim: 'lasting' }],
  ['init d --wil-weten volhouden', 'init', ['d'], { aim: 'volhouden' }],
  ['init d --framework a b', 'init', ['d'], { framework: ['a', 'b'] }],
  ['init d --kader a --kader b', 'init', ['d'], { framework: ['a', 'b'] }],
  ['init d --mode survey', 'init', ['d'], { mode: 'survey' }],
  ['init d --wijze survey', 'init', ['d'], { mode: 'survey' }],
  ['init d --date 2026-03-01', 'init', ['d'], { date: '2026-03-01' }],
  ['init d --datum 2026-03-01', 'init', ['d'], { date: '2026-03-01' }],
  ['interview d --step borging', 'interview', ['d'], { step: 'borging' }],
  ['interview d --stap borging', 'interview', ['d'], { step: 'borging' }],
  ['interview d --question visie', 'interview', ['d'], { question: 'visie' }],
  ['interview d --vraag visie', 'interview', ['d'], { question: 'visie' }],
  ['interview d --review', 'interview', ['d'], { review: true }],
  ['interview d --nalopen', 'interview', ['d'], { review: true }],
  ['interview d --table oost', 'interview', ['d'], { table: 'oost' }],
  ['interview d --tafel oost', 'interview', ['d'], { table: 'oost' }],
  ['interview --answers - d', 'interview', ['d'], { answers: '-' }],
  ['interview d --antwoorden f.yaml', 'interview', ['d'], { answers: 'f.yaml' }],
  ['interview d --measurement m', 'interview', ['d'], { measurement: 'm' }],
  ['interview d --meting m', 'interview', ['d'], { measurement: 'm' }],
  ['interview d --new', 'interview', ['d'], { new: true }],
  ['interview --nieuw d', 'interview', ['d'], { new: true }],
  ['interview d --answers f.yaml --replace', 'interview', ['d'], { answers: 'f.yaml', replace: true }],
  ['interview d --answers f.yaml --vervang', 'interview', ['d'], { answers: 'f.yaml', replace: true }],
  ['interview --new --date 2026-03-01', 'interview', [undefined], { new: true, date: '2026-03-01' }],
  ['interview --omvang volledig d', 'interview', ['d'], { depth: 'volledig' }],
  ['interview --nieuw --datum 2026-03-01', 'interview', [undefined], { new: true, date: '2026-03-01' }],
  ['form d --format yaml --out f.yaml', 'form', ['d'], { format: 'yaml', out: 'f.yaml' }],
  ['form d --vorm yaml --uit -', 'form', ['d'], { format: 'yaml', out: '-' }],
  ['form --table oost', 'form', [undefined], { table: 'oost' }],
  ['form --tafel oost', 'form', [undefined], { table: 'oost' }],
  ['form --measurement m', 'form', [undefined], { measurement: 'm' }],
  ['form --meting m', 'form', [undefined], { measurement: 'm' }],
  ['status --measurement m', 'status', [undefined], { measurement: 'm' }],
  ['status --meting m d', 'status', ['d'], { measurement: 'm' }],
  ['report --from r.json', 'report', [undefined], { from: 'r.json' }],
  ['report --van -', 'report', [undefined], { from: '-' }],
  ['report d --format html --out r.html', 'report', ['d'], { format: 'html', out: 'r.html' }],
  ['report --vorm html --uit r.html d', 'report', ['d'], { format: 'html', out: 'r.html' }],
  ['report --measurement m', 'report', [undefined], { measurement: 'm' }],
  ['report --meting m', 'report', [undefined], { measurement: 'm' }],
  ['plan d --format html --out p.html', 'plan', ['d'], { format: 'html', out: 'p.html' }],
  ['plan d --vorm html --uit p.html', 'plan', ['d'], { format: 'html', out: 'p.html' }],
  ['plan --measurement m', 'plan', [undefined], { measurement: 'm' }],
  ['plan --meting m', 'plan', [undefined], { measurement: 'm' }],
  ['plan --most 5', 'plan', [undefined], { most: '5' }],
  ['plan --hoogstens 5', 'plan', [undefined], { most: '5' }],
  ['compare a --format html --out c.html', 'compare', [['a']], { format: 'html', out: 'c.html' }],
  ['compare a --vorm html --uit c.html', 'compare', [['a']], { format: 'html', out: 'c.html' }],
  ['compare a --from m --to n', 'compare', [['a']], { from: 'm', to: 'n' }],
  ['compare a --van m --tot n', 'compare', [['a']], { from: 'm', to: 'n' }],
  ['compare a b --own a --anonymous', 'compare', [['a', 'b']], { own: 'a', anonymous: true }],
  ['compare --eigen a --anoniem a b', 'compare', [['a', 'b']], { own: 'a', anonymous: true }],
  ['compare a --show-refused', 'compare', [['a']], { showRefused: true }],
  ['compare a --toon-geweigerd', 'compare', [['a']], { showRefused: true }],
  ['check a --format sarif', 'check', [['a']], { format: 'sarif' }],
  ['check --vorm sarif a', 'check', [['a']], { format: 'sarif' }],
  ['check -', 'check', [['-']], {}],
  ['page d --out p.html', 'page', ['d'], { out: 'p.html' }],
  ['page --note', 'page', [undefined], { note: true }],
  ['pagina --uit p.html --notitie', 'page', [undefined], { out: 'p.html', note: true }],
  ['inlezen a.zip d --vervang', 'import', ['a.zip', 'd'], { replace: true }],
  ['open d', 'open', ['d'], { browser: true }],
  ['open d --no-browser', 'open', ['d'], { browser: false }],
  ['open --geen-browser', 'open', [undefined], { browser: false }],
  ['report d --open', 'report', ['d'], { open: true }],
  ['report d --openen', 'report', ['d'], { open: true }],
  ['report d --for team', 'report', ['d'], { for: 'team' }],
  ['report d --voor bestuur', 'report', ['d'], { for: 'bestuur' }],
  ['plan d --open', 'plan', ['d'], { open: true }],
  ['plan d --openen', 'plan', ['d'], { open: true }],
  ['compare a --open', 'compare', [['a']], { open: true }],
  ['vergelijk a --openen', 'compare', [['a']], { open: true }],
  ['compare a --title Samen --client Regio', 'compare', [['a']], { title: 'Samen', client: 'Regio' }],
  [
    'vergelijk a --titel Samen --opdrachtgever Regio',
    'compare',
    [['a']],
    { title: 'Samen', client: 'Regio' },
  ],
  ['frameworks show x --open', 'frameworks show', ['x'], { open: true }],
  ['kaders toon x --openen', 'frameworks show', ['x'], { open: true }],
  ['frameworks trace x --open', 'frameworks trace', ['x'], { open: true }],
  ['kaders herkomst x --openen', 'frameworks trace', ['x'], { open: true }],
  ['frameworks review x --open', 'frameworks review', [['x']], { open: true }],
  ['kaders beoordelen x --openen', 'frameworks review', [['x']], { open: true }],
  // What holds for every command, wherever it stands.
  ['--lang en status', 'status', [undefined], { lang: 'en' }],
  ['--taal en status', 'status', [undefined], { lang: 'en' }],
  ['status --taal en d', 'status', ['d'], { lang: 'en' }],
  ['--lang=en status', 'status', [undefined], { lang: 'en' }],
  ['status --lang=en', 'status', [undefined], { lang: 'en' }],
  ['frameworks --lang en show x', 'frameworks show', ['x'], { lang: 'en' }],
  ['--taal=en kaders toon x', 'frameworks show', ['x'], { lang: 'en' }],
  ['--json status', 'status', [undefined], { json: true }],
  ['frameworks list --json', 'frameworks list', [], { json: true }],
  ['--quiet plan', 'plan', [undefined], { quiet: true }],
  ['plan --stil', 'plan', [undefined], { quiet: true }],
  ['--no-color status', 'status', [undefined], { color: false }],
  ['status --no-color', 'status', [undefined], { color: false }],
  ['--debug status', 'status', [undefined], { debug: true }],
  ['status --debug', 'status', [undefined], { debug: true }],
  // After two dashes every word is an argument.
  ['check -- --format', 'check', [['--format']], {}],
  ['status -- --lang', 'status', ['--lang'], {}],
];

test.each(LINES)('nulmeting %s', async (line, ...received) => {
  expect(await receive(line)).toEqual(received);
});

test.each(['-V', '--version', 'status -V', '--taal en --version', 'frameworks show -V'])(
  'nulmeting %s gives the version, and runs nothing',
  async (line) => {
    const inTest = createTestProcess();
    expect(await parse(await contextOf(splitWords(line), inTest))).toEqual({ kind: 'shown' });
    expect(inTest.written.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  },
);

test.each(['', '--json', '--lang en', '--no-color --stil'])('nulmeting %s asks for nothing', async (line) => {
  expect(await receive(line)).toBe('nothing');
});

test.each(['--help', '-h', 'plan --help', 'frameworks --help', '--lang en frameworks show -h'])(
  'nulmeting %s shows help',
  async (line) => {
    expect(await receive(line)).toBe('shown');
  },
);

interface Typed {
  /** The English name of the command, as `frameworks show`. */
  readonly command: string;
  /** The words in which the command and its options were typed. */
  readonly words: readonly string[];
}

function readTyped(words: readonly string[]): Typed {
  let entries: readonly CommandEntry[] = COMMANDS;
  const names: string[] = [];
  for (const word of words) {
    const entry = entries.find(({ name, alias }) => name === word || alias === word);
    if (entry === undefined) continue;
    names.push(entry.name);
    entries = entry.subcommands ?? [];
  }
  return { command: names.join(' '), words };
}

/** Every command line in the table and in the stories. */
function listTyped(): readonly Typed[] {
  const stories = readdirSync('test/scenarios')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join('test/scenarios', name), 'utf8'));
  const runs = stories.flatMap((story) => [...story.matchAll(/- run: nulmeting (.*)$/gm)]);
  return [...LINES.map(([line]) => line), ...runs.map((match) => match[1] ?? '')]
    .map(splitWords)
    .map(readTyped);
}

/** Each command with each word that it must be met by: its names and those of its options. */
async function listWords(
  entries: readonly CommandEntry[],
  above: readonly string[] = [],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, alias, load, subcommands = [] } of entries) {
    const path = [...above, name];
    const defined = new Command();
    (await load()).command.define(defined, await contextOf([]));
    const flags = defined.options.flatMap(({ short, long }) => [short, long]);
    const words = [name, alias, ...flags].filter((word) => typeof word === 'string');
    found.push(...words.map((word) => `${path.join(' ')}: ${word}`));
    found.push(...(await listWords(subcommands, path)));
  }
  return found;
}

test('every command and every option is met by each of its names, in this table or in a story', async () => {
  const words = await listWords(COMMANDS);
  expect(words.length).toBeGreaterThan(70);
  const met = new Set(listTyped().flatMap((typed) => typed.words.map((word) => `${typed.command}: ${word}`)));
  expect(words.filter((word) => !met.has(word))).toEqual([]);
});
