import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runInProcess } from '../run-in-process.ts';
import { answersText, runAll, standInFolder, writeFiles } from '../stand-in-folder.ts';

test('a question that one of two tables did not know counts as unknown', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  const meting = 'd/metingen/2026-03-01/meting.yaml';
  writeFiles({
    [meting]: `${readFileSync(meting, 'utf8')}tables: [oost, west]\n`,
    'd/metingen/2026-03-01/antwoorden-oost.yaml': answersText('{ visie: { answer: weet-niet } }'),
    'd/metingen/2026-03-01/antwoorden-west.yaml': answersText('{ visie: { answer: deels } }'),
  });
  const { stdout } = await runAll('status d --json');
  expect(JSON.parse(stdout)).toMatchObject({ questions: 2, unknown: 1, unanswered: 1 });
});

test('as many answers are called divided as in the report, also where two tables are divided about one question', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  const meting = 'd/metingen/2026-03-01/meting.yaml';
  const divided = '{ answer: verdeeld, low: deels, high: volledig }';
  writeFiles({
    [meting]: `${readFileSync(meting, 'utf8')}tables: [oost, west]\n`,
    'd/metingen/2026-03-01/antwoorden-oost.yaml': answersText(`{ visie: ${divided}, tijd: ${divided} }`),
    'd/metingen/2026-03-01/antwoorden-west.yaml': answersText(`{ visie: ${divided} }`),
  });
  expect(JSON.parse((await runAll('status d --json')).stdout)).toMatchObject({ divided: 3 });
  const { stdout } = await runAll('status d');
  expect(stdout).toContain('3 keer was een tafel verdeeld over een vraag, aan alle tafels samen.');
  expect((await runAll('report d')).stdout).toContain('3 keer verdeeld');
});

test('a short measurement, in which nobody looks for what shows an answer, lacks no evidence', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --date 2026-03-01 --depth short', 'form d --out form.yaml');
  const [, question = ''] = /^ {2}([a-z-]+):$/m.exec(readFileSync('form.yaml', 'utf8')) ?? [];
  writeFiles({ 'vol.yaml': answersText(`{ ${question}: { answer: volledig } }`) });
  await runAll('interview d --answers vol.yaml');
  const lacks = '1 hoogste antwoord is nog zonder bewijs.';
  expect((await runAll('status d')).stdout).not.toContain(lacks);
  await runAll('interview d --depth full');
  expect((await runAll('status d')).stdout).toContain(lacks);
});

test('in a narrow terminal no word is broken, and what is said of a measurement stays beside its name', async () => {
  standInFolder();
  await runAll(
    'init d --name "De Brug" --date 2026-03-01 --depth short',
    'interview d --new --date 2027-03-01',
  );
  const written = {
    'd/metingen/2026-03-01/antwoorden.yaml': answersText('{ huidige-inzet: { answer: weet-niet } }'),
  };
  writeFiles(written);
  const { stdout } = await runInProcess(['status', 'd'], {
    isTerminal: true,
    columns: 60,
    env: { NO_COLOR: '1' },
  });
  const said = stdout.slice(stdout.lastIndexOf('\n\n', stdout.indexOf('korte versie')));
  expect(said.split('\n').filter((line) => line.length > 59 && !line.includes('nulmeting'))).toEqual([]);
  expect(said).toMatch(/\n {2}1 maart 2026 \(2026-03-01\) +\d+ van de [^\n]*\n {29}korte versie/);
});

test('what comes next is only what can be done', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  const fill = (id: string, answers: string): void =>
    writeFiles({ [`d/metingen/${id}/antwoorden.yaml`]: answersText(answers) });
  const next = async (): Promise<readonly string[]> => {
    const { stdout } = await runAll('status d');
    return [...stdout.matchAll(/nulmeting (\w+) d( --texts)?/g)].map(([, name, texts = '']) => name + texts);
  };
  expect(await next()).toEqual(['details', 'interview']);
  fill('2026-03-01', '{ visie: { answer: deels } }');
  expect(await next()).toEqual(['interview', 'report', 'plan', 'interview --texts', 'details']);
  fill('2026-03-01', '{ visie: { answer: deels }, tijd: { answer: weet-niet } }');
  expect(await next()).toEqual(['report', 'plan', 'interview --texts', 'details']);
  await runAll('interview d --new --date 2027-03-01');
  // An empty measurement is not the one that all this is about.
  expect(await next()).toEqual(['report', 'plan', 'interview --texts', 'details']);
  fill('2027-03-01', '{ visie: { answer: deels } }');
  expect(await next()).toEqual(['interview', 'report', 'plan', 'interview --texts', 'compare', 'details']);
});

test('an earlier measurement with mistakes is shown as such, beside those that can be read', async () => {
  standInFolder();
  await runAll(
    'init d --name "De Brug" --framework kort.yaml --date 2026-03-01',
    'interview d --new --date 2027-03-01',
  );
  for (const id of ['2026-03-01', '2027-03-01'])
    writeFiles({ [`d/metingen/${id}/antwoorden.yaml`]: answersText('{ visie: { answer: deels } }') });
  writeFiles({ 'd/metingen/2026-03-01/antwoorden.yaml': answersText('{ visje: { answer: deels } }') });
  const { stdout } = await runAll('status d --json');
  expect((JSON.parse(stdout) as { measurements: unknown }).measurements).toEqual([
    {
      id: '2026-03-01',
      date: '2026-03-01',
      state: 'unreadable',
      questions: null,
      answered: null,
      isLatest: false,
      depth: 'full',
    },
    {
      id: '2027-03-01',
      date: '2027-03-01',
      state: 'begun',
      questions: 2,
      answered: 1,
      isLatest: true,
      depth: 'full',
    },
  ]);
  expect((await runAll('status d')).stdout).toMatch(
    /\(2026-03-01\) +heeft fouten en kan nu niet gelezen worden\n.*\(2027-03-01\) +1 van de 2 vragen ingevuld · /,
  );
});
