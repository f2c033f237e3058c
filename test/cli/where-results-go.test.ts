import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { runInProcess, splitWords } from './run-in-process.ts';
import { answersText, runAll, standInFolder } from './stand-in-folder.ts';

beforeEach(async () => {
  standInFolder({
    'form.yaml': answersText('{ visie: { answer: deels }, tijd: { answer: niet-begonnen } }'),
  });
  await runAll(
    'init d --name "De Brug" --date 2025-03-01 --framework kort.yaml',
    'init e --name "De Haven" --date 2026-03-01 --framework kort.yaml',
    'interview d --answers form.yaml',
    'interview d --new --date 2026-03-01 --answers form.yaml',
    'report d --format json --out report.json',
  );
});

const run = (line: string, isTerminal = false) => runInProcess(splitWords(line), { isTerminal });

/** How the file that a command wrote is opened. */
const howToOpen = (command: string): string =>
  `Openen: dubbelklik op het bestand, of typ:\n  nulmeting ${command} --open\n`;

/** The first line of each document, as a page and as text. */
const PAGE = '<!DOCTYPE html>';

describe.each([
  ['report d', 'd/rapporten/nulmeting-2026-03-01', '# Vervolgmeting van De Brug'],
  ['report d --measurement 2025-03-01', 'd/rapporten/nulmeting-2025-03-01', '# Nulmeting van De Brug'],
  ['report --from report.json', 'nulmeting-2026-03-01', '# Vervolgmeting van De Brug'],
  ['plan d', 'd/rapporten/plan-2026-03-01', '# Plan van aanpak van De Brug'],
  ['plan d --measurement 2025-03-01', 'd/rapporten/plan-2025-03-01', '# Plan van aanpak van De Brug'],
  ['compare d', 'd/rapporten/vergelijking', '# De Brug: wat is er veranderd?'],
  ['compare d e', 'organisaties-naast-elkaar', '# 2 organisaties naast elkaar'],
])('nulmeting %s', (line, place, title) => {
  test('is printed as text, on a screen and elsewhere', async () => {
    for (const isTerminal of [true, false]) {
      const { exit, stdout, stderr } = await run(`${line} --format md`, isTerminal);
      expect([exit, stdout.split('\n')[0], stderr]).toEqual([0, title, '']);
    }
  });

  test(`is written as a page to ${place}.html where stdout is a screen, and printed where it is not`, async () => {
    const onScreen = await run(`${line} --format html`, true);
    // What is said on a screen is folded to its width.
    expect({ ...onScreen, stderr: onScreen.stderr.replaceAll('\n', ' ') }).toEqual({
      exit: 0,
      stdout: '',
      stderr: `Geschreven: ${place}.html Openen: dubbelklik op het bestand, of typ:   nulmeting ${line} --format html --open `,
    });
    expect(readFileSync(`${place}.html`, 'utf8')).toContain(PAGE);
    const { exit, stdout, stderr } = await run(`${line} --format html`);
    expect([exit, stdout.split('\n')[0], stderr]).toEqual([0, PAGE, '']);
  });

  test('goes to the file that is named, below folders that are made for it', async () => {
    const command = `${line} --format md --out a/b/uit.md`;
    const said = `Geschreven: a/b/uit.md\n${howToOpen(command)}`;
    expect(await run(command)).toEqual({ exit: 0, stdout: '', stderr: said });
    expect(readFileSync('a/b/uit.md', 'utf8').split('\n')[0]).toBe(title);
    expect(existsSync(`${place}.md`)).toBe(false);
  });

  test('is printed with --out -, a page on a screen as well', async () => {
    for (const isTerminal of [true, false]) {
      const { exit, stdout, stderr } = await run(`${line} --format html --out -`, isTerminal);
      expect([exit, stdout.split('\n')[0], stderr]).toEqual([0, PAGE, '']);
    }
    expect(existsSync('-')).toBe(false);
  });

  test('is data with --json and with --format json', async () => {
    for (const option of ['--json', '--format json']) {
      // Of a plan that is there already it would be said that there is a newer measurement.
      rmSync('d/plan.yaml', { force: true });
      const { exit, stdout, stderr } = await run(`${line} ${option}`);
      expect([exit, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toHaveProperty('schema');
    }
  });

  test('is in the format that is named, whatever --json asks', async () => {
    expect((await run(`${line} --json --format md`)).stdout.split('\n')[0]).toBe(title);
  });
});

test('a report and a comparison are Markdown unless another format is asked for', async () => {
  expect((await run('report d')).stdout).toMatch(/^# Vervolgmeting van De Brug\n/);
  expect((await run('report --from report.json')).stdout).toMatch(/^# Vervolgmeting van De Brug\n/);
  expect((await run('compare d')).stdout).toMatch(/^# De Brug: wat is er veranderd\?\n/);
  expect((await run('compare d e')).stdout).toMatch(/^# 2 organisaties naast elkaar\n/);
});

test('the schema of data says what it is', async () => {
  const schemaOf = async (line: string) =>
    (JSON.parse((await run(`${line} --json`)).stdout) as { schema: string }).schema;
  expect(await schemaOf('report d')).toBe('nulmeting/report@1');
  expect(await schemaOf('plan d')).toBe('nulmeting/plan@1');
  expect(await schemaOf('compare d')).toBe('nulmeting/comparison@1');
  expect(await schemaOf('status d')).toBe('nulmeting/status@1');
  expect(await schemaOf('check d')).toBe('nulmeting/check@1');
});

test('a file that is there already outside a dossier stays, and the new one is put beside it', async () => {
  writeFileSync('uit.md', 'Van mij.');
  expect(await run('report d --out uit.md')).toEqual({
    exit: 0,
    stdout: '',
    stderr: `uit.md stond er al en is gelaten zoals het is: buiten een dossier houdt het programma niet bij wat het zelf schreef. De nieuwe versie staat ernaast: uit-2.md\n${howToOpen('report d --out uit.md')}`,
  });
  expect(readFileSync('uit.md', 'utf8')).toBe('Van mij.');
  expect(readFileSync('uit-2.md', 'utf8')).toMatch(/^# Vervolgmeting van De Brug\n/);
});

test('a file in a dossier that a person changed stays, and the new one is put beside it', async () => {
  mkdirSync('d/rapporten', { recursive: true });
  writeFileSync('d/rapporten/uit.md', 'Van mij.');
  expect((await run('report d --out d/rapporten/uit.md')).stderr).toBe(
    `d/rapporten/uit.md stond er al en is door iemand aangepast of neergezet. Dat bestand is gelaten zoals het is. De nieuwe versie staat ernaast: d/rapporten/uit-2.md\n${howToOpen('report d --out d/rapporten/uit.md')}`,
  );
});

test('a form is printed on a screen and elsewhere, and goes to the file that is named', async () => {
  const printed = await run('form d');
  expect(printed.stderr).toBe('');
  expect(printed.stdout).toContain(
    '\nschema: nulmeting/answers@1\norganisation: de-brug\nmeasurement: 2026-03-01\n',
  );
  expect(await run('form d', true)).toEqual(printed);
  expect(await run('form d --out -', true)).toEqual(printed);
  expect(await run('form d --format yaml --out uit.yaml')).toEqual({
    exit: 0,
    stdout: '',
    stderr: 'Geschreven: uit.yaml\n',
  });
  expect(readFileSync('uit.yaml', 'utf8')).toBe(printed.stdout);
  expect((await run('form d --measurement 2025-03-01')).stdout).toContain('\nmeasurement: 2025-03-01\n');
});

test('where a person stands elsewhere, a file is named as seen from there', async () => {
  process.chdir('d/metingen');
  expect((await run('report --format html', true)).stderr).toBe(
    `Geschreven: ../rapporten/nulmeting-2026-03-01.html\n${howToOpen('report --format html')}`,
  );
  expect((await run('report --out verslag.md')).stderr).toBe(
    `Geschreven: verslag.md\n${howToOpen('report --out verslag.md')}`,
  );
  expect(
    (await run('plan')).stderr,
  ).toBe(`Het plan van aanpak staat in ../plan.yaml. U kunt het daar zelf aanpassen.
2 acties in deze periode, 0 voor later.
Bekijken:  nulmeting plan .. --format html --out plan.html
`);
});

test.each([
  'form d --out uit.yaml',
  'form d --format paper --out uit.html',
  'report d --format md --out uit.md',
  'plan d --format html --out uit.html',
  'compare d --format md --out uit.md',
  'page d --out uit.html',
])('nulmeting %s --stil says still that it left a file alone, and where the result is', async (line) => {
  const asked = line.split(' ').at(-1) ?? '';
  const beside = asked.replace(/\.(\w+)$/, '-2.$1');
  writeFileSync(asked, 'van mij');
  const { exit, stdout, stderr } = await run(`${line} --stil`);
  expect([exit, stdout]).toEqual([0, '']);
  expect(stderr).toContain(asked);
  expect(stderr).toContain(beside);
  expect(readFileSync(asked, 'utf8')).toBe('van mij');
  expect(existsSync(beside)).toBe(true);
});
