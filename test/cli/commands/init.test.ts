import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listMeasuredFrameworks } from '../../../src/documents/dossier/read-measurement.ts';
import { runInProcess } from '../run-in-process.ts';
import { runAll, standInFolder } from '../stand-in-folder.ts';

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));

test('a framework that is named twice is asked once', async () => {
  standInFolder();
  const { stderr } = await runAll(
    'init d --name "De Brug" --framework kort.yaml kort.yaml --framework kort.yaml --date 2026-03-01',
  );
  expect(listMeasuredFrameworks(read('d/metingen/2026-03-01/meting.yaml')).map(({ id }) => id)).toEqual([
    'kort',
  ]);
  expect(stderr.match(/kaders.kort\.yaml/g)).toHaveLength(1);
});

test('blanks around a name are no part of it', async () => {
  standInFolder();
  await runAll('init d --name "  De Brug " --framework kort.yaml --date 2026-03-01');
  expect(read('d/dossier.yaml')).toMatchObject({ organisation: { id: 'de-brug', name: 'De Brug' } });
});

test('line breaks, tabs and rows of blanks in a name are each one blank', async () => {
  standInFolder();
  const name = 'De\n  Brug\ten  Co';
  await runAll(`init d --name "${name}" --framework kort.yaml --date 2026-03-01`);
  expect(read('d/dossier.yaml')).toMatchObject({ organisation: { name: 'De Brug en Co' } });
});

test('without a date the first measurement is of today', async () => {
  standInFolder();
  const dayOf = (date: Date): string => date.toLocaleDateString('sv-SE');
  const before = dayOf(new Date());
  await runAll('init d --name "De Brug" --framework kort.yaml');
  expect([before, dayOf(new Date())]).toContain(readdirSync('d/metingen')[0]);
});

describe('a dossier in the folder of the program', () => {
  const said = async (env: Readonly<Record<string, string>>): Promise<string> => {
    const { exit, stderr } = await runInProcess(
      ['init', 'd', '--name', 'De Brug', '--framework', 'kort.yaml'],
      { env },
    );
    expect(exit).toBe(0);
    return stderr;
  };
  const LINE = (path: string): string => `\n  nulmeting init ${path}\n`;

  test('is made, after a warning that names a better place: the documents of the person', async () => {
    const home = standInFolder({ 'package.json': '{ "name": "nulmeting" }' });
    mkdirSync('Documents');
    const stderr = await said({ HOME: home });
    expect(stderr).toMatch(/^Let op: dit dossier komt in de map van het programma\./);
    expect(stderr).toContain(LINE(join(home, 'Documents', 'd')));
    expect(read('d/dossier.yaml')).toMatchObject({ organisation: { name: 'De Brug' } });
  });

  test('knows that place also by the variable of Windows', async () => {
    const home = standInFolder({ 'package.json': '{ "name": "nulmeting" }' });
    expect(await said({ USERPROFILE: home })).toContain(LINE(join(home, 'd')));
  });

  test('is warned of only there', async () => {
    const home = standInFolder();
    expect(await said({ HOME: home })).not.toContain('de map van het programma');
  });
});
