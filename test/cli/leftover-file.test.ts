import { existsSync, utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runInProcess, splitWords } from './run-in-process.ts';
import { answersText, runAll, standInFolder, writeFiles } from './stand-in-folder.ts';

const FOLDER = 'd/metingen/2026-03-01';
const OF_DEAD = '.nulmeting-999999999-mh3k2b1x-1.tmp';
const OF_RUNNING = `.nulmeting-${process.pid}-mh3k2b1x-1.tmp`;

test('check names what a write that was cut off left in a dossier, and the next write there removes it', async () => {
  standInFolder({ 'form.yaml': answersText('{ visie: { answer: deels } }') });
  await runAll('init d --name "De Brug" --date 2026-03-01 --framework kort.yaml');
  const left = [`${FOLDER}/${OF_DEAD}`, `d/.nulmeting/${OF_DEAD}`, OF_DEAD];
  writeFiles(Object.fromEntries([...left, `${FOLDER}/${OF_RUNNING}`].map((path) => [path, 'half'])));
  const aWhileAgo = Date.now() / 1000 - 120;
  for (const path of [...left, `${FOLDER}/${OF_RUNNING}`]) utimesSync(path, aWhileAgo, aWhileAgo);

  const { exit, stdout } = await runInProcess(splitWords('check .'));
  expect(exit).toBe(0);
  expect(stdout.match(/\S+:1:1: opmerking: .*\[leftover-file\]/g)?.map((line) => line.split(':')[0])).toEqual(
    [`d/.nulmeting/${OF_DEAD}`, `${FOLDER}/${OF_DEAD}`],
  );

  await runAll('interview d --answers form.yaml');
  expect(existsSync(`${FOLDER}/${OF_DEAD}`)).toBe(false);
  expect(existsSync(`${FOLDER}/${OF_RUNNING}`)).toBe(true);
});
