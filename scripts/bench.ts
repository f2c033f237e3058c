/**
 * `npm run bench`: what the program costs, as ratios to `node -e 0` taken in the same run, each beside its aim. Every job and the
 * empty program run in turn, A B A B …, and the median of the ratios pair by pair is printed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve('dist/nulmeting.cjs');
const PAIRS = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'nulmeting-bench-'));
const dossier = join(folder, 'opvang-de-linde');
cpSync(resolve('examples/opvang-de-linde'), dossier, { recursive: true });

/** The same answers in a dossier that asks both bundled frameworks. */
const both = join(folder, 'beide');
const frameworks = ['valente-afwegingskader', 'kotter-veranderstappen'];
spawnSync(process.execPath, [
  PROGRAM,
  'init',
  both,
  '--name',
  'Beide',
  '--date',
  '2026-01-01',
  '--framework',
  ...frameworks,
]);
const [first] = readdirSync(join(dossier, 'metingen')).sort();
const ANSWERS = 'antwoorden.yaml';
cpSync(join(dossier, 'metingen', first ?? '', ANSWERS), join(both, 'metingen', '2026-01-01', ANSWERS));

const JOBS: readonly (readonly [string, readonly string[], number | null])[] = [
  ['--version', ['--version'], 1.1],
  ['--help', ['--help'], 1.6],
  ['frameworks list', ['frameworks', 'list'], 1.6],
  ['report html, both frameworks', ['report', both, '--format', 'html', '--out', '-'], 3.5],
  ['report --format html', ['report', dossier, '--format', 'html', '--out', '-'], 3.5],
  ['report --format md', ['report', dossier, '--format', 'md'], null],
  ['report --format json', ['report', dossier, '--format', 'json'], null],
  ['plan --format html', ['plan', dossier, '--format', 'html', '--out', '-'], null],
  ['status', ['status', dossier], null],
];

// This variable alone makes an empty Node start much slower, and hides everything else.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Milliseconds that one run takes, from start to end. */
function time(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

console.log(`Node ${process.versions.node}, ${PAIRS} pairs a job; × is the ratio to node -e 0\n`);
console.log(`${'job'.padEnd(30)}${'×'.padStart(6)}${'aim'.padStart(8)}`);
for (const [name, args, aim] of JOBS) {
  time([PROGRAM, ...args]);
  const ratios = Array.from({ length: PAIRS }, () => time([PROGRAM, ...args]) / time(['-e', '0']));
  const ratio = median(ratios);
  const verdict = aim === null ? '' : ratio <= aim ? '' : '   above its aim';
  console.log(
    `${name.padEnd(30)}${ratio.toFixed(2).padStart(6)}${(aim === null ? '–' : `≤ ${aim}`).padStart(8)}${verdict}`,
  );
}
rmSync(folder, { recursive: true, force: true });
