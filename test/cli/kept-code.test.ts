import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { codeFolder, openProgram } from '../../bin/open-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the built program in which something was done to what is kept of it, run in a process of its own. */
function runAfter(name: string, change: (code: string) => void): string {
  const dist = join(folder, name);
  cpSync('dist', dist, { recursive: true });
  change(codeFolder(dist));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(dist, 'nulmeting.cjs'),
      'report',
      resolve('examples/opvang-de-linde'),
      '--format',
      'md',
      '--out',
      '-',
    ],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

test('what the build kept of the program fits this Node', () => {
  const { load, scripts } = openProgram(resolve('dist'));
  for (const name of [
    './main.js',
    ...readdirSync('dist')
      .filter((file) => /^(compare|template)-/.test(file))
      .map((file) => `./${file}`),
  ])
    load(name);
  expect(scripts.size).toBeGreaterThan(5);
  expect(
    [...scripts].filter(([, script]) => script.cachedDataRejected !== false).map(([file]) => file),
  ).toEqual([]);
});

test('without it, or with something else in its place, the program does the same', () => {
  const usual = runAfter('usual', () => {});
  expect(usual).toContain('# Vervolgmeting van Opvang De Linde');
  expect(runAfter('none', (code) => rmSync(code, { recursive: true }))).toBe(usual);
  const inAll = (change: (path: string) => void) => (code: string) => {
    const files = readdirSync(code);
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) change(join(code, file));
  };
  expect(
    runAfter(
      'empty',
      inAll((path) => writeFileSync(path, '')),
    ),
  ).toBe(usual);
  expect(
    runAfter(
      'half',
      inAll((path) => truncateSync(path, 10_000)),
    ),
  ).toBe(usual);
  expect(
    runAfter(
      'other',
      inAll((path) => writeFileSync(path, 'something else '.repeat(5000))),
    ),
  ).toBe(usual);
});
