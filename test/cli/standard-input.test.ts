import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { runInProcess, splitWords } from './run-in-process.ts';
import { answersText, KORT, runAll, standInFolder } from './stand-in-folder.ts';

/* Where a command reads one file, `-` is what comes in on standard input. */

const run = (line: string, stdin: string | Uint8Array) =>
  runInProcess(splitWords(line), { stdin: () => stdin });

beforeEach(() => {
  standInFolder({ 'form.yaml': answersText('{ visie: { answer: deels } }') });
});

test('a dossier that is packed comes in through a pipe', async () => {
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01', 'page d --out p.html');
  const packed = new Uint8Array(readFileSync('de-brug.nulmeting.zip'));
  const { exit, stderr } = await run('import -', packed);
  expect([exit, stderr.split('\n')[0]]).toEqual([0, 'Het dossier van De Brug staat in de-brug.']);
  expect(existsSync('de-brug/dossier.yaml')).toBe(true);
});

test('what is no packed dossier is named as what it is', async () => {
  const { exit, stderr } = await run('import -', 'geen zip');
  expect(exit).toBe(3);
  expect(stderr).toContain('stdin');
});

test.each(['frameworks show -', 'frameworks trace -', 'frameworks review --form -'])(
  'a framework comes in through a pipe: %s',
  async (line) => {
    const { stdout } = await runAll(line.replace(/-$/, 'kort.yaml'));
    expect(await run(line, KORT)).toEqual({ exit: 0, stdout, stderr: '' });
    expect(stdout).toContain('Kort kader');
  },
);

test('what is wrong in it is placed in it', async () => {
  const { exit, stderr } = await run('frameworks show -', KORT.replace('id: begin', 'id: "Begin!"'));
  expect(exit).toBe(3);
  expect(stderr).toMatch(/^stdin:\d+:\d+: /);
});

test('every command calls it the same for people, and programs get what they gave', async () => {
  const spoiled = KORT.replace('id: begin', 'id: "Begin!"');
  expect((await run('check -', spoiled)).stdout).toMatch(/^stdin:\d+:\d+: /);
  expect(JSON.parse((await run('check - --json', spoiled)).stdout).problems[0].path).toBe('-');
  const sarif = JSON.parse((await run('check - --format sarif', spoiled)).stdout);
  expect(JSON.stringify(sarif.runs[0].results[0].locations)).toContain('"uri":"-"');
});

test('it has no name of a file, also where frameworks lie in a folder', async () => {
  mkdirSync('kaders');
  process.chdir('kaders');
  const { exit, stdout } = await run('check -', KORT);
  expect(exit).toBe(0);
  expect(stdout).not.toContain('[id-not-file-name]');
});

test('a dossier is made of one that comes in through a pipe, and keeps it', async () => {
  const { exit } = await run('init d --name "De Brug" --framework - --date 2026-03-01', KORT);
  expect(exit).toBe(0);
  expect(readFileSync('d/kaders/kort.yaml', 'utf8')).toContain('Kort kader');
});

test('a form to rate a framework comes in through a pipe, alone or beside those in files', async () => {
  await runAll('frameworks review --form kort.yaml --out form-1.yaml');
  const filled = readFileSync('form-1.yaml', 'utf8')
    .replace(/^expert:.*$/m, 'expert: e-1')
    .replace(/relevance:.*$/gm, 'relevance: 4');
  const { exit, stdout } = await run('frameworks review - --framework kort.yaml', filled);
  expect(exit).toBe(0);
  expect(stdout).toContain('Kort kader');
});
