import { expect, test } from 'vitest';
import { answersText, runAll, standInFolder, writeFiles } from '../stand-in-folder.ts';

test('a question that one of two tables did not know counts as unknown', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  writeFiles({
    'd/metingen/2026-03-01/antwoorden-oost.yaml': answersText('{ visie: { answer: weet-niet } }'),
    'd/metingen/2026-03-01/antwoorden-west.yaml': answersText('{ visie: { answer: deels } }'),
  });
  const { stdout } = await runAll('status d --json');
  expect(JSON.parse(stdout)).toMatchObject({ questions: 2, unknown: 1, unanswered: 1 });
});
