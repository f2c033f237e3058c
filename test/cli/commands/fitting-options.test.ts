import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { runInProcess, splitWords } from '../run-in-process.ts';
import { answersText, runAll, standInFolder } from '../stand-in-folder.ts';

beforeEach(async () => {
  standInFolder({ 'f.yaml': answersText('{ visie: { answer: deels } }') });
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
});

const refusal = async (line: string) => {
  const { exit, stdout, stderr } = await runInProcess(splitWords(line));
  return [exit, stdout, stderr];
};
const APART = (one: string, other: string) => [
  2,
  '',
  `„${one}” en „${other}” gaan niet samen.\nLaat een van de twee weg.\n`,
];
const NEEDS = (one: string, other: string) => [
  2,
  '',
  `${one} hoort bij ${other}. Zonder ${other} doet het niets.\nGeef ook ${other}, of laat ${one} weg.\n`,
];

test.each([
  ['interview d --answers f.yaml --step zzz --question qqq', APART('--step', '--answers')],
  ['interview d --answers f.yaml --question qqq', APART('--question', '--answers')],
  ['interview d --answers f.yaml --team', APART('--team', '--answers')],
  ['interview d --answers f.yaml --review', APART('--review', '--answers')],
  ['interview d --answers f.yaml --date 2026-11-01', NEEDS('--date', '--new')],
  ['interview d --replace', NEEDS('--replace', '--answers')],
  ['interview d --new --measurement 2026-03-01', APART('--measurement', '--new')],
  ['interview d --step begin --question visie', APART('--step', '--question')],
  ['interview d --texts --new --answers f.docx', APART('--new', '--texts')],
  ['interview d --texts --table X', APART('--table', '--texts')],
  ['interview d --texts --depth nonsense', APART('--depth', '--texts')],
  ['frameworks review --form kort.yaml --format docx', APART('--format', '--form')],
  ['frameworks review --form kort.yaml --framework zzz', APART('--framework', '--form')],
  ['frameworks review --form kort.yaml --json', APART('--json', '--form')],
  ['page nergens --out -', APART('nergens', '--out -')],
  ['page d --note', APART('d', '--note')],
])('an option that would do nothing is refused, with the way out: %s', async (line, refused) => {
  expect(await refusal(line)).toEqual(refused);
});

test('what goes together goes on', async () => {
  await runAll(
    'interview d --answers f.yaml --replace --table oost --measurement 2026-03-01',
    'interview d --new --date 2026-04-01 --depth full --answers f.yaml',
    'frameworks review --form kort.yaml --out form.yaml',
  );
});

test.each([
  ['details d --name ""', '--name'],
  ['details d --sector " "', '--sector'],
  ['details d --teams ""', '--teams'],
  ['details d --position ""', '--position'],
])('empty words say nothing of an organisation: %s', async (line, option) => {
  const { exit, stdout, stderr } = await runInProcess(splitWords(line));
  expect([exit, stdout]).toEqual([2, '']);
  expect(stderr).toContain(option);
});

test('the sheet for who looks after computers goes into the file that is named', async () => {
  const { stdout } = await runAll('page --note');
  const { stdout: printed, stderr } = await runAll('page --note --out note.md');
  expect([printed, stderr]).toEqual(['', 'Geschreven: note.md\n']);
  expect(readFileSync('note.md', 'utf8')).toBe(stdout);
  expect((await runAll('page --note --out -')).stdout).toBe(stdout);
});
