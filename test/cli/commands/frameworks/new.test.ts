import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runInProcess } from '../../run-in-process.ts';
import { KORT, runAll, standInFolder } from '../../stand-in-folder.ts';

test.each([
  ['Ons Kader', 'ons-kader'],
  ['ons-kader.yaml', 'ons-kader'],
  ['Ons Kader.yml', 'ons-kader'],
  ['kaders/ONS.YAML', 'ons'],
])('a name that cannot be an id is answered with one that can: %s', async (name, id) => {
  standInFolder();
  const { exit, stderr } = await runInProcess(['frameworks', 'new', name]);
  expect(exit).toBe(2);
  expect(stderr.split('\n')[1]).toBe(`Bedoelde u „${id}”?`);
});

test('a name that is an id, and yet cannot be the name of a file, is not proposed again', async () => {
  standInFolder();
  const { exit, stderr } = await runInProcess(['frameworks', 'new', 'con']);
  expect([exit, stderr.includes('Bedoelde u')]).toEqual([2, false]);
});

test.each(['dossier', 'meting', 'plan', 'teksten'])(
  'a framework does not get the name of a file of a dossier: %s',
  async (name) => {
    standInFolder({ [`map/${name}.yaml`]: KORT.replace('id: kort', `id: ${name}`) });
    const refused = await runInProcess(['frameworks', 'new', name]);
    expect([refused.exit, existsSync(`${name}.yaml`)]).toEqual([2, false]);
    expect(refused.stderr).toContain(`Kies een andere naam, bijvoorbeeld ons-${name}.`);
    const named = await runInProcess(['init', 'd', '--name', 'De Brug', '--framework', `map/${name}.yaml`]);
    expect([named.exit, existsSync('d')]).toEqual([3, false]);
    expect(named.stderr).toContain('[id-of-dossier-file]');
    await runAll('frameworks new ons-kader');
  },
);
