import { existsSync, readFileSync } from 'node:fs';
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
  }
  /** Spoils the answers of a measurement. */
  const spoil = (date: string | undefined): void =>
    writeFiles({ [`d/metingen/${date}/antwoorden.yaml`]: answersText('{ visje: { answer: deels } }') });

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

  test('say once what is wrong with several of those that lie between', async () => {
    standInFolder();
    await runAll('init d --name "De Brug" --framework kort.yaml --date 2023-03-01');
    const measure = async (version: string, step: string, date: string): Promise<void> => {
      const text = KORT.replace('1.0.0', version).replace('- id: begin', `- id: ${step}`);
      writeFiles({ 'd/kaders/kort.yaml': text });
      await runAll(`interview d --new --date ${date}`);
    };
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
