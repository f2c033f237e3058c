import { cpSync, readFileSync, renameSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { runInProcess, splitWords } from '../run-in-process.ts';
import { answersText, runAll, standInFolder, writeFiles } from '../stand-in-folder.ts';

const [FIRST, SECOND] = ['2025-05-06', '2026-05-06'];
const ALL = '{ visie: { answer: deels }, tijd: { answer: grotendeels } }';
const HALF = '{ visie: { answer: deels } }';
const fill = (date: string, answers: string, name = 'antwoorden.yaml'): void =>
  writeFiles({ [`d/metingen/${date}/${name}`]: answersText(answers) });
const again = (): Promise<unknown> => runAll(`interview d --new --date ${SECOND}`);

/** How a dossier with a first measurement comes into each state. */
const STATES = {
  'begun by init and nothing more': () => Promise.resolve(),
  half: () => Promise.resolve(fill(FIRST, HALF)),
  finished: () => Promise.resolve(fill(FIRST, ALL)),
  'finished, and a second that was abandoned': async () => {
    fill(FIRST, ALL);
    await again();
  },
  'finished twice': async () => {
    fill(FIRST, ALL);
    await again();
    fill(SECOND, ALL);
  },
  'with a measurement of another organisation copied in': async () => {
    fill(FIRST, ALL);
    await runAll(`init e --name "De Linde" --date ${SECOND} --framework kort.yaml`);
    cpSync(`e/metingen/${SECOND}`, `d/metingen/${SECOND}`, { recursive: true });
    fill(SECOND, ALL);
  },
  'with copies of a sync program': async () => {
    fill(FIRST, ALL);
    cpSync(`d/metingen/${FIRST}`, `d/metingen/${FIRST} (1)`, { recursive: true });
    for (const name of [
      'antwoorden-NAS-02.yaml',
      'Antwoorden.yml',
      'antwoorden-nas.yaml',
      'meting - kopie.yaml',
    ])
      fill(FIRST, HALF, name);
    writeFiles({ 'd/plan (conflicted copy 2026-05-06).yaml': '', 'd/Kopie van dossier.yaml': '' });
    return Promise.resolve();
  },
} as const;
type State = keyof typeof STATES;

/** What every command says in it: the measurement it is about, how much of it is answered, and the remarks. */
interface Said {
  readonly latest: string;
  readonly answered: number;
  /** The number of actions that are proposed at least. */
  readonly hasPlan: boolean;
  /** What `compare` ends with. */
  readonly compares: number;
  /** The measurement that is filled in when none is named. */
  readonly filled: string;
  readonly remarks: readonly string[];
}

const ONE = { latest: FIRST, compares: 3, filled: FIRST, remarks: [] } as const;
const TABLE: Readonly<Record<State, Said>> = {
  'begun by init and nothing more': { ...ONE, answered: 0, hasPlan: false },
  half: { ...ONE, answered: 1, hasPlan: true },
  finished: { ...ONE, answered: 2, hasPlan: true },
  'finished, and a second that was abandoned': {
    ...ONE,
    answered: 2,
    hasPlan: true,
    filled: SECOND,
    remarks: ['measurement-empty'],
  },
  'finished twice': { ...ONE, latest: SECOND, answered: 2, hasPlan: true, compares: 0, filled: SECOND },
  'with a measurement of another organisation copied in': {
    ...ONE,
    answered: 2,
    hasPlan: true,
    remarks: ['measurement-of-other'],
  },
  'with copies of a sync program': {
    ...ONE,
    answered: 2,
    hasPlan: true,
    remarks: [
      ...['measurement-copied', 'file-not-counted', 'file-not-counted', 'file-not-counted'],
      ...['file-not-counted', 'file-not-counted', 'table-not-named'],
    ].toSorted(),
  },
};

const codesIn = (stderr: string): readonly string[] =>
  [...stderr.matchAll(/\[([a-z-]+)\]$/gm)].map(([, code]) => code ?? '').toSorted();

describe.each(Object.entries(TABLE) as [State, Said][])('a dossier %s', (state, said) => {
  beforeEach(async () => {
    standInFolder();
    await runAll(`init d --name "De Brug" --date ${FIRST} --framework kort.yaml`);
    await STATES[state]();
  });
  const run = (line: string) => runInProcess(splitWords(line));

  test('status names every measurement, and which is the latest', async () => {
    const { stdout, stderr } = await run('status d --json');
    const status = JSON.parse(stdout) as {
      measurement: { id: string };
      questions: number;
      unanswered: number;
      measurements: { id: string; answered: number; isLatest: boolean }[];
    };
    expect(status.measurement.id).toBe(said.latest);
    expect(status.questions - status.unanswered).toBe(said.answered);
    const latest = status.measurements.filter(({ isLatest }) => isLatest);
    expect(latest).toMatchObject([{ id: said.latest, answered: said.answered }]);
    expect(codesIn(stderr)).toEqual(said.remarks);
    const { stdout: shown } = await run('status d');
    for (const { id } of status.measurements.length > 1 ? status.measurements : [])
      expect(shown).toContain(`(${id})`);
  });

  test('report and plan are about the latest', async () => {
    const report = await run('report d --format json');
    const { measurement, kind } = JSON.parse(report.stdout) as Record<string, { id: string }>;
    expect([kind, measurement?.id]).toEqual(['measurement', said.latest]);
    expect(codesIn(report.stderr)).toEqual(said.remarks);
    const plan = await run('plan d --json');
    const { actions } = JSON.parse(plan.stdout) as { actions: unknown[] };
    if (said.hasPlan) expect(actions.length).toBeGreaterThan(0);
    expect(codesIn(plan.stderr)).toEqual(said.remarks);
  });

  test('compare compares what was begun', async () => {
    expect((await run('compare d')).exit).toBe(said.compares);
  });

  test('a form and the interview are about the one that is to be filled in, and say so', async () => {
    const form = await run('form d');
    expect(form.stdout).toContain(`\norganisation: de-brug\nmeasurement: ${said.filled}\n`);
    if (said.filled !== said.latest) expect(form.stderr).toContain(said.latest);
    writeFiles({ 'antwoord.yaml': answersText('{ tijd: { answer: volledig } }') });
    const { exit, stderr } = await run('interview d --answers antwoord.yaml --replace');
    expect([exit, stderr]).toEqual([0, expect.stringContaining(`metingen/${said.filled}/antwoorden.yaml`)]);
  });
});

test('a measurement that is not finished is not passed over without a word', async () => {
  standInFolder();
  await runAll(`init d --name "De Brug" --date ${FIRST} --framework kort.yaml`);
  fill(FIRST, HALF);
  writeFiles({ 'vol.yaml': answersText(ALL) });
  const before = readFileSync(`d/metingen/${FIRST}/antwoorden.yaml`, 'utf8');
  const line = `interview d --new --date ${SECOND} --answers vol.yaml`;
  const { stderr } = await runAll(line);
  expect(stderr).toContain('is nog niet af (beantwoord: 1 van de 2 vragen). Die meting blijft zoals die is.');
  expect(readFileSync(`d/metingen/${FIRST}/antwoorden.yaml`, 'utf8')).toBe(before);
  expect(readFileSync(`d/metingen/${SECOND}/meting.yaml`, 'utf8')).toContain('organisation: de-brug');
});

test('a measurement keeps the targets of its first answer; those that are set later are for the next', async () => {
  standInFolder();
  await runAll(`init d --name "De Brug" --date ${FIRST} --framework kort.yaml`);
  const dossier = readFileSync('d/dossier.yaml', 'utf8');
  const setTarget = (target: string): void =>
    writeFiles({ 'd/dossier.yaml': `${dossier}targets: { kort: { begin: ${target} } }\n` });
  const inOrder = async (): Promise<unknown> => {
    const { stdout } = await runAll('report d --format json');
    const report = JSON.parse(stdout) as { frameworks: { steps: { inOrder: boolean }[] }[] };
    return report.frameworks[0]?.steps[0]?.inOrder;
  };
  setTarget('deels');
  writeFiles({ 'vol.yaml': answersText(ALL) });
  await runAll('interview d --answers vol.yaml');
  expect(readFileSync(`d/metingen/${FIRST}/meting.yaml`, 'utf8')).toMatch(
    /targets:\n {2}kort:\n {4}begin: 33\.3/,
  );
  expect(await inOrder()).toBe(true);
  setTarget('volledig');
  expect(await inOrder()).toBe(true);
  const { stderr } = await runAll('status d');
  expect(stderr).toContain('[targets-frozen]');
  expect((await runAll('check d')).stdout).toContain('[targets-frozen]');
});

test('a folder that was given another name does not count until its measurement has that name too', async () => {
  standInFolder();
  await runAll(`init d --name "De Brug" --date ${FIRST} --framework kort.yaml`);
  fill(FIRST, ALL);
  renameSync(`d/metingen/${FIRST}`, 'd/metingen/voorjaar');
  expect((await runInProcess(['report', 'd'])).stderr).toContain('voorjaar');
  const file = 'd/metingen/voorjaar/meting.yaml';
  writeFiles({ [file]: readFileSync(file, 'utf8').replace(`id: ${FIRST}`, 'id: voorjaar') });
  expect((await runAll('report d --format json')).stdout).toContain('"id": "voorjaar"');
});
