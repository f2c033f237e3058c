import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runAll, standInFolder, writeFiles } from '../../stand-in-folder.ts';

/** Texts in Windows-1252, as an older editor saves them: no UTF-8. */
const TEXTS = Buffer.from('schema: nulmeting/texts@1\n# één café\n', 'latin1');

test('what a dossier in one file replaces is kept, and comes back, to the byte, whatever its encoding', async () => {
  standInFolder();
  await runAll('init d --name Brug --date 2026-03-01 --framework kort.yaml');
  writeFiles({ 'd/teksten.yaml': 'schema: nulmeting/texts@1\n' });
  await runAll('page d --out p.html');
  writeFiles({ 'd/teksten.yaml': TEXTS });
  await runAll('import brug.nulmeting.zip d --replace', 'import d/vervangen-1.nulmeting.zip elders');
  expect(readFileSync('d/teksten.yaml', 'utf8')).toBe('schema: nulmeting/texts@1\n');
  expect(readFileSync('elders/teksten.yaml').equals(TEXTS)).toBe(true);
});

test('a dossier beside the page holds its files to the byte, whatever their encoding', async () => {
  standInFolder();
  await runAll('init d --name Brug --date 2026-03-01 --framework kort.yaml');
  writeFiles({ 'd/teksten.yaml': TEXTS });
  await runAll('page d --out p.html', 'import brug.nulmeting.zip elders');
  expect(readFileSync('elders/teksten.yaml').equals(TEXTS)).toBe(true);
});
