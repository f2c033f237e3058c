import { expect, test } from 'vitest';
import { answersText, runAll, standInFolder, writeFiles } from '../stand-in-folder.ts';

const OLDER = 'Het plan van aanpak volgt nog op de meting van 1 maart 2025, en niet op de laatste.';
const LATEST = 'de laatste: hierover gaan verslag en plan';

test('status says of a plan that follows from an earlier measurement that it does, until it is renewed', async () => {
  standInFolder({
    'form.yaml': answersText('{ visie: { answer: deels }, tijd: { answer: niet-begonnen } }'),
  });
  await runAll(
    'init d --name "De Brug" --framework kort.yaml --date 2025-03-01',
    'interview d --answers form.yaml',
    'plan d',
  );
  expect((await runAll('status d')).stdout).not.toContain('volgt nog op');
  const again = await runAll('interview d --new --date 2026-03-01 --answers form.yaml', 'status d');
  expect(again.stdout).toContain(OLDER);
  expect(again.stdout).toContain('de laatste: hierover gaat het verslag');
  const renewal = await runAll('plan d');
  expect(renewal.stderr).toContain('op de meting van 1 maart 2026, en niet meer op die van 1 maart 2025.');
  const renewed = await runAll('status d');
  expect(renewed.stdout).not.toContain('volgt nog op');
  expect(renewed.stdout).toContain(LATEST);
  writeFiles({ 'd/plan.yaml': 'schema: [' });
  expect((await runAll('status d')).stdout).not.toContain('volgt nog op');
});
