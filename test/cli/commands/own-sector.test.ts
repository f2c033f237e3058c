import { expect, test } from 'vitest';
import { runAll, standInFolder } from '../stand-in-folder.ts';

const SAID =
  '„homeless” staat niet in de lijst van sectoren en is bewaard als uw eigen woord. Mogelijk: Vrouwenopvang, Wijkteam, ';

test('a sector in words of the organisation itself is told with which there are, and one that the program knows is not', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  expect((await runAll('details d --sector homeless')).stderr).toContain(SAID);
  expect((await runAll('init e --name E --sector homeless')).stderr).toContain(SAID);
  for (const known of ['ggz', '"mental health care"', 'Gemeente', 'overig'])
    expect((await runAll(`details d --sector ${known}`)).stderr).not.toContain('eigen woord');
  expect((await runAll('details d --sector homeless --lang en')).stderr).toContain('Mental health care');
});
