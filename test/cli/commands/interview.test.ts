import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runInProcess, splitWords } from '../run-in-process.ts';
import { answersText, runAll, standInFolder, writeFiles } from '../stand-in-folder.ts';

test('every mistake in a form is told, in the order of its lines', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  writeFiles({
    'form.yaml': `schema: nulmeting/answers@1
answers:
  visje: { answer: deels }
  tijd: { answer: 1, notitie: x }
  visie: { answer: misschien }
`,
  });
  const { exit, stderr } = await runInProcess(splitWords('interview d --answers form.yaml'));
  expect(exit).toBe(3);
  expect([...stderr.matchAll(/^form\.yaml:(\d+):/gm)].map(([, line]) => line)).toEqual(['3', '4', '5']);
});

test('a form for a new measurement is read into that, also where another is named', async () => {
  standInFolder({ 'form.yaml': answersText('{ visie: { answer: deels } }') });
  await runAll(
    'init d --name "De Brug" --framework kort.yaml --date 2025-03-01',
    'interview d --new --date 2026-03-01 --measurement 2025-03-01 --answers form.yaml',
  );
  const answersOf = (id: string) => readFileSync(`d/metingen/${id}/antwoorden.yaml`, 'utf8');
  expect(answersOf('2026-03-01')).toContain('deels');
  expect(answersOf('2025-03-01')).not.toContain('deels');
});
