import { mkdirSync } from 'node:fs';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runInProcess, splitWords } from '../run-in-process.ts';
import { answersText, runAll, standInFolder, writeFiles } from '../stand-in-folder.ts';

const said = async (line: string): Promise<string> =>
  (await runInProcess(splitWords(line), { isTerminal: false })).stderr;

test('a file of another kind is named, with the command that it is for', async () => {
  standInFolder({
    'form.yaml': answersText('{ visie: { answer: deels } }'),
    'teksten.yaml': 'schema: nulmeting/texts@1\nplan: { geld: { text: Niets } }\n',
    'plan.yaml': 'schema: nulmeting/plan@1\nactions: []\n',
  });
  writeFiles({
    'verslag.docx': Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(9) })),
    'verslag.xlsx': Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(9) })),
  });
  await runAll(
    'init d --name Brug --date 2026-03-01 --framework kort.yaml',
    'interview d --answers form.yaml',
    'page d --out p.html',
    'report d --format json --out verslag.json',
  );
  const cases: readonly (readonly [line: string, kind: string, command: string])[] = [
    ['interview d --answers plan.yaml', 'een plan van aanpak', 'nulmeting plan d --format html --open'],
    [
      'interview d --answers kort.yaml',
      'een kader met vragen',
      'nulmeting init mijn-organisatie --framework kort.yaml',
    ],
    [
      'interview d --answers verslag.json',
      'een verslag als gegevens (JSON)',
      'nulmeting report --from verslag.json',
    ],
    [
      'interview d --answers verslag.docx',
      'een document van Word',
      'nulmeting interview d --texts --answers verslag.docx',
    ],
    ['interview d --answers verslag.xlsx', 'een werkmap van Excel', 'nulmeting form d --out formulier.yaml'],
    ['interview d --answers p.html', 'een webpagina', 'nulmeting form d --out formulier.yaml'],
    [
      'interview d --answers brug.nulmeting.zip',
      'een dossier in één bestand',
      'nulmeting import brug.nulmeting.zip',
    ],
    [
      'interview d --answers teksten.yaml',
      'een bestand met teksten voor verslag en plan',
      'nulmeting interview d --texts --answers teksten.yaml',
    ],
    [
      'interview d --texts --answers form.yaml',
      'een formulier met antwoorden',
      'nulmeting interview d --answers form.yaml',
    ],
    [
      'interview d --texts --answers verslag.xlsx',
      'een werkmap van Excel',
      'nulmeting form d --out formulier.yaml',
    ],
    [
      'import form.yaml',
      'een formulier met antwoorden',
      'nulmeting interview mijn-organisatie --answers form.yaml',
    ],
    [
      'import d/dossier.yaml',
      'het bestand van een dossier dat zegt van welke organisatie het is',
      'nulmeting status mijn-organisatie',
    ],
  ];
  for (const [line, kind, command] of cases) {
    const words = await said(line);
    const [path = ''] = splitWords(line).slice(-1);
    expect(words).toContain(`${path} is ${kind}. Dat kan hier niet worden overgenomen.\n`);
    expect(words.endsWith(`\n  ${command}\n`), words).toBe(true);
  }
});

test('of another kind of file where a framework belongs, only that is said', async () => {
  standInFolder({ 'plan.yaml': 'schema: nulmeting/plan@1\nactions: []\n' });
  const words = await said('init d --name Brug --framework plan.yaml');
  expect(words.match(/\[[a-z-]+\]/g)).toEqual(['[other-schema]']);
});

test('a folder is no dossier in one file: what is in it is named, and a dossier has nothing to unpack', async () => {
  standInFolder();
  await runAll('init d --name Brug --date 2026-03-01 --framework kort.yaml', 'page d --out p.html');
  mkdirSync('leeg');
  writeFiles({ 'post/brug.nulmeting.zip': 'PK' });
  expect(await said('import d')).toBe(
    'd is al een dossier in een map. Er valt niets uit te pakken.\nVerder met dat dossier:  nulmeting interview d\n',
  );
  expect(await said('import post')).toContain('Bedoelde u „post/brug.nulmeting.zip”?\n');
  expect(await said('import leeg')).toBe(
    'leeg is een map. Hier hoort een bestand.\nNoem het bestand zelf: leeg/naam-van-het-bestand\n',
  );
});
