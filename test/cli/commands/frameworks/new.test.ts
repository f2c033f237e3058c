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
