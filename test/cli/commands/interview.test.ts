import { existsSync, readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runInProcess, splitWords } from '../run-in-process.ts';
import { answersText, KORT, runAll, standInFolder, writeFiles } from '../stand-in-folder.ts';

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

test('a form for a new measurement is read into that, and into none where another is named with it', async () => {
  standInFolder({ 'form.yaml': answersText('{ visie: { answer: deels } }') });
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2025-03-01');
  const line = 'interview d --new --date 2026-03-01 --answers form.yaml';
  expect((await runInProcess(splitWords(`${line} --measurement 2025-03-01`))).exit).toBe(2);
  expect(existsSync('d/metingen/2026-03-01')).toBe(false);
  await runAll(line);
  const answersOf = (id: string) => readFileSync(`d/metingen/${id}/antwoorden.yaml`, 'utf8');
  expect(answersOf('2026-03-01')).toContain('deels');
  expect(answersOf('2025-03-01')).not.toContain('deels');
});

test('a form of another measurement is read when the measurement is named with it', async () => {
  const form = `${answersText('{ visie: { answer: deels } }')}measurement: 2025-01-01\n`;
  standInFolder({ 'form.yaml': form });
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  const line = 'interview d --answers form.yaml';
  expect((await runInProcess(splitWords(line))).exit).not.toBe(0);
  await runAll(`${line} --measurement 2026-03-01`);
  expect(readFileSync('d/metingen/2026-03-01/antwoorden.yaml', 'utf8')).toContain('deels');
});

test('roles in a form, present or absent, are stored by the ids that the program knows', async () => {
  const form = `${answersText('{ visie: { answer: deels } }')}table: { present: [Hulpverlener, Kok], absent: [Bestuur, "Ervarings\u200Bdeskundige"] }\n`;
  standInFolder({ 'form.yaml': form });
  await runAll(
    'init d --name "De Brug" --framework kort.yaml --date 2026-03-01',
    'interview d --answers form.yaml',
  );
  const { table } = parse(readFileSync('d/metingen/2026-03-01/antwoorden.yaml', 'utf8')) as {
    table: unknown;
  };
  expect(table).toEqual({ present: ['hulpverlener', 'Kok'], absent: ['bestuur', 'ervaringsdeskundige'] });
});

test('a form of a table whose name can be none is refused, with that name', async () => {
  const form = `${answersText('{ visie: { answer: deels } }')}table: { id: Huis Oost }\n`;
  standInFolder({ 'form.yaml': form });
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  const before = readFileSync('d/metingen/2026-03-01/antwoorden.yaml', 'utf8');
  const { exit, stderr } = await runInProcess(splitWords('interview d --answers form.yaml'));
  expect(exit).not.toBe(0);
  expect(stderr).toContain('„Huis Oost” kan geen naam van een tafel zijn.');
  expect(readFileSync('d/metingen/2026-03-01/antwoorden.yaml', 'utf8')).toBe(before);
});

test('a new measurement is not begun with targets that have mistakes: they are told at their place', async () => {
  standInFolder({ 'form.yaml': answersText('{ visie: { answer: deels }, tijd: { answer: deels } }') });
  await runAll(
    'init d --name "De Brug" --framework kort.yaml --date 2026-03-01',
    // From its first answer on a measurement keeps its own targets, so that those of the dossier are no mistake of it.
    'interview d --answers form.yaml',
  );
  const dossier = readFileSync('d/dossier.yaml', 'utf8');
  writeFiles({ 'd/dossier.yaml': `${dossier}targets:\n  kort: { begin: 80, eind: 80 }\n` });
  const { exit, stderr } = await runInProcess(
    splitWords('interview d --new --date 2027-03-01 --answers form.yaml'),
  );
  expect(exit).toBe(3);
  expect(stderr).toMatch(/^d\/dossier\.yaml:\d+:22: .*eind/m);
  expect(existsSync('d/metingen/2027-03-01')).toBe(false);
});

test('a new measurement is not begun with frameworks of which one changed a question that they share: it is told where', async () => {
  const lang = KORT.replace('id: kort', 'id: lang');
  standInFolder({ 'lang.yaml': lang, 'form.yaml': answersText('{ visie: { answer: deels } }') });
  await runAll('init d --name "De Brug" --framework kort.yaml --framework lang.yaml --date 2026-03-01');
  const changed = lang.replace('1.0.0', '1.0.1').replace('Is er een visie?', 'Is er al een visie?');
  writeFiles({ 'd/kaders/lang.yaml': changed });
  for (const how of ['--answers form.yaml', '']) {
    const { exit, stderr } = await runInProcess(splitWords(`interview d --new --date 2027-03-01 ${how}`));
    expect(exit).toBe(3);
    expect(stderr).toMatch(/^d\/kaders\/lang\.yaml:10:15: .*\[question-differs\]$/m);
    expect(existsSync('d/metingen/2027-03-01')).toBe(false);
  }
});

test('without a folder all is about the dossier in which a person stands, and that is how it is called', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  process.chdir('d');
  await runAll('interview --new --date 2027-03-01');
  expect(existsSync('metingen/2027-03-01/meting.yaml')).toBe(true);
  const again = await runInProcess(splitWords('interview --new --date 2027-03-01'));
  expect(again.stderr).toContain('nulmeting interview . --measurement 2027-03-01\n');
  const init = await runInProcess(splitWords('init . --name "De Brug"'));
  expect(init.stderr).toBe('In . staat al een dossier.\nVerdergaan:  nulmeting interview .\n');
});

test('targets that a dossier sets are those of its new measurement', async () => {
  standInFolder({ 'form.yaml': answersText('{ visie: { answer: deels } }') });
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  const dossier = readFileSync('d/dossier.yaml', 'utf8');
  writeFiles({ 'd/dossier.yaml': `${dossier}targets:\n  kort: { begin: 85 }\n` });
  await runAll('interview d --new --date 2027-03-01 --answers form.yaml');
  expect(parse(readFileSync('d/metingen/2027-03-01/meting.yaml', 'utf8'))).toMatchObject({
    targets: { kort: { begin: 85 } },
  });
});

test('that the previous measurement stays is said only where there is one', async () => {
  standInFolder({ 'form.yaml': answersText('{ visie: { answer: deels } }') });
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2025-03-01');
  const again = await runAll('interview d --new --date 2026-03-01 --answers form.yaml');
  expect(again.stderr).toContain('De vorige blijft zoals die is.');
  await runAll('init e --name "De Vaart" --framework kort.yaml --date 2025-03-01');
  rmSync('e/metingen', { recursive: true });
  const first = await runAll('interview e --new --date 2026-03-01');
  expect(first.stderr).toContain('De nieuwe meting staat klaar in');
  expect(first.stderr).not.toContain('De vorige');
});

test('an answer of a form to a question that is not asked now is kept, and that is said', async () => {
  const form = answersText(
    '{ startsituatie-in-kaart: { answer: niet-begonnen }, verkenning-jaarlijks-bekeken: { answer: deels } }',
  );
  standInFolder({ 'form.yaml': form });
  const { stderr } = await runAll(
    'init d --name "De Brug" --framework valente-afwegingskader --date 2026-03-01',
    'interview d --answers form.yaml',
  );
  expect(stderr).toMatch(
    /2 antwoorden overgenomen[\s\S]*\n1 antwoord daarvan telt nu niet mee: [\s\S]*\n {2}- Elk jaar kijken hoe het ervoor staat\n/,
  );
  const kept = readFileSync('d/metingen/2026-03-01/antwoorden.yaml', 'utf8');
  expect(kept).toContain('verkenning-jaarlijks-bekeken');
});

test('remarks on a form are told, and it is taken over all the same', async () => {
  const form = answersText('\n  visie:\n    answer: deels\n    note: Besloten in MT #4');
  standInFolder({ 'form.yaml': `${form}table: { present: [Kok, kok] }\n` });
  const { stderr } = await runAll(
    'init d --name "De Brug" --framework kort.yaml --date 2026-03-01',
    'interview d --answers form.yaml',
  );
  expect(
    [...stderr.matchAll(/^form\.yaml:(\d+):.*\[([a-z-]+)\]/gm)].map(([, line, code]) => [line, code]),
  ).toEqual([
    ['6', 'role-twice'],
    ['5', 'text-cut-off'],
  ]);
  expect(stderr).toContain('1 antwoord overgenomen');
});
