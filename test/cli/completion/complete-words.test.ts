import { expect, test } from 'vitest';
import { loadCommandLine } from '../../../src/cli/completion/command-line.ts';
import {
  type CompletionWorld,
  completeWords,
  type Meant,
} from '../../../src/cli/completion/complete-words.ts';
import { splitWords } from '../run-in-process.ts';

/** A person who does or does not stand in a dossier, with two dossiers and a framework around her. */
function aWorld(isInDossier: boolean) {
  const asked: (readonly [kind: string, meant: Meant])[] = [];
  const choices = (...words: readonly string[]) => words.map((word) => ({ word, meaning: '' }));
  const world: CompletionWorld = {
    isInDossier: () => isInDossier,
    findDossiers: (written) => ['linde', 'mijn organisatie'].filter((name) => name.startsWith(written)),
    listOwn: (meant) => {
      asked.push(['own', meant]);
      return choices('ons-kader');
    },
    listOfDossier: (kind, meant) => {
      asked.push([kind, meant]);
      return Promise.resolve(choices(`${kind}-1`, `${kind}-2`));
    },
  };
  return { world, asked };
}

/** Completes the line at `|`, and gives the words, or files or folders. */
async function complete(line: string, { isInDossier = false, language = 'nl' as 'nl' | 'en' } = {}) {
  const words = splitWords(line.replace(/(^|\s)\|/, '$1""|').replace('""|', '"|"'));
  const cursor = words.findIndex((word) => word.includes('|'));
  const given = words.map((word) => word.replace('|', ''));
  const { world, asked } = aWorld(isInDossier);
  const found = await completeWords(loadCommandLine(language), given, cursor, world);
  return { found: 'choices' in found ? found.choices.map(({ word }) => word).join(' ') : found.kind, asked };
}

const GLOBAL = '--lang --json --no-color --plain --quiet --debug --help';

test.each([
  // Commands, in either language once something was typed.
  [
    '|',
    'init details interview form status report plan compare check page import open frameworks templates completion',
  ],
  ['r|', 'report rapport'],
  ['ra|', 'rapport'],
  ['in|', 'init interview inlezen'],
  ['bestaat-niet|', ''],
  ['frameworks |', 'list show new trace review'],
  ['kaders t|', 'toon trace'],
  ['--taal en kaders s|', 'show'],
  ['frameworks show x |', `--format --out --template --open --sector ${GLOBAL}`],
  // Options, and no longer the ones that were given.
  ['--|', `--version ${GLOBAL.replace('--help', '')}--help`],
  ['-|', `--version ${GLOBAL.replace('--help', '')}--help`],
  ['status --|', `--measurement ${GLOBAL}`],
  ['status --m|', '--measurement --meting'],
  ['status --quiet --|', `--measurement ${GLOBAL.replace(' --quiet', '')}`],
  ['--quiet status --|', `--measurement ${GLOBAL.replace(' --quiet', '')}`],
  ['status --meting x --|', GLOBAL],
  ['status --| --meting x', GLOBAL],
  ['init d --kader x --k|', '--kader --kaal'],
  ['status -- --|', 'folders'],
  ['status --bestaat-niet --j|', '--json'],
  // Values that are always the same.
  ['--lang |', 'nl en'],
  ['--lang=|', '--lang=nl --lang=en'],
  ['report --format |', 'md html json csv docx xlsx pdf'],
  ['rapport --vorm=x|', '--vorm=xlsx'],
  ['plan --format d|', 'docx'],
  ['compare a b --vorm c|', 'csv'],
  ['check --format |', 'text json sarif'],
  ['form --format |', 'yaml paper invitation'],
  ['kaders toon x --vorm |', 'md html docx pdf'],
  ['frameworks trace --by |', 'section question'],
  ['init d --teams |', 'one some many'],
  ['init d --position p|', 'platform'],
  ['init d --depth |', 'short full'],
  ['interview --omvang s|', 'short'],
  ['init d --mode |', 'consensus'],
  ['init d --sector ma|', 'maatschappelijke-opvang'],
  ['frameworks show x --sector j|', 'jeugdhulp'],
  ['init d --aim over|', 'overzicht'],
  ['completion |', 'bash zsh fish powershell'],
  ['aanvullen z|', 'zsh'],
  // Frameworks, or else a file.
  ['init d --framework o|', 'ons-kader'],
  [
    'init d --framework kotter-veranderstappen v|',
    'valente-afwegingskader verwey-jonker-randvoorwaarden verwey-jonker-verduurzamen',
  ],
  ['init d --framework kaders/|', 'files'],
  ['frameworks show k|', 'kotter-veranderstappen'],
  ['frameworks trace valente-2|', 'valente-2025'],
  ['frameworks review --form on|', 'ons-kader'],
  // What is typed freely is completed by nothing.
  ['init d --name |', ''],
  ['init d --date 20|', ''],
  ['plan --most |', ''],
  ['frameworks new |', ''],
  // Files and folders.
  ['init |', 'folders'],
  ['templates new |', 'folders'],
  ['check |', 'files'],
  ['check a b c|', 'files'],
  ['report --out v|', 'files'],
  ['report --out=v|', 'files'],
  ['report --from |', 'files'],
  ['report --template |', 'files'],
  ['interview --answers |', 'files'],
  // Dossiers, or else the folder they may be in.
  ['report |', 'linde mijn organisatie'],
  ['stand m|', 'mijn organisatie'],
  ['report klanten/|', 'folders'],
  ['compare linde |', 'linde mijn organisatie'],
  ['compare linde m|', 'mijn organisatie'],
  ['compare a b --own l|', 'linde'],
  ['report linde x|', ''],
])('nulmeting %s', async (line, expected) => {
  expect((await complete(line)).found).toBe(expected);
});

test('who stands in a dossier is offered options where a folder may stand, and dossiers when she types one', async () => {
  expect((await complete('status |', { isInDossier: true })).found).toBe(`--measurement ${GLOBAL}`);
  expect((await complete('status l|', { isInDossier: true })).found).toBe('linde');
});

test.each([
  ['report --measurement |', 'measurement', null, null],
  ['report linde --meting |', 'measurement', 'linde', null],
  ['report --meting | linde', 'measurement', 'linde', null],
  ['report --measurement=| linde', 'measurement', 'linde', null],
  ['compare linde --from |', 'measurement', 'linde', null],
  ['vergelijk --tot | linde', 'measurement', 'linde', null],
  ['interview "mijn organisatie" --step |', 'step', 'mijn organisatie', null],
  ['afnemen --meting 2026-03-01 --vraag |', 'question', null, '2026-03-01'],
  ['form --tafel | --measurement=2026-03-01 linde', 'table', 'linde', '2026-03-01'],
  ['init d --kader |', 'own', 'd', null],
  ['frameworks show |', 'own', null, null],
])('nulmeting %s looks up a %s of the dossier %s', async (line, kind, folder, measurement) => {
  const { asked } = await complete(line);
  expect(asked).toEqual([[kind, { folder, measurement }]]);
});

test('what is looked up is filtered by what was typed, and keeps what stands before it', async () => {
  expect((await complete('report --meting=measurement-2|')).found).toBe('--meting=measurement-2');
});

test('every word has its meaning in the language in use', async () => {
  const { world } = aWorld(false);
  const meanings = async (language: 'nl' | 'en', ...words: readonly string[]) => {
    const found = await completeWords(loadCommandLine(language), words, words.length - 1, world);
    return 'choices' in found ? found.choices.map(({ word, meaning }) => `${word}: ${meaning}`) : [];
  };
  expect(await meanings('nl', 'rap')).toEqual(['rapport: de nulmeting schrijven']);
  expect(await meanings('en', 'rap')).toEqual(['rapport: write the zero-measurement']);
  expect(await meanings('nl', 'init', 'd', '--teams', 's')).toEqual(['some: Twee tot vijf teams']);
  expect(await meanings('en', 'status', '--mea')).toEqual([
    'measurement: the measurement you mean (without it, the latest)'.replace('measurement', '--measurement'),
  ]);
  expect(await meanings('nl', 'init', 'd', '--aim', 'overz')).toEqual([
    'overzicht: Hoe ver zijn wij, over de hele breedte?',
  ]);
});
