import { writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { runInProcess, splitWords } from '../run-in-process.ts';
import { answersText, runAll, standInFolder, writeFiles } from '../stand-in-folder.ts';

const run = (line: string) => runInProcess(splitWords(line));
const commandsOf = (stdout: string): readonly string[] => stdout.match(/nulmeting .*/g) ?? [];

beforeEach(async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --date 2026-03-01 --framework kort.yaml');
});

test('beside an empty newer measurement, going on names the earlier one', async () => {
  writeFiles({ 'd/metingen/2026-03-01/antwoorden.yaml': answersText('{ visie: { answer: deels } }') });
  await runAll('interview d --new --date 2026-10-01');
  const { stdout } = await run('status d --plain');
  expect(commandsOf(stdout)).toEqual([
    'nulmeting interview d --measurement 2026-03-01 --plain',
    'nulmeting report d --format html',
    'nulmeting plan d',
    'nulmeting interview d --texts --plain',
    'nulmeting details d --plain',
  ]);
});

test('where more tables answer, each is named with how far it is, and how it goes on', async () => {
  writeFileSync('noord.yaml', answersText('{ visie: { answer: deels }, tijd: { answer: deels } }'));
  writeFileSync('zuid.yaml', answersText('{ visie: { answer: deels } }'));
  await runAll(
    'interview d --table noord --answers noord.yaml',
    'interview d --table zuid --answers zuid.yaml',
  );
  const { stdout } = await run('status d');
  expect(stdout).toContain(
    'Ingevuld aan elke tafel die de vraag krijgt: 1 van de 2 vragen.\n  noord: 2 van de 2 vragen ingevuld\n  zuid: 1 van de 2 vragen ingevuld\n',
  );
  expect(commandsOf(stdout)[0]).toBe('nulmeting interview d --table zuid');
  // What nobody fills in and sends back asks for no table.
  for (const format of ['paper', 'invitation']) expect((await run(`form d --format ${format}`)).exit).toBe(0);
  expect((await run('form d')).exit).toBe(2);
});

test('a dossier that was imported line by line goes on line by line', async () => {
  await runAll('page d');
  expect((await run('import de-brug.nulmeting.zip --plain')).stderr).toContain('interview de-brug --plain\n');
});
