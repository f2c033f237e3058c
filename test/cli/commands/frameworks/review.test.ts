import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runInProcess, splitWords } from '../../run-in-process.ts';
import { runAll, standInFolder, writeFiles } from '../../stand-in-folder.ts';

test('of a folder only the forms of experts are read, and what is passed over is named', async () => {
  standInFolder();
  await runAll('frameworks review --form kort.yaml --out forms/een.yaml');
  const form = readFileSync('forms/een.yaml', 'utf8').replace(/^expert:.*$/m, 'expert: e-1');
  writeFiles({
    'forms/een.yaml': form,
    'forms/dossier.yaml': 'schema: nulmeting/dossier@1\n',
    'forms/notities.yaml': 'wat: [ik nog\n',
  });
  const { stderr } = await runAll('frameworks review forms --framework kort.yaml');
  expect(stderr).toBe(
    '2 bestanden in de map zijn geen beoordeling en zijn overgeslagen: forms/dossier.yaml, forms/notities.yaml.\n',
  );
  // One that is named is meant to be a form, and so is one that mistakes make unreadable.
  const named = await runInProcess(splitWords('frameworks review forms/notities.yaml --framework kort.yaml'));
  expect(named.exit).toBe(3);
  writeFiles({ 'forms/twee.yaml': form.replace('expert: e-1', 'expert: [e-2') });
  const broken = await runInProcess(splitWords('frameworks review forms --framework kort.yaml'));
  expect(broken.exit).toBe(3);
  expect(broken.stderr).toContain('forms/twee.yaml');
});
