import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/*
 * The program writes what a person asks for, and beside that only what the manual names: the schemas for editors, and a record of what
 * it wrote. Nothing of what it read, computed or compiled stays anywhere.
 */

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const dossier = join(home, 'opvang-de-linde');
const other = join(home, 'west-brabant');

/** Every file under the person's home, with its content. */
function listHome(): Readonly<Record<string, string>> {
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [relative(home, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

function nulmeting(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [resolve('dist/nulmeting.cjs'), ...args], {
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, TMPDIR: home, LANG: 'nl_NL.UTF-8' },
    encoding: 'utf8',
  });
  expect(status, `${args.join(' ')}\n${stderr}`).toBe(0);
}

beforeAll(() => {
  for (const root of [dossier, other])
    cpSync(join('examples', relative(home, root)), root, { recursive: true });
  const own = readFileSync('test/interview/own-framework.yaml');
  cpSync('test/interview/own-framework.yaml', join(dossier, 'kaders', 'eigen-kader.yaml'));
  expect(own.length).toBeGreaterThan(0);
});

test('reading, reporting, comparing and checking leave no file behind', () => {
  const before = listHome();
  for (const format of ['html', 'md', 'json']) nulmeting('report', dossier, '--format', format, '--out', '-');
  nulmeting('status', dossier);
  nulmeting('compare', dossier, '--format', 'md', '--out', '-');
  nulmeting('compare', dossier, other, '--format', 'json', '--out', '-');
  nulmeting('check', join(dossier, 'metingen'));
  nulmeting('check', 'opvang-de-linde/dossier.yaml');
  nulmeting('frameworks', 'list');
  nulmeting('frameworks', 'show', 'valente-afwegingskader');
  expect(listHome()).toEqual(before);
});

test('what is written is what was asked for, the schemas and the record of what was written', () => {
  const before = Object.keys(listHome());
  const added = (): readonly string[] => Object.keys(listHome()).filter((path) => !before.includes(path));
  nulmeting('report', dossier, '--format', 'html', '--out', join(dossier, 'rapport.html'));
  expect(added().filter((path) => !path.endsWith('/.nulmeting/written.json'))).toEqual([
    'opvang-de-linde/rapport.html',
  ]);
  nulmeting('init', 'nieuw', '--name', 'Nieuw', '--date', '2026-01-01');
  nulmeting('report', 'nieuw', '--format', 'md', '--out', '-');
  nulmeting('check', 'nieuw');
  const made = added().filter((path) => path.startsWith('nieuw/'));
  expect(made.filter((path) => !path.startsWith('nieuw/.nulmeting/schemas/'))).toEqual([
    'nieuw/dossier.yaml',
    'nieuw/metingen/2026-01-01/antwoorden.yaml',
    'nieuw/metingen/2026-01-01/kaders/valente-afwegingskader.yaml',
    'nieuw/metingen/2026-01-01/meting.yaml',
  ]);
  expect(Object.keys(listHome()).filter((path) => /(^|\/)(read|code|\.cache)\//.test(path))).toEqual([]);
});
