import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runInProcess, splitWords } from './run-in-process.ts';
import { runAll, standInFolder } from './stand-in-folder.ts';

/** More than Node reads at once; it takes no room on the disk. */
const BYTES = 2_200_000_000;

test.each([
  ['import groot.zip', 'groot.zip', 20],
  ['interview d --texts --answers groot.docx', 'groot.docx', 4],
  ['interview d --texts --answers groot.yaml', 'groot.yaml', 4],
  ['page d', 'd/plan.yaml', 4],
])('a file larger than can be read is refused as that: %s', async (line, name, most) => {
  standInFolder();
  await runAll('init d --name Brug --date 2026-03-01 --framework kort.yaml');
  const file = openSync(name, 'w');
  ftruncateSync(file, BYTES);
  closeSync(file);
  const { exit, stderr } = await runInProcess(splitWords(line));
  expect(stderr).toContain(`${name}: dit bestand is te groot`);
  expect(stderr).toContain(`hoogstens ${most} MB`);
  expect(exit).toBe(3);
});
