import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInProcess, splitWords } from '../../cli/run-in-process.ts';
import { changesFiles, type FuzzKind, KINDS, makeCorpus } from './corpus.ts';
import { below, createRandom, mutate, pick, type Random } from './mutate.ts';

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

/** The first command line that reads the file, and one of the others. */
function chooseLines({ run }: FuzzKind, random: Random): readonly string[] {
  const [first = '', ...others] = run;
  return others.length === 0 ? [first] : [first, pick(random, others)];
}

/**
 * Mutates files of every kind `count` times and runs the commands that read them, in this process. `home` is an empty folder; the same
 * seed gives the same mutations.
 */
export async function fuzz(
  count: number,
  seed: number,
  home: string,
  repository: string,
): Promise<FuzzResult> {
  const good = join(home, 'good');
  const work = join(home, 'a', 'b', 'c', 'work');
  mkdirSync(good);
  await makeCorpus(good, repository);
  const known = new Set(listFiles(good));
  const contents = new Map(KINDS.map(({ path }) => [path, readFileSync(join(good, path), 'latin1')]));
  const renew = (): void => {
    process.chdir(home);
    rmSync(join(home, 'a'), { recursive: true, force: true });
    cpSync(good, work, { recursive: true });
    process.chdir(work);
  };
  const rows = new Map<string, Row>();
  const findings: Finding[] = [];
  renew();
  for (let index = 0; index < count; index += 1) {
    const kind = KINDS[index % KINDS.length] as FuzzKind;
    const random = createRandom(seed + index);
    const before = contents.get(kind.path) ?? '';
    const { name: mutation, text } = mutate(before, random);
    const lines = chooseLines(kind, random);
    const row = rows.get(kind.name) ?? {
      mutations: 0,
      outcomes: { done: 0, no: 0, usage: 0, refused: 0 },
      slowest: 0,
    };
    rows.set(kind.name, row);
    row.mutations += 1;
    writeFileSync(join(work, kind.path), text, 'latin1');
    for (const line of lines) {
      const { outcome, bug, seconds } = await runLine(line);
      row.outcomes[outcome] += 1;
      row.slowest = Math.max(row.slowest, seconds);
      const found = { kind: kind.name, mutation, seed: seed + index, line };
      if (bug !== null) findings.push({ ...found, what: 'bug', detail: bug });
      if (seconds > MAX_SECONDS) findings.push({ ...found, what: 'slow', detail: `${seconds.toFixed(1)} s` });
      if (!changesFiles(line)) continue;
      const outside = [
        ...listFiles(join(home, 'a'))
          .map((path) => path.replace(/^b\/c\/work\//, ''))
          .filter((path) => !known.has(path) && !OWN.test(path)),
        ...(existsSync('/tmp/outside') ? ['/tmp/outside'] : []),
      ];
      for (const path of outside) findings.push({ ...found, what: 'file outside', detail: path });
    }
    if (lines.some(changesFiles)) renew();
    else writeFileSync(join(work, kind.path), before, 'latin1');
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
