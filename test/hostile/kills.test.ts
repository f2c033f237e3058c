import { appendFileSync, cpSync, existsSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import {
  answeredIn,
  CONFIRMED,
  createRandom,
  createTally,
  doubledActions,
  leftIn,
  makeStart,
  questionsIn,
  runProgram,
  SECONDS,
  startProgram,
} from './programs.ts';

/*
 * Every command that writes, killed (SIGKILL) at a moment that a seed decides: some time after its start, or some time after its lock
 * appeared, which is where it writes. After each kill the dossier holds no half file and every confirmed answer, and the same command, run
 * again, does its work and leaves nothing of the one that was killed. The interview in a terminal has its own in terminal-crash.test.ts.
 */

interface Killed {
  readonly line: string;
  /** The folder of the dossier, and that in which the program runs. */
  readonly root?: string;
  readonly cwd?: string;
  readonly prepare?: (folder: string) => void;
}

/** Makes a plan with few actions, that a person changed. */
function makePlan(folder: string): void {
  runProgram(['plan', 'd', '--most', '2'], folder);
  appendFileSync(join(folder, 'd', 'plan.yaml'), '# van ons\n');
}

const KILLED: readonly Killed[] = [
  { line: 'init n --name N --date 2026-01-01', root: 'n' },
  { line: 'interview d --answers form-1.yaml' },
  { line: 'interview d --new --date 2027-01-01' },
  { line: 'plan d' },
  { line: 'plan d --most 9', prepare: makePlan },
  { line: 'report d --format md --out d/rapporten/v.md' },
  { line: 'form d --out d/rapporten/f.yaml' },
  { line: 'frameworks new ons-kader', cwd: 'd' },
];
/** What the second run says when the first had done its work before it was killed. */
const DONE_BEFORE = /staat al een dossier|is al een meting|bestaat al|staat al/;

const start = makeStart();
afterAll(() => rmSync(dirname(start), { recursive: true, force: true }));
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const longAgo = Date.now() / 1000 - 3600;

/** How long each command takes when nobody kills it, in milliseconds. */
const durations = new Map<string, number>();

/** Kills a program at a moment; gives whether it was there to be killed. */
async function killOnce(
  { line, cwd = '.' }: Killed,
  folder: string,
  root: string,
  seed: number,
): Promise<boolean> {
  const random = createRandom(seed);
  const { ended, kill } = startProgram(line.split(' '), join(folder, cwd));
  if (random() < 0.3) await pause((durations.get(line) ?? 0) * (0.3 + 0.8 * random()));
  else {
    let isOver = false;
    void ended.then(() => {
      isOver = true;
    });
    const lock = join(root, '.nulmeting', 'lock');
    while (!isOver && !existsSync(lock)) await new Promise((resolve) => setImmediate(resolve));
    await pause(random() * 8);
  }
  kill();
  return (await ended).exit === null;
}

const COLUMNS = [
  'rounds',
  'killed',
  'with its lock',
  'half written',
  'half files',
  'lost answers',
  'doubled actions',
  'not healed',
  'locks left',
];
const tally = createTally(COLUMNS);
const faults: string[] = [];

async function checkDossier(root: string): Promise<string> {
  if (!existsSync(join(root, 'dossier.yaml'))) return '';
  const { exit, stdout, stderr } = await runInProcess(['check', root]);
  return exit === 0 ? '' : stdout + stderr;
}

/** Lets the next changes of a dossier, which is in `name`, remove what the killed program left of its lock. */
function removeLocks(folder: string, name: string, wasRefused: boolean): void {
  const root = join(folder, name);
  const change = (): unknown => runProgram(['form', name, '--out', `${name}/rapporten/na.yaml`], folder);
  // A command that is refused makes no lock, and neither does a plan of nothing.
  if (wasRefused) change();
  // A lock that was being made, still empty, may be of a program that runs: it is removed once it is half a minute old.
  const made = leftIn(root).locks.filter((path) => /^\.nulmeting.lock-/.test(path));
  for (const path of made) utimesSync(join(root, path), longAgo, longAgo);
  if (made.length > 0) change();
}

async function holdRound(killed: Killed, seed: number): Promise<void> {
  const { line, prepare = () => {} } = killed;
  const folder = join(dirname(start), String(seed));
  cpSync(start, folder, { recursive: true });
  prepare(folder);
  const root = join(folder, killed.root ?? 'd');
  const count = (column: string, number = 1): void => tally.add(line, column, number);
  const fault = (column: string, what: string): void => {
    count(column);
    faults.push(`seed ${seed}, ${line}: ${column}: ${what}`);
  };

  count('rounds');
  if (await killOnce(killed, folder, root, seed)) count('killed');
  const after = leftIn(root);
  if (after.locks.length > 0) count('with its lock');
  if (after.files.length > 0) count('half written');
  const half = await checkDossier(root);
  if (half !== '') fault('half files', half);
  const wanted = questionsIn(line);
  const answered = answeredIn(join(folder, 'd'));
  const saved = wanted.filter((id) => answered.includes(id)).length;
  if (saved !== 0 && saved !== wanted.length) fault('half files', `${saved} of ${wanted.length} answers`);
  if (!answered.includes(CONFIRMED)) fault('lost answers', CONFIRMED);

  const again = runProgram(line.split(' '), join(folder, killed.cwd ?? '.'));
  if (again.exit !== 0 && !DONE_BEFORE.test(again.said)) fault('not healed', again.said);
  const wrong = await checkDossier(root);
  if (wrong !== '' || !existsSync(join(root, 'dossier.yaml'))) fault('not healed', wrong);
  const lost = [CONFIRMED, ...wanted].filter((id) => !answeredIn(join(folder, 'd')).includes(id));
  if (lost.length > 0) fault('lost answers', lost.join());
  const doubled = doubledActions(root);
  if (doubled.length > 0) fault('doubled actions', doubled.join());
  removeLocks(folder, killed.root ?? 'd', again.exit !== 0);
  const { locks } = leftIn(root);
  if (locks.length > 0) fault('locks left', locks.join());
  rmSync(folder, { recursive: true, force: true });
}

test('a program that is killed loses nothing', { timeout: SECONDS * 1000 + 180_000 }, async () => {
  for (const { line, cwd = '.', prepare = () => {} } of KILLED) {
    const folder = join(dirname(start), 'whole');
    cpSync(start, folder, { recursive: true });
    prepare(folder);
    const begin = performance.now();
    await startProgram(line.split(' '), join(folder, cwd)).ended;
    durations.set(line, performance.now() - begin);
    rmSync(folder, { recursive: true, force: true });
  }
  const until = Date.now() + SECONDS * 1000;
  let seed = 0;
  for (let round = 0; round < 4 || Date.now() < until; round += 1)
    for (const killed of KILLED) {
      seed += 1;
      await holdRound(killed, seed);
    }
  process.stdout.write(tally.show());
  expect(faults).toEqual([]);
});
