import { expect, test } from 'vitest';
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
