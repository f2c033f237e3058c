import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/*
 * How much of the program a command loads, in kB of its own code: what decides how long it takes to start, and does not depend on the
 * machine. A limit is raised on purpose only.
 */

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const EXAMPLE = resolve('examples/opvang-de-linde');
const PROGRAM = resolve('dist/nulmeting.cjs');
const COUNTER = join(home, 'count.cjs');
writeFileSync(
  COUNTER,
  `const { statSync } = require('node:fs');
const dist = ${JSON.stringify(resolve('dist'))};
process.on('exit', () => {
  const loaded = Object.keys(require.cache).filter((path) => path.startsWith(dist));
  const size = loaded.reduce((sum, path) => sum + statSync(path).size, 0);
  process.stderr.write('\\n' + JSON.stringify({ kB: size / 1000, loaded }));
});`,
);

afterAll(() => rmSync(home, { recursive: true, force: true }));

const html = (command: string, ...more: readonly string[]): readonly string[] => [
  command,
  EXAMPLE,
  ...more,
  '--format',
  'html',
  '--out',
  '-',
];

test.each([
  { args: ['--version'], most: 2 },
  { args: ['--help'], most: 115 },
  { args: ['frameworks', 'list'], most: 175 },
  { args: ['status', EXAMPLE], most: 575 },
  // What a conversation needs before it asks; without a terminal it ends there.
  { args: ['interview', EXAMPLE], most: 600, ends: 2 },
  { args: html('report'), most: 1010 },
  // The frameworks in it are read as they are; what checks them is not loaded.
  { args: ['report', EXAMPLE, '--format', 'json', '--out', '-'], most: 850 },
  { args: html('plan'), most: 900 },
  { args: html('compare'), most: 960 },
])('$args loads no more than $most kB of the program', ({ args, most, ends = 0 }) => {
  const run = spawnSync(process.execPath, ['--require', COUNTER, PROGRAM, ...args], {
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, LANG: 'nl_NL.UTF-8' },
    encoding: 'utf8',
    input: '',
  });
  const { kB, loaded } = JSON.parse(run.stderr.slice(run.stderr.lastIndexOf('\n') + 1)) as {
    readonly kB: number;
    readonly loaded: readonly string[];
  };
  expect(run.status, run.stderr).toBe(ends);
  expect(loaded).toContain(PROGRAM);
  expect(kB, loaded.join('\n')).toBeLessThan(most);
});
