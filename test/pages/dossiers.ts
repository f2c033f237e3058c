import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** The built program; the tests of `npm test` build it first. */
const PROGRAM = resolve('dist/nulmeting.cjs');
export const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs the program and gives what it printed. */
export function run(...args: readonly string[]): string {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'nl_NL.UTF-8' };
  const options = { cwd: home, env, encoding: 'utf8', maxBuffer: 100_000_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], options);
  if (status !== 0) throw new Error(`nulmeting ${args.join(' ').slice(0, 300)}\n${stderr}`);
  return stdout;
}

/** The folder of a new dossier. */
export function makeDossier(name: string, ...options: readonly string[]): string {
  const root = join(mkdtempSync(join(home, 'map-')), 'dossier');
  run('init', root, '--name', name, '--date', '2026-03-01', ...options);
  return root;
}

/** Where the answers of a dossier made here stand; with a table, those of that table. */
export function answersPath(root: string, table?: string): string {
  return join(
    root,
    'metingen',
    '2026-03-01',
    table === undefined ? 'antwoorden.yaml' : `antwoorden-${table}.yaml`,
  );
}

export function copyExample(name: string): string {
  const root = join(mkdtempSync(join(home, 'map-')), 'dossier');
  cpSync(join('examples', name), root, { recursive: true });
  return root;
}

const ANSWERS = readFileSync('test/pages/answers.yaml', 'utf8');
export const SECOND_FRAMEWORK = resolve('test/pages/second-framework.yaml');

/** What the pages are made of: the examples, and what an organisation can end up with besides. */
export const MAKERS = {
  'Opvang De Linde': () => copyExample('opvang-de-linde'),
  'West-Brabant': () => copyExample('west-brabant'),
  'an organisation that nothing is known of yet': () => makeDossier('Opvang De Nacht'),
  'an organisation with every kind of answer': () => {
    const root = makeDossier('Opvang De Brug', '--sector', 'Vrouwenopvang', '--headcount', '45');
    writeFileSync(answersPath(root), ANSWERS);
    run('plan', root);
    return root;
  },
  'an organisation with two frameworks and two tables': () => {
    const root = makeDossier('Zuid', '--framework', 'valente-afwegingskader', SECOND_FRAMEWORK);
    writeFileSync(answersPath(root, 'bestuur'), ANSWERS);
    writeFileSync(
      answersPath(root, 'teams'),
      ANSWERS.replaceAll('answer: niet-begonnen', 'answer: volledig'),
    );
    run('plan', root, '--most', '3');
    return root;
  },
} as const;
