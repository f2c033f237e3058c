import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EXIT } from '../../src/cli/session/exit-code.ts';
import { runInProcess, splitWords } from './run-in-process.ts';

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const repository = process.cwd();
const run = (line: string) => runInProcess(splitWords(line));
beforeAll(async () => {
  process.chdir(home);
  await run('init d --name "De Brug" --date 2026-03-01');
});
afterAll(() => {
  process.chdir(repository);
  rmSync(home, { recursive: true, force: true });
});

test.each([
  // Of the name of a table the name of a file is made.
  ['interview d --table ../x --answers form.yaml', '„../x” kan geen naam van een tafel zijn.'],
  ['interview d --table huis/oost --answers form.yaml', '„huis/oost” kan geen naam van een tafel zijn.'],
  ['interview d --table huis\\oost --answers form.yaml', '„huis\\oost” kan geen naam van een tafel zijn.'],
  ['interview d --table ??? --answers form.yaml', '„???” kan geen naam van een tafel zijn.'],
  ['init e --name X --headcount 0', '„0” is geen aantal medewerkers.'],
  ['init e --name X --headcount -5', '„-5” is geen aantal medewerkers.'],
  // Neither a whole number nor thousands: what is grouped stands in threes.
  ['init e --name X --headcount 1.00', '„1.00” is geen aantal medewerkers.'],
  ['init e --name " "', 'Dit ontbreekt nog: --name'],
  ['plan d --most 1.5', '„1.5” is geen aantal.'],
  [`frameworks new ${'a'.repeat(65)}`, `„${'a'.repeat(65)}” kan geen naam van een kader zijn.`],
  ['frameworks new ../kader', '„../kader” kan geen naam van een kader zijn.'],
  ['frameworks new ons--kader', '„ons--kader” kan geen naam van een kader zijn.'],
])('nulmeting %s is refused, and makes nothing', async (line, words) => {
  const { exit, stderr } = await run(line);
  expect(exit).toBe(EXIT.usage);
  expect(stderr.split('\n')[0]).toBe(words);
  expect(readdirSync(home)).toEqual(['d']);
  expect(existsSync(join(home, 'd', 'plan.yaml'))).toBe(false);
});

test('a name of 64 characters is the longest that a framework can have', async () => {
  expect((await run(`frameworks new ${'a'.repeat(64)}`)).exit).toBe(EXIT.done);
  rmSync(join(home, `${'a'.repeat(64)}.yaml`));
});

test.each([
  ['"De Brug"', 'de-brug'],
  ['"Café Zuid & Noord"', 'cafe-zuid-noord'],
  ['!!!', 'organisatie'],
  ['x'.repeat(70), 'x'.repeat(64)],
  [`${'x'.repeat(63)}-y`, 'x'.repeat(63)],
])('an organisation called %s gets the id %s', async (name, id) => {
  await run(`init e --name ${name} --framework kotter-veranderstappen kotter-veranderstappen`);
  expect(readFileSync('e/dossier.yaml', 'utf8')).toContain(`\n  id: ${id}\n`);
  rmSync('e', { recursive: true });
});

test('a framework that is named twice is asked once', async () => {
  await run('init e --name X --date 2026-03-01 --framework kotter-veranderstappen kotter-veranderstappen');
  expect(readFileSync('e/metingen/2026-03-01/meting.yaml', 'utf8').match(/- id: /g)).toHaveLength(1);
  rmSync('e', { recursive: true });
});

test('without a date a measurement is of today, by the clock of the person', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 5, 23, 59) });
  await run('init e --name X');
  vi.useRealTimers();
  expect(readdirSync('e/metingen')).toEqual(['2026-01-05']);
  rmSync('e', { recursive: true });
});

test.each([
  ['status d --measurement', '--measurement'],
  ['status d --lang', '--lang'],
  ['init e --name', '--name'],
])('nulmeting %s, without a value, is told that %s needs one', async (line, option) => {
  const { exit, stderr } = await run(line);
  expect(exit).toBe(EXIT.usage);
  expect(stderr.split('\n')[0]).toBe(`Achter ${option} hoort een waarde.`);
});
