import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runInProcess, splitWords } from '../run-in-process.ts';
import { runAll, standInFolder } from '../stand-in-folder.ts';

async function writeReport(): Promise<void> {
  standInFolder();
  await runAll(
    'init d --name "De Brug" --framework kort.yaml --date 2026-03-01 --lang en',
    'report d --format json --out report.json',
  );
}

test('a report that was written before is shown in its own language, unless another is asked for', async () => {
  await writeReport();
  expect((await runAll('report --from report.json')).stdout).toMatch(/^# Zero-measurement of De Brug/);
  expect((await runAll('report --from report.json --lang nl')).stdout).toMatch(/^# Nulmeting van De Brug/);
});

test.each(['d', '--measurement 2026-03-01'])(
  'beside --from no other measurement can be named: %s',
  async (named) => {
    await writeReport();
    const { exit, stdout } = await runInProcess(splitWords(`report ${named} --from report.json`));
    expect([exit, stdout]).toEqual([2, '']);
  },
);

test('what is odd about a report that was written before is said beside it, not in it', async () => {
  await writeReport();
  const before = await runAll('report --from report.json');
  const written = readFileSync('report.json', 'utf8');
  writeFileSync('report.json', written.replaceAll('Is there a vision?', 'Is there any vision?'));
  const after = await runAll('report --from report.json');
  expect(before.stderr).toBe('');
  expect(after.stderr).toContain('report.json:');
  expect(after.stdout.split('\n')[0]).toBe(before.stdout.split('\n')[0]);
  expect(after.stdout).not.toContain('report.json:');
});
