import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { HOSTILE, HOSTILE_NAME, listRaw, makeUnseenDossier, UNSEEN, WORD } from './unseen-characters.ts';

/*
 * A dossier in which every text, every role and the name of the folder hold what a terminal obeys. Of what the program writes, in a pipe,
 * in a file for people and in JSON, not one byte works: each stands there as a mark or an escape.
 */

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let root = '';
let other = '';
beforeAll(async () => {
  [root, other] = [await makeUnseenDossier(home, 'een'), await makeUnseenDossier(home, 'twee')];
});

function nulmeting(args: readonly string[], { cwd = home, input = '' } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/nulmeting.cjs'), ...args], {
    cwd,
    input,
    env: { PATH: process.env['PATH'], HOME: home, LANG: 'nl_NL.UTF-8' },
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  return { status, stdout, stderr };
}

/** Every command, with its exit code; `#` is the dossier, `##` another one, and `#NAME` a hostile name. */
const COMMANDS: readonly (readonly [line: string, exit: number, shows?: string])[] = [
  ['status #', 0, WORD],
  ['status # --json', 0],
  ['stand # --lang en', 0, WORD],
  ['report #', 0, WORD],
  ['report # --format json', 0, WORD],
  ['report # --format html --out -', 0, WORD],
  ['report # --lang en', 0, WORD],
  ['report # --format html', 0],
  ['report # --measurement #NAME', 2],
  ['report # --format #NAME', 2],
  ['report # --out #NAME.md', 0],
  ['report # --format html --out #NAME.html', 0],
  ['plan # --format html --out #NAME-plan.html', 0],
  ['compare # ## --format html --out #NAME-beide.html', 0],
  ['form #', 0, WORD],
  ['form # --out #NAME-form.yaml', 0],
  ['plan # --format md', 0, WORD],
  ['plan # --format json', 0, WORD],
  ['plan # --format html --out -', 0, WORD],
  ['plan #', 0],
  ['compare #', 0, WORD],
  ['compare # --format json', 0, WORD],
  ['compare # --format html --out -', 0, WORD],
  ['compare # ##', 0, WORD],
  ['compare # ## --format json', 0, WORD],
  ['compare # ## --own ##', 0, WORD],
  ['check #', 1, WORD],
  ['check # --format json', 1],
  ['check # --format sarif', 1],
  ['check # --lang en', 1, WORD],
  ['check #NAME.yaml', 1],
  ['check #NAME', 2],
  ['frameworks show #NAME.yaml', 3],
  ['frameworks show #NAME', 2],
  ['frameworks new #NAME', 2],
  ['interview # --answers #NAME.yaml', 3],
  ['interview # --table #NAME', 2],
  ['interview #', 2],
  ['interview # --new --date 2028-01-01', 0],
  ['init #NAME-new --name #NAME --sector #NAME', 0],
  ['init #NAME-new --name x', 3],
  ['init #NAME-other --name x --framework #NAME.yaml', 3],
  ['status #NAME', 2],
  ['#NAME', 2],
  ['status --#NAME', 2],
  ['status # --debug', 0],
];

/** A command line with what stands for a name filled in. */
const wordsOf = (line: string): readonly string[] =>
  line
    .split(' ')
    .map((word) =>
      word === '#' ? root : word === '##' ? other : word.replace('#NAME', HOSTILE_NAME.replace('\n', '')),
    );

describe('in a pipe nothing works', () => {
  beforeAll(() => {
    const framework = readFileSync('test/interview/own-framework.yaml', 'utf8');
    const spoiled = framework.replace('Eigen kader', JSON.stringify(HOSTILE));
    writeFileSync(join(home, `${HOSTILE_NAME.replace('\n', '')}.yaml`), spoiled);
  });

  test.each(COMMANDS.map(([line, exit, shows = '']) => [line, exit, shows] as const))(
    'of what %s writes',
    (line, exit, shows) => {
      const { status, stdout, stderr } = nulmeting(wordsOf(line));
      expect(listRaw(stdout)).toEqual([]);
      expect(listRaw(stderr)).toEqual([]);
      expect(status, stderr).toBe(exit);
      expect(stdout).toContain(shows);
      expect(stdout + stderr).not.toContain('fout in het programma');
    },
  );

  test.each(['frameworks', 'frameworks --json', 'frameworks show ons-kader', 'status', ''])(
    'of what `%s` writes in a dossier with an own framework',
    (line) => {
      const kaders = join(root, 'kaders');
      mkdirSync(kaders, { recursive: true });
      const framework = readFileSync('test/interview/own-framework.yaml', 'utf8');
      const hidden = UNSEEN.filter((text) => !/\p{Cc}|\p{Cs}/u.test(text)).join(' ');
      const text = framework.replace('Eigen kader', JSON.stringify(`${hidden} ${WORD}`));
      writeFileSync(join(kaders, 'ons-kader.yaml'), text.replace('eigen-kader', 'ons-kader'));
      const { status, stdout, stderr } = nulmeting(line === '' ? [] : line.split(' '), { cwd: root });
      expect(status, stderr).toBe(0);
      expect(listRaw(stdout + stderr)).toEqual([]);
      if (line.startsWith('frameworks')) expect(stdout).toContain(WORD);
    },
  );
});

test('in files for people nothing works', () => {
  const written = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|md)$|form\.yaml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  expect(written.length).toBeGreaterThanOrEqual(5);
  for (const path of written) expect(listRaw(readFileSync(path, 'utf8')), JSON.stringify(path)).toEqual([]);
});

test('a form that goes out with such texts comes back with the same answers', () => {
  const copy = join(home, 'kopie');
  cpSync(root, copy, { recursive: true });
  const form = join(home, 'formulier.yaml');
  expect(nulmeting(['form', copy, '--out', form]).status).toBe(0);
  const { status, stderr } = nulmeting(['interview', copy, '--answers', form]);
  expect(status, stderr).toBe(0);
  expect(stderr).toContain('geen nieuwe antwoorden');
});

describe('what comes in is stored without what nobody sees', () => {
  const typed = 'een\u202Etwee\u200B\tdrie\u001B[31m';

  test('from a form', () => {
    const copy = join(home, 'ingevuld');
    cpSync(root, copy, { recursive: true });
    const answers = { wat: { note: typed } };
    const form = JSON.stringify({
      schema: 'nulmeting/answers@1',
      table: { present: [typed], absent: [] },
      answers,
    });
    const { status, stderr } = nulmeting(
      ['interview', copy, '--measurement', '2027-01-01', '--replace', '--answers', '-'],
      { input: form },
    );
    expect(status, stderr).toBe(0);
    const written = parse(readFileSync(join(copy, 'metingen', '2027-01-01', 'antwoorden.yaml'), 'utf8'));
    expect(written.answers.wat.note).toBe('eentwee\tdrie[31m');
    expect(written.table.present).toEqual(['eentwee\tdrie[31m']);
  });

  test('from the command line, on one line', () => {
    const { status, stderr } = nulmeting(
      ['init', 'schoon', '--name', ` ${typed}\nvier `, '--sector', typed],
      { cwd: home },
    );
    expect(status, stderr).toBe(0);
    const { organisation } = parse(readFileSync(join(home, 'schoon', 'dossier.yaml'), 'utf8'));
    expect(organisation).toMatchObject({ name: 'eentwee drie[31m vier', sector: 'eentwee drie[31m' });
    expect(nulmeting(['check', 'schoon'], { cwd: home }).status).toBe(0);
  });

  test('and a name of which nothing is left is no name', () => {
    const { status, stderr } = nulmeting(['init', 'leeg', '--name', '\u200B \u202E'], { cwd: home });
    expect(status).toBe(2);
    expect(stderr).toContain('--name');
  });
});

test('JSON gives the texts themselves', () => {
  const report = JSON.parse(
    nulmeting(['report', root, '--format', 'json', '--measurement', '2027-01-01']).stdout,
  );
  expect(JSON.stringify(report)).toContain(JSON.stringify(HOSTILE).slice(1, -1));
});
