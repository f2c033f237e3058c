import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import type { CommandEntry } from '../../src/cli/command.ts';
import { createContext, createWorld } from '../../src/cli/context.ts';
import { parse } from '../../src/cli/parse.ts';
import { COMMANDS } from '../../src/cli/program.ts';
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
  ['interview', 'interview', [undefined], {}],
  ['afnemen d', 'interview', ['d'], {}],
  ['form', 'form', [undefined], { format: 'yaml' }],
  ['formulier d', 'form', ['d'], { format: 'yaml' }],
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
  ['frameworks list', 'frameworks list', [], {}],
  ['kaders lijst', 'frameworks list', [], {}],
  ['frameworks show x', 'frameworks show', ['x'], {}],
  ['kaders toon x', 'frameworks show', ['x'], {}],
  ['frameworks new x', 'frameworks new', ['x'], {}],
  ['kaders nieuw x', 'frameworks new', ['x'], {}],
  // Every option by its name and its Dutch name, before and after what it belongs to.
  ['init d --name "De Brug"', 'init', ['d'], { name: 'De Brug' }],
  ['init --naam "De Brug" d', 'init', ['d'], { name: 'De Brug' }],
  ['init d --sector Ggz', 'init', ['d'], { sector: 'Ggz' }],
  ['init d --headcount 60', 'init', ['d'], { headcount: '60' }],
  ['init d --medewerkers 60', 'init', ['d'], { headcount: '60' }],
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
  ['interview d --table oost', 'interview', ['d'], { table: 'oost' }],
  ['interview d --tafel oost', 'interview', ['d'], { table: 'oost' }],
  ['interview --answers - d', 'interview', ['d'], { answers: '-' }],
  ['interview d --antwoorden f.yaml', 'interview', ['d'], { answers: 'f.yaml' }],
  ['interview d --measurement m', 'interview', ['d'], { measurement: 'm' }],
  ['interview d --meting m', 'interview', ['d'], { measurement: 'm' }],
  ['interview d --new', 'interview', ['d'], { new: true }],
  ['interview --nieuw d', 'interview', ['d'], { new: true }],
  ['interview --new --date 2026-03-01', 'interview', [undefined], { new: true, date: '2026-03-01' }],
  ['interview --nieuw --datum 2026-03-01', 'interview', [undefined], { new: true, date: '2026-03-01' }],
  ['form d --format yaml --out f.yaml', 'form', ['d'], { format: 'yaml', out: 'f.yaml' }],
  ['form d --vorm yaml --uit -', 'form', ['d'], { format: 'yaml', out: '-' }],
  ['form --measurement m', 'form', [undefined], { format: 'yaml', measurement: 'm' }],
  ['form --meting m', 'form', [undefined], { format: 'yaml', measurement: 'm' }],
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

/** Every option of every command as `report --format`, by each of its names. */
async function listOptions(entries: readonly CommandEntry[], above: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, load, subcommands = [] } of entries) {
    const defined = new Command();
    (await load()).command.define(defined, await contextOf([]));
    const flags = defined.options.flatMap(({ short, long }) => [short, long]);
    found.push(...flags.flatMap((flag) => (flag == null ? [] : [`${above}${name} ${flag}`])));
    found.push(...(await listOptions(subcommands, `${above}${name} `)));
  }
  return found;
}

describe('the table is whole', () => {
  test('it has every command, by each of its names', () => {
    const typed = (entries: readonly CommandEntry[]): readonly string[] =>
      entries.flatMap(({ name, alias, subcommands = [] }) => [
        name,
        alias ?? name,
        ...subcommands.flatMap((sub) => [`${name} ${sub.name}`, `${alias} ${sub.alias}`]),
      ]);
    const lines = LINES.map(([line]) => line);
    expect(
      typed(COMMANDS).filter(
        (words) => !lines.some((line) => line === words || line.startsWith(`${words} `)),
      ),
    ).toEqual([]);
  });

  test('it has every option, by each of its names', async () => {
    const options = await listOptions(COMMANDS, '');
    expect(options.length).toBeGreaterThan(50);
    const missing = options.filter((option) => {
      const [flag = ''] = option.split(' ').slice(-1);
      const command = option.slice(0, -flag.length - 1);
      return !LINES.some(([line, name]) => name === command && splitWords(line).includes(flag));
    });
    expect(missing).toEqual([]);
  });
});
