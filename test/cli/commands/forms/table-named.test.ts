import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runInProcess, splitWords } from '../../run-in-process.ts';
import { answersText, runAll, standInFolder, writeFiles } from '../../stand-in-folder.ts';

const MEASUREMENT = 'd/metingen/2026-03-01/meting.yaml';
const ANSWERS = 'd/metingen/2026-03-01/antwoorden-noord.yaml';
const FORM = answersText('{ visie: { answer: 0 }, tijd: { answer: 1 } }');
const TAKE_OVER = 'interview d --answers form.yaml --table noord';

async function begin(): Promise<void> {
  standInFolder({ 'form.yaml': FORM });
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
}

const unanswered = async (): Promise<unknown> =>
  (JSON.parse((await runAll('status d --json')).stdout) as { unanswered: unknown }).unanswered;

test('where the measurement cannot be written, no answers of a table are left that it does not name', async () => {
  await begin();
  chmodSync(MEASUREMENT, 0o444);
  expect(await runInProcess(splitWords(TAKE_OVER))).toMatchObject({ exit: 3 });
  expect(existsSync(ANSWERS)).toBe(false);
  chmodSync(MEASUREMENT, 0o644);
  await runAll(TAKE_OVER);
  expect(await unanswered()).toBe(0);
});

test.each(['', ' --replace'])(
  'a table whose answers are there already is named with --table%s',
  async (more) => {
    await begin();
    writeFiles({ [ANSWERS]: FORM });
    const { stderr } = await runAll(`${TAKE_OVER}${more}`);
    expect(stderr).toContain('De tafel noord doet nu mee');
    expect(stderr).toContain('Er stonden geen nieuwe antwoorden in dit bestand.');
    expect(readFileSync(MEASUREMENT, 'utf8')).toContain('tables:\n  - noord\n');
    expect(readFileSync(ANSWERS, 'utf8')).toBe(FORM);
    expect(await unanswered()).toBe(0);
    expect((await runAll(TAKE_OVER)).stderr).not.toContain('doet nu mee');
  },
);
