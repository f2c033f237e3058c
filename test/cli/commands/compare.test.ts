import { existsSync, readFileSync, renameSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { FORMATS, type Format } from '../../../src/reports/formats.ts';
import { BYTES_FORMAT } from '../bytes-format.ts';
import { runInProcess, splitWords } from '../run-in-process.ts';
import { answersText, KORT, runAll, standInFolder, writeFiles } from '../stand-in-folder.ts';

const before = FORMATS.length;
afterEach(() => {
  (FORMATS as Format[]).splice(before);
});
const compare = (line: string) => runInProcess(splitWords(`compare ${line}`));

describe('measurements of one organisation', () => {
  const DAYS = ['2024-03-01', '2025-03-01', '2026-03-01'];
  async function measureThrice(): Promise<void> {
    const [first, ...more] = DAYS;
    standInFolder();
    await runAll(
      `init d --name "De Brug" --framework kort.yaml --date ${first}`,
      ...more.map((date) => `interview d --new --date ${date}`),
    );
    for (const date of DAYS) fill(date);
  }
  const fill = (date: string): void =>
    writeFiles({ [`d/metingen/${date}/antwoorden.yaml`]: answersText('{ visie: { answer: deels } }') });
  /** Spoils the answers of a measurement. */
  const spoil = (date: string | undefined): void =>
    writeFiles({ [`d/metingen/${date}/antwoorden.yaml`]: answersText('{ visje: { answer: deels } }') });

  test('are those of the first and the last day, whatever they are called; and others where they are named', async () => {
    await measureThrice();
    renameSync('d/metingen/2024-03-01', 'd/metingen/zomer');
    const file = 'd/metingen/zomer/meting.yaml';
    writeFiles({ [file]: readFileSync(file, 'utf8').replace('id: 2024-03-01', 'id: zomer') });
    const pairOf = async (named: string) => {
      const { exit, stdout, stderr } = await compare(`d ${named} --json`);
      expect([exit, stderr]).toEqual([0, '']);
      const { from, to, measurements } = JSON.parse(stdout) as Record<string, unknown>;
      return [from, to, (measurements as { id: string }[]).map(({ id }) => id)];
    };
    const all = ['zomer', '2025-03-01', '2026-03-01'];
    expect(await pairOf('')).toEqual(['zomer', '2026-03-01', all]);
    expect(await pairOf('--to 2025-03-01')).toEqual(['zomer', '2025-03-01', all]);
    expect(await pairOf('--from 2025-03-01')).toEqual(['2025-03-01', '2026-03-01', all]);
    expect(await pairOf('--from zomer --to 2025-03-01')).toEqual(['zomer', '2025-03-01', all]);
    const { exit, stdout, stderr } = await compare('d --from 2024-03-01');
    expect({ exit, stdout, stderr }).toEqual({
      exit: 2,
      stdout: '',
      stderr: `Er is in dit dossier geen meting „2024-03-01”.\nWel: ${all.join(', ')}.\n`,
    });
    for (const reversed of ['--from 2026-03-01 --to zomer', '--to zomer', '--from 2026-03-01'])
      expect((await compare(`d ${reversed}`)).stderr).toBe(
        'De meting van toen moet eerder zijn dan de meting van nu.\nGeef met --from de vroegste en met --to de laatste.\n',
      );
  });

  test('go by their dates, also where nobody gave anything yet in the one that is named', async () => {
    await measureThrice();
    writeFiles({ 'd/metingen/2025-03-01/antwoorden.yaml': answersText('{}') });
    const named = '--from 2025-03-01 --to 2026-03-01';
    const { exit, stderr } = await compare(`d ${named} --show-refused --json`);
    expect([exit, stderr]).toEqual([0, '']);
    expect((await compare('d --from 2026-03-01 --to 2025-03-01')).stderr).toContain('moet eerder zijn');
  });

  test('are never compared with themselves', async () => {
    await measureThrice();
    const { exit, stdout } = await compare('d --from 2025-03-01 --to 2025-03-01');
    expect([exit, stdout]).toEqual([2, '']);
  });

  test.each([0, 2])(
    'are not compared while the first or the last has a mistake in it: no other is taken (%i)',
    async (index) => {
      await measureThrice();
      spoil(DAYS[index]);
      for (const named of ['', `--from ${DAYS[0]}`, `--to ${DAYS[2]}`]) {
        const { exit, stdout, stderr } = await compare(`d ${named}`);
        expect([exit, stdout]).toEqual([3, '']);
        expect(stderr).toContain('visje');
      }
    },
  );

  test('are compared when only one that lies between has a mistake in it, with a warning', async () => {
    await measureThrice();
    spoil(DAYS[1]);
    const { exit, stderr } = await compare(`d --from ${DAYS[0]} --to ${DAYS[2]} --json`);
    expect(exit).toBe(0);
    expect(stderr).toContain('visje');
  });

  test.each([
    ['an answer to no question', answersText('{ visje: { answer: deels } }'), 'visje'],
    ['answers that are no YAML', 'answers: [', 'antwoorden.yaml'],
    [
      'answers of a newer program',
      'schema: nulmeting/answers@2\nanswers: { visie: { answer: deels } }\n',
      'answers@2',
    ],
  ])('are compared with a remark where an earlier one, not asked for, has %s', async (_, text, said) => {
    await measureThrice();
    writeFiles({ [`d/metingen/${DAYS[0]}/antwoorden.yaml`]: text });
    const { exit, stderr } = await compare(`d --from ${DAYS[1]} --json`);
    expect(exit).toBe(0);
    expect(stderr).toContain(said);
    expect((await compare('d --json')).exit).toBe(3);
  });

  test('are compared with a remark where another cannot be read as a measurement', async () => {
    await measureThrice();
    writeFiles({ 'd/metingen/2024-01-01/meting.yaml': 'x: [' });
    const { exit, stdout, stderr } = await compare('d --json');
    expect(exit).toBe(0);
    expect(stderr).toContain('2024-01-01/meting.yaml:1');
    expect(JSON.parse(stdout)).toMatchObject({ from: DAYS[0], to: DAYS[2] });
  });

  test('say once what is wrong with several of those that lie between', async () => {
    standInFolder();
    await runAll('init d --name "De Brug" --framework kort.yaml --date 2023-03-01');
    const measure = async (version: string, step: string, date: string): Promise<void> => {
      const text = KORT.replace('1.0.0', version).replace('- id: begin', `- id: ${step}`);
      writeFiles({ 'd/kaders/kort.yaml': text });
      await runAll(`interview d --new --date ${date}`);
      fill(date);
    };
    fill('2023-03-01');
    await measure('2.0.0', 'midden', '2024-03-01');
    await measure('2.0.0', 'midden', '2025-03-01');
    await measure('3.0.0', 'begin', '2026-03-01');
    writeFiles({
      'd/dossier.yaml': `${readFileSync('d/dossier.yaml', 'utf8')}targets: { kort: { begin: 50 } }\n`,
    });
    const { exit, stderr } = await compare('d --from 2023-03-01 --to 2026-03-01 --json');
    expect(exit).toBe(0);
    expect(stderr.match(/unknown-step/g)).toHaveLength(1);
  });

  test('go into the folder for reports of the dossier when nobody names a file', async () => {
    await measureThrice();
    (FORMATS as Format[]).push({ ...BYTES_FORMAT, kinds: ['comparison'] });
    await runAll('compare d --format bytes');
    expect(existsSync('d/rapporten/vergelijking.bin')).toBe(true);
  });
});

test('of several organisations the own one is that in whose dossier a person stands, or the one that is named', async () => {
  standInFolder();
  await runAll(
    ...['een', 'twee'].map(
      (name) => `init ${name} --name "De ${name}" --framework kort.yaml --date 2026-03-01`,
    ),
  );
  const ownIn = async (line: string): Promise<readonly unknown[]> => {
    const { exit, stdout } = await compare(`${line} --json`);
    expect(exit).toBe(0);
    const { organisations, anonymous, showsRefused } = JSON.parse(stdout) as {
      organisations: { id: string; own: boolean }[];
      anonymous: boolean;
      showsRefused: boolean;
    };
    return [organisations.find(({ own }) => own)?.id ?? null, anonymous, showsRefused];
  };
  expect(await ownIn('een twee')).toEqual([null, false, false]);
  expect(await ownIn('een twee --own twee')).toEqual(['de-twee', false, false]);
  expect(await ownIn('een twee --own de-een --show-refused')).toEqual(['de-een', false, true]);
  expect((await ownIn('een twee --anonymous'))[1]).toBe(true);
  process.chdir('twee/metingen');
  expect(await ownIn('../../een ..')).toEqual(['de-twee', false, false]);
  expect(await ownIn('../../een .. --own ../../een')).toEqual(['de-een', false, false]);
});

test('what is said of several organisations is not put into the dossier of one of them', async () => {
  standInFolder();
  await runAll(
    ...['een', 'twee'].map((name) => `init ${name} --name ${name} --framework kort.yaml --date 2026-03-01`),
  );
  (FORMATS as Format[]).push({ ...BYTES_FORMAT, kinds: ['comparison'] });
  await runAll('compare een twee --format bytes');
  expect(existsSync('organisaties-naast-elkaar.bin')).toBe(true);
  expect(existsSync('een/rapporten')).toBe(false);
});

test('a comparison has the title and the client that were given; without names these name no organisation', async () => {
  standInFolder();
  await runAll(
    ...['een', 'twee'].map(
      (name) => `init ${name} --name "De ${name}" --framework kort.yaml --date 2026-03-01`,
    ),
  );
  const given = await compare('een twee --titel "Samen   verder" --opdrachtgever "Regio Zuid" --json');
  expect(JSON.parse(given.stdout)).toMatchObject({ title: 'Samen verder', client: 'Regio Zuid' });
  const page = await compare('een twee --title "Samen verder" --client "De een" --format md');
  expect(page.stdout).toMatch(/^# Samen verder\n[\s\S]*\nVoor De een\n/);
  const named = await compare('een twee --anonymous --client "Voor  DE EEN" --json');
  expect([named.exit, named.stdout]).toEqual([2, '']);
  expect(named.stderr).toContain('„De een” staat in --client');
  expect((await compare('een twee --anonymous --client "Regio Zuid" --json')).exit).toBe(0);
  const empty = await compare('een twee --title " "');
  expect([empty.exit, empty.stderr]).toEqual([2, expect.stringContaining('Achter --title staat niets.')]);
});

test('the dossier in which a person stands is called as such', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  process.chdir('d');
  expect((await compare('. ../d')).stderr).toContain('dezelfde organisatie (de-brug): . en ..\n');
  writeFiles({ 'metingen/2026-03-01/antwoorden.yaml': answersText('{ visie: { answer: deels } }') });
  expect((await compare('.')).stderr).toMatch(/nulmeting interview \. --new/);
});

test('without names it is told where the name of a step names an organisation all the same', async () => {
  const told = 'In „Begin van de brug” staat de naam van een organisatie.';
  standInFolder({ 'kort.yaml': KORT.replace('nl: Begin,', 'nl: Begin van de brug,') });
  await runAll(
    ...['De Brug', 'De Haven', 'De Linde', 'De Oever', 'De Veer', 'De Wilg'].map(
      (name, index) => `init ${'abcdef'[index]} --name "${name}" --framework kort.yaml --date 2026-03-01`,
    ),
  );
  for (const id of 'abcdef')
    writeFiles({
      [`${id}/metingen/2026-03-01/antwoorden.yaml`]: answersText('{ visie: { answer: deels } }'),
    });
  expect((await compare('a b c d e f --anonymous --out x.md')).stderr).toContain(told);
  expect((await compare('a b c d e f --out y.md')).stderr).not.toContain(told);
  expect((await compare('b c d e f --anonymous --out z.md')).stderr).not.toContain(told);
});
