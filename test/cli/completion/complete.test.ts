import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { run } from '../../../src/cli/complete.ts';
import { createTestProcess, type Surroundings } from '../run-in-process.ts';
import { runAll, standInFolder, writeFiles } from '../stand-in-folder.ts';

/*
 * What a shell is answered in a folder with the dossiers `d` and `mijn organisatie` and the file `kort.yaml`.
 */

const MEASUREMENT = '2026-03-01';
const BREAKS = ' \t\n"\'><=;|&(:';
let folder = '';
beforeAll(async () => {
  folder = standInFolder();
  const init = `--name x --date ${MEASUREMENT} --framework kort.yaml`;
  await runAll(`init d ${init}`, `init "mijn organisatie" ${init} --lang en`);
  await runAll('interview d --new --date 2026-04-01');
  const measurement = `d/metingen/${MEASUREMENT}/meting.yaml`;
  writeFileSync(measurement, `${readFileSync(measurement, 'utf8')}tables: [oost, west]\n`);
  mkdirSync('map');
});

/** What is answered: the lines, and nothing on stderr and exit code 0 whatever is asked. */
async function ask(asked: readonly string[], surroundings: Surroundings = {}): Promise<readonly string[]> {
  const { outside, output, written } = createTestProcess(surroundings);
  expect(await run(['--complete', ...asked], outside, output)).toBe(0);
  expect(written.stderr).toBe('');
  return written.stdout.split('\n').slice(0, -1);
}
const askBash = (before: string, after = '', breaks = BREAKS) => ask(['bash', before, after, breaks]);
const askZsh = (...words: readonly string[]) => ask(['zsh', String(words.length), 'nulmeting', ...words]);

test('a shell that shows what words mean gets it behind a tab', async () => {
  expect(await askZsh('rap')).toEqual(['words', 'rapport\tde nulmeting schrijven']);
  expect(await ask(['fish', '1', 'nulmeting', 'rap'])).toEqual(['words', 'rapport\tde nulmeting schrijven']);
  expect(await ask(['powershell', '1', 'nulmeting', 'rap'])).toEqual([
    'words',
    'rapport\tde nulmeting schrijven',
  ]);
  expect(await askBash('nulmeting rap')).toEqual(['words', 'rapport']);
});

test('the language is that of the line, else that of the environment, else that of the computer', async () => {
  const asked = ['zsh', '1', 'nulmeting', 'rapp'];
  expect(await ask(asked, { env: { LANG: 'en_GB.UTF-8' } })).toEqual([
    'words',
    'rapport\twrite the zero-measurement',
  ]);
  expect(await ask(asked, { env: { NULMETING_LANG: 'en' } })).toEqual([
    'words',
    'rapport\twrite the zero-measurement',
  ]);
  expect(await askZsh('--lang', 'en', 'rapp')).toEqual(['words', 'rapport\twrite the zero-measurement']);
});

test('Windows PowerShell leaves out an empty argument, so two quotes stand for one', async () => {
  expect(await ask(['powershell', '2', 'nulmeting', '--lang', '""', 'report'])).toEqual([
    'words',
    'nl\tNederlands',
    'en\tEngels',
  ]);
});

test('bash gets only what comes after what it keeps itself', async () => {
  expect(await askBash('nulmeting report --format=ht')).toEqual(['words', 'html']);
  expect(await askBash('nulmeting report --format=ht', '', '')).toEqual(['words', '--format=html']);
  expect(await askBash('nulmeting report "mij')).toEqual(['paths', 'mijn organisatie']);
  expect(await askBash('nulmeting report --measurement ', ' d')).toEqual([
    'words',
    MEASUREMENT,
    '2026-04-01',
  ]);
  expect(await askBash('nulmeting rep', 'x d')).toEqual(['words', 'report']);
  expect(await askBash('nulmeting report d > v')).toEqual(['files', 'v', '', '']);
  expect(await askBash('nulmeting check a:b')).toEqual(['files', 'a:b', '', 'a:']);
  expect(await askBash('nulmeting report --out="a b')).toEqual(['files', 'a b', '--out=', '--out=']);
  expect(await askBash('nulmeting report --out=a', '', '')).toEqual(['files', 'a', '--out=', '']);
});

test('dossiers are found where one is typed, and elsewhere the shell lists folders', async () => {
  expect(await askZsh('report', '')).toEqual(['paths', 'd', 'mijn organisatie']);
  expect(await askZsh('report', './m')).toEqual(['paths', './mijn organisatie']);
  expect(await askZsh('report', `${folder}/d`)).toEqual(['paths', `${folder}/d`]);
  expect(await askZsh('report', 'map/')).toEqual(['folders']);
  expect(await askZsh('report', 'bestaat-niet/')).toEqual(['folders']);
  expect(await ask(['zsh', '2', 'nulmeting', 'report', ''], { cwd: () => join(folder, 'd') })).toContain(
    '--measurement\tde meting die u bedoelt (zonder deze de laatste)',
  );
});

test('what a dossier holds is named, of the measurement that is meant', async () => {
  expect(await askZsh('report', 'd', '--measurement', '')).toEqual(['words', MEASUREMENT, '2026-04-01']);
  expect(await askZsh('interview', 'd', '--step', '')).toEqual(['words', 'begin\tBegin']);
  expect(await askZsh('interview', 'd', '--question', 'v')).toEqual(['words', 'visie\tVisie']);
  expect(await askZsh('--lang', 'en', 'interview', 'd', '--vraag', 'v')).toEqual(['words', 'visie\tVision']);
  expect(await askZsh('interview', 'mijn organisatie', '--vraag', 'v')).toEqual(['words', 'visie\tVision']);
  expect(await askZsh('interview', 'd', '--meting', MEASUREMENT, '--tafel', '')).toEqual([
    'words',
    'oost',
    'west',
  ]);
  expect(await askZsh('interview', 'd', '--tafel', '')).toEqual(['words']);
  const inside = { cwd: () => join(folder, 'd', 'metingen') };
  expect(await ask(['zsh', '3', 'nulmeting', 'status', '--meting', ''], inside)).toEqual([
    'words',
    MEASUREMENT,
    '2026-04-01',
  ]);
});

test('nothing is written, whatever is looked up', async () => {
  const list = () =>
    readdirSync('.', { recursive: true, encoding: 'utf8' }).map((name) => [name, statSync(name).mtimeMs]);
  const before = list();
  for (const option of ['--measurement', '--table', '--step', '--question'])
    await askZsh('interview', 'd', option, '');
  await askZsh('init', 'd', '--framework', '');
  await askZsh('report', '');
  expect(list()).toEqual(before);
});

test('frameworks of the organisation are named with those of the program', async () => {
  const own = `kort\t${join('d', 'kaders', 'kort.yaml')}`;
  expect(await askZsh('init', 'd', '--framework', 'ko')).toEqual([
    'words',
    'kotter-veranderstappen\tAcht veranderstappen naar werken met ervaringsdeskundigen',
    own,
  ]);
  expect(await askZsh('frameworks', 'show', 'kor')).toEqual(['files']);
});

test.each([
  ['a dossier that is not there', ['report', 'weg', '--measurement', '']],
  ['a folder without a dossier', ['report', 'map', '--measurement', '']],
  ['a measurement that is not there', ['interview', 'd', '--meting', '2020-01-01', '--step', '']],
  ['a file for a folder', ['report', 'kort.yaml', '--measurement', '']],
  ['a dossier that cannot be read', ['report', 'stuk', '--measurement', '']],
])('of %s nothing is said', async (_, words) => {
  writeFiles({ 'stuk/dossier.yaml': '- &a [*a', 'stuk/metingen': '' });
  const said = await askZsh(...words);
  expect([[], ['words']]).toContainEqual(said);
  rmSync('stuk', { recursive: true });
});

test.each([
  [[]],
  [['csh', '1', 'nulmeting', '']],
  [['bash']],
  [['zsh']],
  [['zsh', 'x', 'nulmeting', 'r']],
  [['fish', '-5', 'nulmeting', 'r']],
  [['zsh', '9', 'nulmeting', 'r']],
])('whatever is asked, nothing goes wrong: %j', async (asked) => {
  await ask(asked);
});

test('a working folder that was removed, and an answer that nobody takes, are no message either', async () => {
  const gone = () => {
    throw Object.assign(new Error('gone'), { code: 'ENOENT' });
  };
  expect(await ask(['zsh', '2', 'nulmeting', 'report', ''], { cwd: gone })).toEqual([]);
  expect(await ask(['zsh', '1', 'nulmeting', 'rep'], { stdout: 'full' })).toEqual([]);
});

test('what works unseen in a dossier is never put on a line, and shown as a mark in what a word means', async () => {
  const named = 'gewoon';
  const hidden = ['regel\neind', 'kleur\u001b[31m', 'om\u202egekeerd', 'tab\tstop'];
  for (const name of [named, ...hidden]) writeFiles({ [`lijst/${name}/dossier.yaml`]: '' });
  expect(await askZsh('report', 'lijst/')).toEqual(['paths', `lijst/${named}`]);
  const file = 'd/metingen/2026-04-01/meting.yaml';
  const spoiled = readFileSync(file, 'utf8').replace(/^date: .*$/m, String.raw`date: "20\e[31m26\n\t"`);
  writeFileSync(file, spoiled);
  expect(await askZsh('report', 'd', '--measurement', '2026-04')).toEqual([
    'words',
    '2026-04-01\t20␛[31m26␊ ',
  ]);
});

test('a name that a shell would run is given as it is, and only to a script that quotes it', async () => {
  const name = 'a$(touch gevaar)`touch gevaar`';
  writeFiles({ [`namen/${name}/dossier.yaml`]: '' });
  expect(await askZsh('report', 'namen/')).toEqual(['paths', `namen/${name}`]);
});
