import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * The package as somebody installs it: packed from what is built, installed in an empty folder without a registry, and run by every
 * Node that the tests have.
 */

const NODES = process.env['NULMETING_NODES']?.split(',') ?? [process.execPath];
const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

function runNpm(...args: readonly string[]): string {
  return execFileSync(npm, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

let packed: Packed;

beforeAll(() => {
  // What is built is what the tests run; building it again here would change it under their hands.
  const [one] = JSON.parse(
    runNpm('pack', '--json', '--ignore-scripts', '--pack-destination', home),
  ) as readonly Packed[];
  if (one === undefined) throw new Error('npm pack made nothing');
  packed = one;
  runNpm('install', '--prefix', home, '--offline', '--no-audit', '--no-fund', join(home, packed.filename));
}, 180_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((size, entry) => size + statSync(join(entry.parentPath, entry.name)).size, 0);
}

test('holds the built program, the schemas and what a person may read, and nothing else', () => {
  const folders = new Set(packed.files.map(({ path }) => path.split('/')[0]));
  expect([...folders].sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json', 'schemas']);
});

test('is one package, of less than 8 MB with what writes Word documents', () => {
  expect(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'nulmeting',
  ]);
  expect(existsSync(join(home, 'node_modules', 'nulmeting', 'node_modules'))).toBe(false);
  expect(sizeOf(join(home, 'node_modules'))).toBeLessThan(8_000_000);
});

test('names the licences of everything that is bundled in it', () => {
  const notices = readFileSync(join(home, 'node_modules/nulmeting/dist/THIRD-PARTY-NOTICES.md'), 'utf8');
  for (const name of ['commander', 'inquirer', '@inquirer/core', 'chalk', 'yaml', 'handlebars'])
    expect(notices).toMatch(new RegExp(`^## ${name} \\d`, 'm'));
});

describe.each(NODES)('with %s', (node) => {
  const dossier = join(home, `dossier-${NODES.indexOf(node)}`);
  const run = (...args: readonly string[]) =>
    spawnSync(node, [join(home, 'node_modules/nulmeting/dist/nulmeting.cjs'), ...args], {
      cwd: home,
      env: { PATH: process.env['PATH'], HOME: home, LANG: 'nl_NL.UTF-8' },
      encoding: 'utf8',
    });

  test('says its version, makes a dossier and writes a report', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(run('--version').stdout).toBe(`${version}\n`);
    const made = run('init', dossier, '--name', 'Opvang De Brug', '--date', '2026-03-01');
    expect(made.status, made.stderr).toBe(0);
    const report = run('report', dossier, '--format', 'html', '--out', join(dossier, 'verslag.html'));
    expect(report.status, report.stderr).toBe(0);
    expect(readFileSync(join(dossier, 'verslag.html'), 'utf8')).toContain('Opvang De Brug');
  });
});
