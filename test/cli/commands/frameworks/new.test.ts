import { expect, test } from 'vitest';
import { runInProcess } from '../../run-in-process.ts';
import { standInFolder } from '../../stand-in-folder.ts';

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
