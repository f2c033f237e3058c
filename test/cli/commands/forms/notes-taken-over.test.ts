import { expect, test } from 'vitest';
import { answersText, runAll, standInFolder } from '../../stand-in-folder.ts';

test.each([
  ['{ visie: { note: Nog navragen } }', ['1 toelichting zonder antwoord overgenomen'], ['1 antwoord']],
  ['{ visie: { answer: 1 } }', ['1 antwoord overgenomen'], ['toelichting']],
  [
    '{ visie: { answer: 1 }, tijd: { note: Nog navragen } }',
    ['1 antwoord overgenomen', '1 toelichting zonder antwoord overgenomen'],
    ['2 '],
  ],
])('a note without an answer is not called an answer: %s', async (answers, said, unsaid) => {
  standInFolder({ 'form.yaml': answersText(answers) });
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  const { stderr } = await runAll('interview d --answers form.yaml');
  const taken = stderr
    .split('\n')
    .filter((line) => line.includes('overgenomen'))
    .join('\n');
  for (const one of said) expect(taken).toContain(one);
  for (const one of unsaid) expect(taken).not.toContain(one);
});

test('a report on notes alone says that no question is answered, and shows the notes where it says they stand', async () => {
  standInFolder({ 'form.yaml': answersText('{ visie: { note: Kees zoekt dit uit } }') });
  await runAll(
    'init d --name "De Brug" --framework kort.yaml --date 2026-03-01',
    'interview d --answers form.yaml',
  );
  const { stdout } = await runAll('report d');
  expect(stdout).toContain(
    'Er zijn al toelichtingen opgeschreven, maar er is nog geen vraag beantwoord. De toelichtingen staan in bijlage A.',
  );
  const annex = stdout.slice(stdout.indexOf('## Bijlage A'), stdout.indexOf('## Bijlage B'));
  expect(annex).toContain('- **Visie**\n  - **nog niet beantwoord**\n  - Toelichting: Kees zoekt dit uit');
  expect(annex).not.toContain('Tijd');
  expect(stdout).not.toContain('niets ingevuld');
});
