import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runInProcess } from '../cli/run-in-process.ts';
import {
  answeredIn,
  CONFIRMED,
  createTally,
  doubledActions,
  type Ended,
  leftIn,
  makeStart,
  questionsIn,
  runProgram,
  SECONDS,
  startProgram,
} from './programs.ts';

/*
 * Two and four programs at once in one dossier: what each of them says that it saved is there, no action of a plan stands there twice, and
 * a dossier is one program's. Starting them in one breath does not make them write in one breath, so each contest is held more than once.
 */

const REPORT = 'report d --format md --out d/rapporten/v.md';
const NEW = 'interview d --new --date 2027-01-01';
const form = (index: number): string => `interview d --answers form-${index}.yaml`;
/** Each differs in everything that could be mixed. */
const INITS = [
  'init n --name Een --date 2026-01-01 --framework valente-afwegingskader',
  'init n --name Twee --date 2026-02-02 --framework kotter-veranderstappen',
  'init n --name Drie --date 2026-03-03 --framework valente-afwegingskader --headcount 30',
  'init n --name Vier --date 2026-04-04 --framework kotter-veranderstappen --sector vrouwenopvang',
];

const CONTESTS: Readonly<Record<string, readonly string[]>> = {
  'plan ×2': ['plan d', 'plan d'],
  'plan ×4, in a plan of a person': ['plan d', 'plan d', 'plan d --most 9', 'plan d --most 9'],
  'init ×2': INITS.slice(0, 2),
  'init ×4': INITS,
  'answers ×2': [form(0), form(1)],
  'answers ×4': [form(0), form(1), form(2), form(3)],
  'new ×2': [NEW, NEW],
  'report ×2': [REPORT, `${REPORT} --lang en`],
  'answers, plan, new, report': [form(3), 'plan d', NEW, REPORT],
  'answers ×2, plan ×2': [form(0), 'plan d', form(2), 'plan d'],
};

const start = makeStart();
afterAll(() => rmSync(dirname(start), { recursive: true, force: true }));

/** Whether the dossier `n` is wholly the one that a command line made. */
function isWhole(root: string, line: string): boolean {
  const option = (name: string): string => new RegExp(`--${name} (\\S+)`).exec(line)?.[1] ?? '';
  const { organisation } = parse(readFileSync(join(root, 'dossier.yaml'), 'utf8')) as {
    organisation: Record<string, unknown>;
  };
  const measurement = join(root, 'metingen', option('date'));
  return (
    organisation['name'] === option('name') &&
    String(organisation['headcount'] ?? '') === option('headcount') &&
    String(organisation['sector'] ?? '') === option('sector') &&
    readdirSync(join(root, 'metingen')).join() === option('date') &&
    existsSync(join(measurement, 'meting.yaml')) &&
    readdirSync(join(measurement, 'kaders')).join() === `${option('framework')}.yaml`
  );
}

/** The command lines that must be refused, because another was first: all but one of those that make the same thing. */
const isFirstOnly = (line: string): boolean => line.startsWith('init') || line.includes('--new');
const REFUSED = /staat al een dossier|is al een meting/;

const COLUMNS = [
  'rounds',
  'programs',
  'refused',
  'unexpected',
  'lost answers',
  'doubled actions',
  'mixed dossiers',
  'left',
];
const tally = createTally(COLUMNS);
const unexpected: string[] = [];

let made = 0;
async function hold(name: string, lines: readonly string[]): Promise<void> {
  made += 1;
  const folder = join(dirname(start), String(made));
  cpSync(start, folder, { recursive: true });
  const root = join(folder, lines[0]?.startsWith('init') ? 'n' : 'd');
  if (name.includes('of a person')) {
    runProgram(['plan', 'd', '--most', '2'], folder);
    appendFileSync(join(root, 'plan.yaml'), '# van ons\n');
  }
  const ended = await Promise.all(lines.map((line) => startProgram(line.split(' '), folder).ended));
  await examine(name, lines, ended, root);
  rmSync(folder, { recursive: true, force: true });
}

async function examine(
  name: string,
  lines: readonly string[],
  ended: readonly Ended[],
  root: string,
): Promise<void> {
  const done = lines.filter((_, index) => ended[index]?.exit === 0);
  const refused = ended.filter(({ exit, said }) => exit === 3 && REFUSED.test(said));
  const firstOnly = lines.filter(isFirstOnly).length;
  const wrong = ended.filter((one) => one.exit !== 0 && !refused.includes(one)).map(({ said }) => said);
  if (refused.length !== Math.max(0, firstOnly - 1)) wrong.push(`refused: ${refused.length} of ${firstOnly}`);
  const checked = await runInProcess(['check', root]);
  if (checked.exit !== 0) wrong.push(checked.stdout + checked.stderr);
  unexpected.push(...wrong.map((said) => `${name}: ${said}`));

  const answered = answeredIn(root);
  const confirmed = root.endsWith('d') ? [CONFIRMED] : [];
  const lost = [...done.flatMap(questionsIn), ...confirmed].filter((id) => !answered.includes(id));
  const winner = done.find((line) => line.startsWith('init'));
  const { locks, files } = leftIn(root);
  const counts = [1, lines.length, refused.length, wrong.length, lost.length, doubledActions(root).length];
  const isMixed = winner !== undefined && !isWhole(root, winner);
  [...counts, isMixed ? 1 : 0, locks.length + files.length].forEach((count, index) => {
    tally.add(name, COLUMNS[index] ?? '', count);
  });
}

test('programs at once lose nothing of each other', { timeout: SECONDS * 1000 + 180_000 }, async () => {
  const until = Date.now() + SECONDS * 1000;
  for (let round = 0; round < 2 || Date.now() < until; round += 1)
    for (const [name, lines] of Object.entries(CONTESTS)) await hold(name, lines);
  process.stdout.write(tally.show());
  expect(unexpected).toEqual([]);
  for (const column of ['lost answers', 'doubled actions', 'mixed dossiers', 'left'])
    expect(tally.total(column), column).toBe(0);
});
