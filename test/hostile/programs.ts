import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROGRAM } from '../interview/pty-session.ts';

/** The seconds that each suite is to go on with new rounds: `npm run endure` sets them; 0 for the few rounds of `npm test`. */
export const SECONDS = Number(process.env['NULMETING_ENDURE'] ?? '0');

export interface Ended {
  /** Null when it was killed. */
  readonly exit: number | null;
  readonly said: string;
}

const optionsFor = (cwd: string) => ({
  cwd,
  env: { PATH: process.env['PATH'] ?? '', LANG: 'nl_NL.UTF-8', HOME: cwd },
});

/** Starts the built program. */
export function startProgram(
  args: readonly string[],
  cwd: string,
): { readonly ended: Promise<Ended>; readonly kill: () => void } {
  const child = spawn(process.execPath, [PROGRAM, ...args], optionsFor(cwd));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += part.toString();
    });
  const ended = new Promise<Ended>((resolve) => child.on('close', (exit) => resolve({ exit, said })));
  return { ended, kill: () => child.kill('SIGKILL') };
}

/** Runs the built program to its end. */
export function runProgram(args: readonly string[], cwd: string): Ended {
  const options = { ...optionsFor(cwd), encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], options);
  return { exit: status, said: stdout + stderr };
}

/** Numbers from 0 up to 1 that are the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The answer that was confirmed before anything happens, and forms with answers to other questions. */
export const CONFIRMED = 'huidige-inzet';
const FORMS: readonly (readonly string[])[] = [
  ['startsituatie-in-kaart', 'nulmeting-gehouden'],
  ['visie-vastgesteld', 'draagvlak-leiding', 'draagvlak-teams'],
  ['trekker-aangewezen', 'budget-beschikbaar'],
  ['veilig-klimaat', 'kennisnetwerk', 'structurele-financiering'],
];

const formText = (ids: readonly string[]): string =>
  `schema: nulmeting/answers@1\nanswers:\n${ids.map((id) => `  ${id}: { answer: weet-niet }\n`).join('')}`;

/** Makes a folder to copy for every round: the dossier `d` with one confirmed answer, and `form-0.yaml` and further. */
export function makeStart(): string {
  const start = join(mkdtempSync(join(tmpdir(), 'nulmeting-')), 'start');
  mkdirSync(start);
  FORMS.forEach((ids, index) => {
    writeFileSync(join(start, `form-${index}.yaml`), formText(ids));
  });
  writeFileSync(join(start, 'confirmed.yaml'), formText([CONFIRMED]));
  for (const line of ['init d --name D --date 2026-01-01', 'interview d --answers confirmed.yaml']) {
    const { exit, said } = runProgram(line.split(' '), start);
    if (exit !== 0) throw new Error(said);
  }
  return start;
}

/** The questions of a form that a command line names; none where it names none. */
export function questionsIn(line: string): readonly string[] {
  return FORMS[Number(/form-(\d)/.exec(line)?.[1] ?? '-1')] ?? [];
}

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** The questions with an answer in any measurement of a dossier. */
export function answeredIn(root: string): readonly string[] {
  return namesIn(join(root, 'metingen')).flatMap((name) => {
    const path = join(root, 'metingen', name, 'antwoorden.yaml');
    if (!existsSync(path)) return [];
    const { answers } = parse(readFileSync(path, 'utf8')) as { answers: object | null };
    return Object.keys(answers ?? {});
  });
}

/** The ids of the actions in `plan.yaml` that stand there more than once. */
export function doubledActions(root: string): readonly string[] {
  const path = join(root, 'plan.yaml');
  if (!existsSync(path)) return [];
  const { actions } = parse(readFileSync(path, 'utf8')) as { actions: readonly { id: string }[] | null };
  const ids = (actions ?? []).map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** What is left of locks and of files that were being written, as paths in the dossier. */
export function leftIn(root: string): {
  readonly locks: readonly string[];
  readonly files: readonly string[];
} {
  const all = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [];
  return {
    locks: all.filter((path) => /^\.nulmeting.lock/.test(path)),
    files: all.filter((path) => path.endsWith('.tmp')),
  };
}

/** Counts under names, shown as a table with a row for each subject. */
export function createTally(columns: readonly string[]) {
  const rows = new Map<string, Map<string, number>>();
  return {
    add: (row: string, column: string, count = 1): void => {
      const counts = rows.get(row) ?? new Map<string, number>();
      rows.set(row, counts.set(column, (counts.get(column) ?? 0) + count));
    },
    total: (column: string): number =>
      [...rows.values()].reduce((sum, counts) => sum + (counts.get(column) ?? 0), 0),
    show: (): string => {
      const width = Math.max(...[...rows.keys()].map((row) => row.length));
      const line = (name: string, cells: readonly (string | number)[]): string =>
        `${name.padEnd(width)}  ${cells.map((cell, index) => String(cell).padStart(columns[index]?.length ?? 0)).join('  ')}`;
      const body = [...rows].map(([row, counts]) =>
        line(
          row,
          columns.map((column) => counts.get(column) ?? 0),
        ),
      );
      return ['', line('', columns), ...body, ''].join('\n');
    },
  };
}
