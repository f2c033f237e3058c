import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInProcess, splitWords } from '../../cli/run-in-process.ts';
import { changesFiles, type FuzzKind, KINDS, makeCorpus } from './corpus.ts';
import { below, createRandom, mutate, pick } from './mutate.ts';

const OUTCOMES = ['done', 'no', 'usage', 'refused'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** What happened to the mutated files of one kind. */
interface Row {
  mutations: number;
  readonly outcomes: Record<Outcome, number>;
  /** The most processor time of one command, in seconds. */
  slowest: number;
}

/** A mutation that did what it must not, with what is needed to do it again. */
export interface Finding {
  readonly what: 'bug' | 'slow' | 'file outside';
  readonly kind: string;
  readonly mutation: string;
  readonly seed: number;
  readonly line: string;
  readonly detail: string;
}

export interface FuzzResult {
  readonly rows: ReadonlyMap<string, Row>;
  readonly findings: readonly Finding[];
  /** The most memory of the process, in MiB. */
  readonly peak: number;
}

const MAX_SECONDS = 2;
const BUG = /fout in het programma|mistake in the program|^\s+at .*:\d+:\d+\)?$/m;
/** Where commands may write: in the dossier they are about. */
const OWN =
  /^(?:d|nieuw)\/(?:(?:plan|dossier)\.yaml|kaders\/[a-z0-9-]+\.yaml|metingen\/[a-z0-9-]+\/(?:(?:meting|antwoorden)\.yaml|kaders\/[a-z0-9-]+\.yaml)|\.nulmeting\/[\w./-]+)$/;

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}

async function runLine(
  line: string,
): Promise<{ readonly outcome: Outcome; readonly bug: string | null; readonly seconds: number }> {
  const start = process.cpuUsage();
  let bug: string | null = null;
  let outcome: Outcome = 'refused';
  try {
    const { exit, stdout, stderr } = await runInProcess(splitWords(`${line} --debug`));
    outcome = OUTCOMES[exit as 0 | 1 | 2 | 3] ?? 'refused';
    if (BUG.test(stderr) || BUG.test(stdout)) bug = stderr.slice(-1500);
  } catch (error) {
    bug = String((error as Error).stack);
  }
  const { user, system } = process.cpuUsage(start);
  return { outcome, bug, seconds: (user + system) / 1e6 };
}

/** A folder with good files, and a copy of it in which the process stands and that can be renewed. */
interface Sandbox {
  readonly contents: ReadonlyMap<string, string>;
  readonly write: (path: string, text: string) => void;
  readonly renew: () => void;
  /** The files that were made in no place where a command may write. */
  readonly findOutside: () => readonly string[];
}

async function makeSandbox(home: string, repository: string): Promise<Sandbox> {
  const good = join(home, 'good');
  const top = join(home, 'a');
  const work = join(top, 'b', 'c', 'work');
  mkdirSync(good);
  await makeCorpus(good, repository);
  const known = new Set(listFiles(good));
  const isMeant = (path: string): boolean => known.has(path) || OWN.test(path);
  return {
    contents: new Map(KINDS.map(({ path }) => [path, readFileSync(join(good, path), 'latin1')])),
    write: (path, text) => writeFileSync(join(work, path), text, 'latin1'),
    renew: () => {
      process.chdir(home);
      rmSync(top, { recursive: true, force: true });
      cpSync(good, work, { recursive: true });
      process.chdir(work);
    },
    findOutside: () => {
      const inside = listFiles(top).map((path) => path.replace(/^b\/c\/work\//, ''));
      return [
        ...inside.filter((path) => !isMeant(path)),
        ...(existsSync('/tmp/outside') ? ['/tmp/outside'] : []),
      ];
    },
  };
}

/** Mutates one file, runs a command line that reads it and adds what happened to the row of its kind. */
async function fuzzOnce(
  kind: FuzzKind,
  seed: number,
  row: Row,
  sandbox: Sandbox,
): Promise<readonly Finding[]> {
  const random = createRandom(seed);
  const before = sandbox.contents.get(kind.path) ?? '';
  const { name: mutation, text } = mutate(before, random);
  const line = pick(random, kind.run);
  sandbox.write(kind.path, text);
  const { outcome, bug, seconds } = await runLine(line);
  row.mutations += 1;
  row.outcomes[outcome] += 1;
  row.slowest = Math.max(row.slowest, seconds);
  const found = { kind: kind.name, mutation, seed, line };
  const outside = changesFiles(line) ? sandbox.findOutside() : [];
  if (changesFiles(line)) sandbox.renew();
  else sandbox.write(kind.path, before);
  return [
    ...(bug === null ? [] : [{ ...found, what: 'bug', detail: bug } as const]),
    ...(seconds > MAX_SECONDS
      ? [{ ...found, what: 'slow', detail: `${seconds.toFixed(1)} s` } as const]
      : []),
    ...outside.map((path) => ({ ...found, what: 'file outside', detail: path }) as const),
  ];
}

/**
 * Mutates files of every kind `count` times and runs the commands that read them, in this process. `home` is an empty folder. A seed gives
 * the same mutation each time, and the seeds of a run follow each other.
 */
export async function fuzz(
  count: number,
  seed: number,
  home: string,
  repository: string,
): Promise<FuzzResult> {
  const sandbox = await makeSandbox(home, repository);
  sandbox.renew();
  const rows = new Map<string, Row>(
    KINDS.map(({ name }) => [
      name,
      { mutations: 0, outcomes: { done: 0, no: 0, usage: 0, refused: 0 }, slowest: 0 },
    ]),
  );
  const findings: Finding[] = [];
  for (let next = seed; next < seed + count; next += 1) {
    const kind = KINDS[next % KINDS.length];
    const row = rows.get(kind?.name ?? '');
    if (kind !== undefined && row !== undefined) findings.push(...(await fuzzOnce(kind, next, row, sandbox)));
  }
  process.chdir(repository);
  return { rows, findings, peak: process.resourceUsage().maxRSS / 1024 };
}

/** The table of what happened: kinds × mutations × outcomes. */
export function showTable({ rows, findings, peak }: FuzzResult): string {
  const heading = ['kind', 'mutations', ...OUTCOMES, 'slowest'];
  const lines = [...rows].map(([name, { mutations, outcomes, slowest }]) => [
    name,
    String(mutations),
    ...OUTCOMES.map((outcome) => String(outcomes[outcome])),
    `${slowest.toFixed(2)} s`,
  ]);
  const table = [heading, ...lines].map(
    ([first = '', ...rest]) => first.padEnd(16) + rest.map((cell) => cell.padStart(10)).join(''),
  );
  const count = (what: Finding['what']): number => findings.filter((found) => found.what === what).length;
  const end = `${count('bug')} errors that were not caught, ${count('slow')} over ${MAX_SECONDS} s, ${count('file outside')} files outside, peak ${Math.round(peak)} MiB`;
  return [...table, end, ''].join('\n');
}

/** A finding in words, with the command that repeats it. */
export function showFinding({ what, kind, mutation, seed, line, detail }: Finding): string {
  return `${what}: ${kind}, ${mutation}, seed ${seed}: ${line}\n${detail}\n`;
}

export const randomSeed = (): number => below(Math.random, 2_000_000_000);
