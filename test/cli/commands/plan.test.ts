import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runInProcess, splitWords } from '../run-in-process.ts';
import { answersText, runAll, standInFolder, writeFiles } from '../stand-in-folder.ts';

test('a plan is shown as people have it, and not as it would be proposed', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  writeFiles({
    'd/metingen/2026-03-01/antwoorden.yaml': answersText(
      '{ visie: { answer: deels }, tijd: { answer: deels } }',
    ),
  });
  expect((await runAll('plan d --format md')).stdout).toContain('„Visie”');
  writeFiles({
    'd/plan.yaml': 'schema: nulmeting/plan@1\nactions: [{ id: eigen, kind: own, what: Een feestje geven }]\n',
  });
  for (const format of ['md', 'html', 'json']) {
    const { stdout } = await runAll(`plan d --format ${format}`);
    expect(stdout).toContain('Een feestje geven');
    expect(stdout).not.toContain('„Visie”');
  }
});

test('in the dossier itself the next command is named without a gap where a folder would stand', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  expect((await runAll('plan d')).stderr).toContain('nulmeting interview d');
  writeFiles({ 'd/metingen/2026-03-01/antwoorden.yaml': answersText('{ visie: { answer: deels } }') });
  expect((await runAll('plan d')).stderr).toContain('nulmeting plan d --format');
  process.chdir('d');
  expect((await runAll('plan')).stderr).toContain('nulmeting plan --format');
});

describe('in a dossier that was measured twice', () => {
  const answers = answersText('{ visie: { answer: deels }, tijd: { answer: niet-begonnen } }');
  const measureTwice = async () => {
    standInFolder({ 'form.yaml': answers });
    await runAll(
      'init d --name "De Brug" --framework kort.yaml --date 2025-03-01',
      'interview d --answers form.yaml',
      'interview d --new --date 2026-03-01 --answers form.yaml',
    );
  };
  const OF_FIRST = ['bij de meting van 1 maart 2025', 'volgt op de nulmeting van 1 maart 2025'];
  const OF_SECOND = ['bij de meting van 1 maart 2026', 'volgt op de vervolgmeting van 1 maart 2026'];

  test('a plan is shown with the measurement that it follows from, and a later one is told with how to renew', async () => {
    await measureTwice();
    await runAll('plan d --measurement 2025-03-01');
    const shown = await runAll('plan d --format md');
    for (const words of OF_FIRST) expect(shown.stdout).toContain(words);
    expect(shown.stdout).not.toContain('2026');
    expect(shown.stderr).toBe(
      'Dit plan volgt op de meting van 1 maart 2025. Er is een nieuwere meting, van 1 maart 2026. Het plan daarmee vernieuwen:  nulmeting plan d\n',
    );
    await runAll('plan d');
    const renewed = await runAll('plan d --format md');
    for (const words of OF_SECOND) expect(renewed.stdout).toContain(words);
    expect(renewed.stderr).toBe('');
  });

  test('one that people work in follows from the measurement with which it was renewed last, and that is said', async () => {
    await measureTwice();
    await runAll('plan d --measurement 2025-03-01');
    const byHand = readFileSync('d/plan.yaml', 'utf8').replace('who:\n', 'who: Team beleid\n');
    writeFiles({ 'd/plan.yaml': byHand });
    expect((await runAll('plan d')).stderr).toContain(
      'Het plan volgt nu op de meting van 1 maart 2026, en niet meer op die van 1 maart 2025.\n',
    );
    expect(readFileSync('d/plan.yaml', 'utf8')).toBe(byHand.replace('2025-03-01', '2026-03-01'));
    const { stdout, stderr } = await runAll('plan d --format md');
    for (const words of [...OF_SECOND, 'Team beleid']) expect(stdout).toContain(words);
    expect(stderr).toBe('');
  });

  test('another measurement, or another number of actions, is not for a plan that is there', async () => {
    await measureTwice();
    await runAll('plan d --measurement 2025-03-01 --format md', 'plan d --most 1 --format md', 'plan d');
    for (const option of ['--measurement 2025-03-01', '--most 1']) {
      const { exit, stdout, stderr } = await runInProcess(splitWords(`plan d ${option} --format md`));
      expect([exit, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`${option} verandert daar niets aan.`);
      expect(stderr).toContain(`nulmeting plan d ${option}\n`);
    }
    await runAll('plan d --measurement 2026-03-01 --format md');
    await runAll('plan d --measurement 2025-03-01', 'plan d --measurement 2025-03-01 --format md');
  });

  test('a plan that names a measurement which is not there is about the latest, and that is said', async () => {
    await measureTwice();
    await runAll('plan d');
    writeFiles({ 'd/plan.yaml': readFileSync('d/plan.yaml', 'utf8').replace('2026-03-01', '2024-03-01') });
    const { stdout, stderr } = await runAll('plan d --format md');
    for (const words of OF_SECOND) expect(stdout).toContain(words);
    expect(stderr).toContain('Het plan noemt de meting „2024-03-01”. Die is er niet');
  });
});
