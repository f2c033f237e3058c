/**
 * `npm run bench [-- PAIRS [NAME]]`: what the program costs, as ratios to `node -e 0` taken in the same run, each beside its aim. Every job and the
 * empty program run in turn, A B A B …, and the median of the ratios pair by pair is printed. The next question is beside an empty prompt.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { loadTexts } from '../src/texts/texts.ts';
import { measurePage } from './bench-page.ts';
import { nextQuestionRatios } from './next-question.ts';

/** The most bytes of the page. */
const MOST_OF_PAGE = 1_200_000;
/**
 * Milliseconds from opening the page to its first question, on a machine on which `node -e 0` takes so many. Only the ratio of the two says
 * something on another machine, or on the same one at another hour.
 */
const TO_FIRST_QUESTION = 1_000;
const EMPTY_NODE = 23;
const PAIRS = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'nulmeting-bench-'));

/** The program as installed: what the package ships, and nothing of the working folder around it. */
const installed = join(folder, 'installed');
for (const part of ['dist', 'schemas', 'package.json'])
  cpSync(part, join(installed, part), { recursive: true });
const PROGRAM = join(installed, 'dist', 'nulmeting.cjs');
const dossier = join(folder, 'opvang-de-linde');
cpSync(resolve('examples/opvang-de-linde'), dossier, { recursive: true });

/** Runs the program once, to prepare something, and gives what it wrote. */
const prepare = (...args: readonly string[]): string =>
  spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' }).stdout;

const ANSWERS = 'antwoorden.yaml';

/** Makes a dossier that asks frameworks, with the same answer and a note at every question, or without answers. */
function makeDossier(name: string, frameworks: readonly string[], isAnswered: boolean): string {
  const root = join(folder, name);
  prepare('init', root, '--name', 'Beide', '--date', '2026-01-01', '--framework', ...frameworks);
  if (!isAnswered) return root;
  const answers = prepare('form', root)
    .replace(/^ *#.*\n/gm, '')
    .replace(/^( {4}answer:).*$/gm, '$1 1')
    .replace(/^( {4}note:).*$/gm, '$1 Zie het jaarplan van vorig jaar.');
  writeFileSync(join(root, 'metingen', '2026-01-01', ANSWERS), answers);
  return root;
}

const { frameworks: listed } = JSON.parse(prepare('frameworks', 'list', '--json')) as {
  readonly frameworks: readonly { readonly id: string }[];
};
const backbones = ['valente-afwegingskader', 'kotter-veranderstappen'];
const both = makeDossier('beide', backbones, true);
const unanswered = makeDossier('nieuw', backbones, false);
const all = makeDossier(
  'alle',
  listed.map(({ id }) => id),
  true,
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

/** A framework of an organisation's own, of at most 145 kB: the first one, without as many of its last questions; one of each step stays. */
const MOST_BYTES = 145_000;
const own = join(dossier, 'kaders', 'ons-kader.yaml');
mkdirSync(join(dossier, 'kaders'));
const framework = parseDocument(
  gunzipSync(readFileSync('dist/snapshot-valente-afwegingskader.yaml.gz')).toString(),
);
framework.set('id', 'ons-kader');
const written = (): string => framework.toString({ lineWidth: 110 });
for (const step of (framework.get('steps') as YAMLSeq<YAMLMap>).items.toReversed()) {
  const { items } = step.get('questions') as YAMLSeq;
  while (items.length > 1 && Buffer.byteLength(written()) > MOST_BYTES) items.pop();
}
writeFileSync(own, written());

interface Job {
  readonly name: string;
  readonly args: readonly string[];
  readonly aim?: number;
  /** Pairs, where the usual number takes too long. */
  readonly pairs?: number;
  /** For a conversation: what stands on the screen when its first question is there, at which the time ends. */
  readonly until?: string;
}

const html = (...args: readonly string[]): readonly string[] => [...args, '--format', 'html', '--out', '-'];
/** What a shell asks at the last of these words. */
const complete = (...words: readonly string[]): readonly string[] => {
  return ['--complete', 'zsh', String(words.length), 'nulmeting', ...words];
};
const JOBS: readonly Job[] = [
  { name: '--version', args: ['--version'], aim: 1.1 },
  { name: '--help', args: ['--help'], aim: 2.1 },
  { name: 'frameworks list', args: ['frameworks', 'list'], aim: 2.1 },
  { name: 'completion', args: complete('report', '--format', ''), aim: 2.1 },
  { name: 'completion, questions', args: complete('interview', dossier, '--question', '') },
  { name: 'report html, both backbones', args: html('report', both), aim: 5.5 },
  { name: 'report html, all frameworks', args: html('report', all), aim: 7 },
  { name: 'report html', args: html('report', dossier), aim: 5.5 },
  { name: 'report md', args: ['report', dossier, '--format', 'md'] },
  { name: 'report xlsx', args: ['report', dossier, '--format', 'xlsx', '--out', '-'] },
  { name: 'report docx', args: ['report', dossier, '--format', 'docx', '--out', '-'] },
  { name: 'report csv', args: ['report', dossier, '--format', 'csv'] },
  { name: 'report json', args: ['report', dossier, '--format', 'json'] },
  { name: 'plan html', args: html('plan', dossier) },
  { name: 'status', args: ['status', dossier] },
  { name: 'check, own framework of 145 kB', args: ['check', own], aim: 9 },
  {
    name: 'interview to its first question',
    args: ['interview', unanswered],
    aim: 5,
    until: loadTexts('nl')('interview.ask-present'),
  },
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

/** Milliseconds until a conversation in a terminal of 200 columns shows something; then it is ended. */
async function timeUntil(args: readonly string[], shown: string): Promise<number> {
  const { spawn: spawnInTerminal } = await import('@lydell/node-pty');
  const start = process.hrtime.bigint();
  const terminal = spawnInTerminal(process.execPath, [...args], {
    cols: 200,
    rows: 24,
    env: { ...env, LANG: 'nl_NL.UTF-8' },
  });
  return new Promise((found, fail) => {
    let screen = '';
    let ended: number | null = null;
    terminal.onData((data) => {
      screen += data;
      if (ended !== null || !screen.includes(shown)) return;
      ended = Number(process.hrtime.bigint() - start) / 1e6;
      terminal.kill();
    });
    terminal.onExit(() => (ended === null ? fail(new Error(`${args.join(' ')}: ${screen}`)) : found(ended)));
  });
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
for (const { name, args, aim, pairs, until } of JOBS.filter((job) => job.name.includes(only))) {
  const command = [PROGRAM, ...args];
  const run = async (): Promise<number> => (until === undefined ? time(command) : timeUntil(command, until));
  await run();
  const ratios: number[] = [];
  while (ratios.length < Math.min(PAIRS, pairs ?? PAIRS)) ratios.push((await run()) / time(['-e', '0']));
  const ratio = median(ratios);
  const verdict = aim === undefined || ratio <= aim ? '' : '   above its aim';
  console.log(
    `${name.padEnd(34)}${ratio.toFixed(2).padStart(6)}${(aim === undefined ? '–' : `≤ ${aim}`).padStart(8)}${verdict}`,
  );
}
if ('page'.includes(only) || only === '') {
  const page = readFileSync(join(installed, 'dist', 'page.html'), 'utf8');
  const empty = [time(['-e', '0'])];
  const { bytes, times } = await measurePage(page, Math.min(PAIRS, 5), () => empty.push(time(['-e', '0'])));
  const line = (name: string, value: string, aim: string): void =>
    console.log(`${name.padEnd(34)}${value.padStart(10)}  ${aim.padStart(10)}`);
  console.log('\nthe page, in Chromium at a quarter of the speed');
  line('size', `${(bytes / 1e6).toFixed(2)} MB`, `≤ ${(MOST_OF_PAGE / 1e6).toFixed(2)} MB`);
  if (times === null) console.log('times: not run (there is no Chromium)');
  else {
    line('to its first screen', `${Math.round(times.firstScreen)} ms`, '–');
    const { firstQuestion, bare } = times;
    const [ratio, aim] = [firstQuestion / median(empty), TO_FIRST_QUESTION / EMPTY_NODE];
    const verdict = ratio <= aim ? '' : '   above its aim';
    line('to its first question', `${Math.round(firstQuestion)} ms`, '–');
    line('the same, × node -e 0', ratio.toFixed(1), `≤ ${aim.toFixed(1)}${verdict}`);
    line('an empty page of that size', `${Math.round(bare)} ms`, '–');
  }
}
const NEXT = 'next of 300 questions, to a prompt';
if (NEXT.includes(only)) {
  const ratios = await nextQuestionRatios(4 * PAIRS, PROGRAM, folder, { ...env, LANG: 'nl_NL.UTF-8' });
  console.log(`${NEXT.padEnd(34)}${median(ratios).toFixed(2).padStart(6)}${'–'.padStart(8)}`);
}
rmSync(folder, { recursive: true, force: true });
