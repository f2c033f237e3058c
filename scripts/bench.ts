/**
 * `npm run bench [-- PAIRS [NAME]]`: what the program costs, as ratios to `node -e 0` taken in the same run, each beside its aim. Every job and the
 * empty program run in turn, A B A B …, and the median of the ratios pair by pair is printed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument, type YAMLSeq } from 'yaml';

const PAIRS = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'nulmeting-bench-'));

/** The program as installed: what the package ships, and nothing of the working folder around it. */
const installed = join(folder, 'installed');
for (const part of ['dist', 'schemas', 'package.json'])
  cpSync(part, join(installed, part), { recursive: true });
const PROGRAM = join(installed, 'dist', 'nulmeting.cjs');
const dossier = join(folder, 'opvang-de-linde');
cpSync(resolve('examples/opvang-de-linde'), dossier, { recursive: true });

/** A dossier that asks both bundled frameworks, with an answer to every question. */
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
const ANSWERS = 'antwoorden.yaml';
const form = spawnSync(process.execPath, [PROGRAM, 'form', both], { encoding: 'utf8' }).stdout;
writeFileSync(
  join(both, 'metingen', '2026-01-01', ANSWERS),
  form
    .replace(/^ *#.*\n/gm, '')
    .replace(/^( {4}answer:).*$/gm, '$1 1')
    .replace(/^( {4}note:).*$/gm, '$1 Zie het jaarplan van vorig jaar.'),
);

/** The first of two hundred dossiers, and all of them: the same organisation under other names, with other answers. */
const ORGANISATIONS = 200;
const many = Array.from({ length: ORGANISATIONS }, (_, index) => {
  const root = join(folder, 'veel', `organisatie-${index}`);
  cpSync(both, root, { recursive: true });
  const edit = (path: string, change: (text: string) => string): void =>
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  edit(join(root, 'dossier.yaml'), (text) =>
    text.replace(/^( {2}id: | {2}name: ).*$/gm, `$1organisatie-${index}`),
  );
  for (const name of ['meting.yaml', ANSWERS])
    edit(join(root, 'metingen', '2026-01-01', name), (text) =>
      text.replace(/^organisation: .*$/m, `organisation: organisatie-${index}`),
    );
  edit(join(root, 'metingen', '2026-01-01', ANSWERS), (text) =>
    text.replace(/answer: 1$/gm, (_line, at: number) => `answer: ${1 + ((index + at) % 3)}`),
  );
  return root;
});

/** A framework of an organisation's own, of 145 kB: the first one, without the last questions of its last step. */
const own = join(dossier, 'kaders', 'ons-kader.yaml');
mkdirSync(join(dossier, 'kaders'));
const text = gunzipSync(readFileSync('dist/snapshot-valente-afwegingskader.yaml.gz'))
  .toString()
  .replace(/^id: .*$/m, 'id: ons-kader');
const framework = parseDocument(text);
(framework.getIn(['steps', 5, 'questions']) as YAMLSeq).items.splice(-2);
writeFileSync(own, framework.toString({ lineWidth: 110 }));

interface Job {
  readonly name: string;
  readonly args: readonly string[];
  readonly aim?: number;
  /** Pairs, where the usual number takes too long. */
  readonly pairs?: number;
}

const html = (...args: readonly string[]): readonly string[] => [...args, '--format', 'html', '--out', '-'];
const JOBS: readonly Job[] = [
  { name: '--version', args: ['--version'], aim: 1.1 },
  { name: '--help', args: ['--help'], aim: 2.1 },
  { name: 'frameworks list', args: ['frameworks', 'list'], aim: 2.1 },
  { name: 'report html, both frameworks', args: html('report', both), aim: 5.5 },
  { name: 'report html', args: html('report', dossier), aim: 5.5 },
  { name: 'report md', args: ['report', dossier, '--format', 'md'] },
  { name: 'report xlsx', args: ['report', dossier, '--format', 'xlsx', '--out', '-'] },
  { name: 'report csv', args: ['report', dossier, '--format', 'csv'] },
  { name: 'report json', args: ['report', dossier, '--format', 'json'] },
  { name: 'plan html', args: html('plan', dossier) },
  { name: 'status', args: ['status', dossier] },
  { name: 'check, own framework', args: ['check', own], aim: 9 },
  { name: 'compare over time, html', args: html('compare', dossier) },
  { name: 'compare 200 dossiers, html', args: html('compare', ...many), pairs: 3 },
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
console.log(`${'job'.padEnd(34)}${'×'.padStart(6)}${'aim'.padStart(8)}`);
const only = process.argv[3] ?? '';
for (const { name, args, aim, pairs } of JOBS.filter((job) => job.name.includes(only))) {
  time([PROGRAM, ...args]);
  const ratios = Array.from(
    { length: Math.min(PAIRS, pairs ?? PAIRS) },
    () => time([PROGRAM, ...args]) / time(['-e', '0']),
  );
  const ratio = median(ratios);
  const verdict = aim === undefined || ratio <= aim ? '' : '   above its aim';
  console.log(
    `${name.padEnd(34)}${ratio.toFixed(2).padStart(6)}${(aim === undefined ? '–' : `≤ ${aim}`).padStart(8)}${verdict}`,
  );
}
rmSync(folder, { recursive: true, force: true });
