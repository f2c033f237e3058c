import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hashContent } from '../../src/documents/frameworks/content-hash.ts';
import { readYaml } from '../../src/documents/yaml/yaml-document.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { runInProcess, splitWords } from '../cli/run-in-process.ts';
import { COMMANDS, type Danger, HONEST, type Run } from './danger.ts';

const DANGERS = 'test/hostile/dangers';
const repository = process.cwd();

async function readDangers(name: string): Promise<readonly Danger[]> {
  const path = join(DANGERS, name);
  if (name.endsWith('.yaml')) return [parse(readFileSync(path, 'utf8')) as Danger];
  return ((await import(pathToFileURL(resolve(path)).href)) as { readonly dangers: readonly Danger[] })
    .dangers;
}

const files = readdirSync(DANGERS).sort();
const all = await Promise.all(
  files.map(async (name) => (await readDangers(name)).map((danger) => ({ name, ...danger }))),
);

/** Each path below a folder with the hash of what is there, without the dossier `d`. */
function listAround(folder: string, at = ''): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(join(folder, at)).sort()) {
    const path = join(at, name);
    if (path === 'd') continue;
    const facts = lstatSync(join(folder, path));
    if (facts.isDirectory()) Object.assign(found, { [path]: 'folder' }, listAround(folder, path));
    else if (facts.isSymbolicLink()) found[path] = `link to ${readlinkSync(join(folder, path))}`;
    else
      found[path] = createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex');
  }
  return found;
}

function write(folder: string, { files = {}, links = {} }: Danger): void {
  const texts = Object.entries({ ...HONEST, ...files }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  const byPath = new Map(texts);
  const withHash = (text: string): string =>
    text.replace(/HASH\(([^)]*)\)/g, (_, path: string) =>
      hashContent(readYaml(byPath.get(path) ?? '').value),
    );
  for (const [path, text] of texts) {
    if (Object.keys(links).some((link) => path === link || path.startsWith(`${link}/`))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), withHash(text));
  }
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(target, join(folder, path));
  }
}

function change({ path, from, to }: NonNullable<Run['edit']>): void {
  const text = readFileSync(path, 'utf8');
  expect(text, path).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}

/** What is said when the program itself is wrong, in any language, and the lines of a stack. */
const bugs = LANGUAGES.map(
  (language) => loadTexts(language)('cli.bug', { message: '' }).split('\n')[0]?.trim() ?? '',
);
const STACK = /^\s+at .+(?::\d+:\d+|\(native\))\)?$/m;

let home = '';
let folder = '';
const { XDG_CACHE_HOME } = process.env;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  // Deep enough for a way out with six times `..` to stay in what is compared.
  folder = join(home, 'a', 'b', 'c', 'd', 'e', 'werk');
  mkdirSync(folder, { recursive: true });
  process.env['XDG_CACHE_HOME'] = join(folder, 'd', '.cache');
});
afterEach(() => {
  process.chdir(repository);
  rmSync(home, { recursive: true, force: true });
});
afterAll(() => {
  if (XDG_CACHE_HOME === undefined) delete process.env['XDG_CACHE_HOME'];
  else process.env['XDG_CACHE_HOME'] = XDG_CACHE_HOME;
});

/** Everything below the home of the test, the dossier left out. */
function listOutside(): Readonly<Record<string, string>> {
  const around: Record<string, string> = { ...listAround(folder) };
  for (let at = dirname(folder); at.startsWith(home); at = dirname(at))
    around[at] = readdirSync(at).sort().join('|');
  return around;
}

async function runLine(line: string) {
  const { exit, stdout, stderr } = await runInProcess(splitWords(line));
  expect(stderr, line).not.toMatch(STACK);
  for (const bug of bugs) expect(stderr, line).not.toContain(bug);
  expect([0, 1, 2, 3], line).toContain(exit);
  return { exit, stdout, written: `${stdout}\n${stderr}` };
}

describe.each(all.flat())('$name: $danger', (danger) => {
  const { links = {}, runs = [] } = danger;

  test.skipIf(process.platform === 'win32' && Object.keys(links).length > 0)(
    'is told, and nothing outside the dossier changes',
    async () => {
      write(folder, danger);
      process.chdir(folder);
      const before = listOutside();
      for (const { edit, run, exit, says = [], never = [] } of runs) {
        if (edit !== undefined) change(edit);
        const ran = await runLine(run);
        for (const text of says) expect(ran.written, run).toContain(text);
        for (const text of never) expect(ran.stdout, run).not.toContain(text);
        if (exit !== undefined) expect(ran.exit, `${run}\n${ran.written}`).toBe(exit);
      }
      for (const line of COMMANDS) await runLine(line);
      expect(listOutside()).toEqual(before);
    },
  );
});

test('the honest dossier is used without a remark', async () => {
  write(folder, { danger: 'none' });
  process.chdir(folder);
  for (const line of [
    'status d',
    'report d',
    'report d --format html',
    'plan d',
    'form d',
    'interview d --new --date 2026-09-01',
  ]) {
    const { exit, written } = await runLine(line);
    expect(exit, written).toBe(0);
  }
});
