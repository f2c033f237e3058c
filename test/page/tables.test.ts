import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackDossier } from '../../src/documents/archive/archive.ts';
import { downloaded, openBuiltPage, openDossierFile, pathIn } from './built-page.ts';
import { answerByKeyboard, beginByKeyboard, press, tabTo, tickTable } from './by-keyboard.ts';
import { listFiles, runHere, writeFiles } from './on-disk.ts';

/* What a measurement becomes in the page: full, of several tables, and with questions of the organisation's own. */

/** A dossier on disk that the command line made. */
async function makeDossier(name: string, ...more: readonly string[]): Promise<string> {
  const home = pathIn(name);
  mkdirSync(home, { recursive: true });
  await runHere(home, 'init', 'd', '--name', 'De Brug', '--date', '2026-03-01', ...more);
  return join(home, 'd');
}

async function savedFrom(page: Awaited<ReturnType<typeof openBuiltPage>>['page']) {
  return unpackDossier(await downloaded(page, () => page.locator('#save-top').press('Enter')), 'd');
}

test('a short measurement that is made full keeps its answers, and is the file of the command line', async () => {
  const { page, complaints, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  await answerByKeyboard(page, 1, 'blijft staan');
  await press(page, 'to-home', '#make-full');
  const before = await savedFrom(page);
  const hadShort = (await page.textContent('main')) ?? '';
  await tabTo(page, 'make-full');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#make-full').count()).toBe(0);
  expect(await page.textContent('#live')).toContain('Deze meting is nu volledig');
  await page.waitForSelector('#go-on-0');
  const questions = (text: string): number => Number(/van de (\d+) vragen/.exec(text)?.[1] ?? 0);
  expect(questions((await page.textContent('main')) ?? '')).toBeGreaterThan(questions(hadShort));
  const after = await savedFrom(page);
  await press(page, 'go-on-0', '#question');
  expect(complaints).toEqual([]);
  await close();

  const home = pathIn('made-full');
  mkdirSync(home);
  writeFiles(join(home, 'd'), before);
  await runHere(home, 'interview', 'd', '--depth', 'full');
  expect(Object.fromEntries(after)).toEqual(listFiles(join(home, 'd')));
});

test('each table answers for itself, and what is half typed at one is not at another', async () => {
  const root = await makeDossier('tables', '--framework', 'jso-blijvend-ervaren');
  const { page, complaints, close } = await openBuiltPage({ viewport: { width: 360, height: 740 } });
  await openDossierFile(page, root, '#go-on-0');
  const add = async (name: string): Promise<void> => {
    await tabTo(page, 'add-table-open');
    await page.keyboard.press('Enter');
    await tabTo(page, 'table-name');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  };
  await add('???');
  expect(await page.textContent('#add-table .problem')).toContain('Geef de tafel een naam');
  await page.fill('#table-name', 'Huis Oost');
  await page.press('#table-name', 'Enter');
  await tickTable(page);
  await answerByKeyboard(page, 0, 'van oost');
  await page.fill('#note', 'half van oost');
  await press(page, 'to-home', '#add-table');
  await add('Huis Oost');
  expect(await page.textContent('#add-table .problem')).toContain('Deze tafel is er al');
  await page.fill('#table-name', 'Huis West');
  await page.press('#table-name', 'Enter');
  await tickTable(page);
  await answerByKeyboard(page, 1, 'van west');
  expect(await page.inputValue('#note')).toBe('');
  await press(page, 'to-home', '#add-table');
  const names = await page.locator('[id^=go-on-]').allTextContents();
  expect(names.map((name) => name.split(': ')[1])).toEqual(['Huis Oost', 'Huis West']);
  await press(page, 'go-on-0', '#question');
  expect(await page.inputValue('#note')).toBe('half van oost');
  await press(page, 'to-overview', '#search');
  expect(await page.locator('.lines .mark', { hasText: /^anders dan aan tafel Huis West$/ }).count()).toBe(1);
  await page.locator('main button', { hasText: /^Nalopen en afsluiten$/ }).click();
  await page.waitForSelector('#show-report');
  expect(await page.textContent('main')).toContain('1 antwoord anders dan aan een andere tafel');
  await press(page, 'to-home', '#show-report');
  await press(page, 'show-report', 'iframe');
  const report = await downloaded(page, () => page.locator('#save-text').press('Enter'));
  const texts = await savedFrom(page);
  expect(complaints).toEqual([]);
  await close();
  expect(texts.get('metingen/2026-03-01/antwoorden-huis-oost.yaml')).toContain('note: van oost');
  expect(texts.get('metingen/2026-03-01/antwoorden-huis-west.yaml')).toContain('note: van west');
  const home = pathIn('tables-imported');
  mkdirSync(home);
  writeFiles(join(home, 'd'), texts);
  expect(await runHere(home, 'report', 'd', '--format', 'md')).toBe(report.toString());
  expect(texts.get('metingen/2026-03-01/meting.yaml')).toMatch(/tables:[\s\S]*Huis Oost[\s\S]*Huis West/);
});

test('a table without a name gets one before another stands beside it, with what is half typed at it', async () => {
  const root = await makeDossier('unnamed', '--framework', 'jso-blijvend-ervaren');
  const { page, complaints, close } = await openBuiltPage();
  await openDossierFile(page, root, '#go-on-0');
  await press(page, 'go-on-0', '#other-role');
  await tickTable(page);
  await answerByKeyboard(page, 0, 'van de eerste');
  await page.fill('#note', 'half van de eerste');
  await press(page, 'to-home', '#add-table');
  await press(page, 'add-table-open', '#unnamed-name');
  expect(await page.inputValue('#unnamed-name')).toBe('A');
  await page.fill('#table-name', 'Huis West');
  await page.fill('#unnamed-name', 'huis west');
  await page.press('#unnamed-name', 'Enter');
  expect(await page.textContent('#add-table .problem')).toContain('Deze tafel is er al');
  await page.fill('#unnamed-name', 'Huis Oost');
  await page.press('#unnamed-name', 'Enter');
  await tickTable(page);
  await answerByKeyboard(page, 1, 'van west');
  await press(page, 'to-home', '#add-table');
  const names = await page.locator('[id^=go-on-]').allTextContents();
  expect(names.map((name) => name.split(': ')[1])).toEqual(['Huis Oost', 'Huis West']);
  await press(page, 'add-table-open', '#table-name');
  expect(await page.locator('#unnamed-name').count()).toBe(0);
  await press(page, 'go-on-0', '#question');
  expect(await page.inputValue('#note')).toBe('half van de eerste');
  const texts = await savedFrom(page);
  expect(complaints).toEqual([]);
  await close();
  expect(texts.get('metingen/2026-03-01/antwoorden-huis-oost.yaml')).toContain('note: van de eerste');
  expect(texts.get('metingen/2026-03-01/antwoorden.yaml')).not.toContain('van de eerste');
  writeFiles(join(pathIn('unnamed'), 'e'), texts);
  const { tables } = JSON.parse(
    await runHere(pathIn('unnamed'), 'report', 'e', '--format', 'json'),
  ).measurement;
  expect(tables.map(({ id }: { readonly id: string }) => id)).toEqual(['huis-oost', 'huis-west']);
  expect(await runHere(pathIn('unnamed'), 'check', 'e')).not.toContain('antwoorden');
});

test('a table without a name that stands beside others gets one before it goes on', async () => {
  const root = await makeDossier('beside', '--framework', 'jso-blijvend-ervaren');
  const answers =
    'schema: nulmeting/answers@1\nanswers:\n  huidige-inzet: { answer: deels, note: van toen }\n';
  writeFiles(pathIn('beside'), new Map([['answers.yaml', answers]]));
  await runHere(pathIn('beside'), 'interview', 'd', '--answers', 'answers.yaml');
  await runHere(pathIn('beside'), 'interview', 'd', '--answers', 'answers.yaml', '--table', 'huis-west');
  const { page, complaints, close } = await openBuiltPage();
  await openDossierFile(page, root, '#go-on-0');
  const names = await page.locator('[id^=go-on-]').allTextContents();
  expect(names.map((name) => name.split(': ')[1])).toEqual(['huis-west']);
  expect(await page.textContent('#name-table summary')).toContain('de tafel zonder naam');
  await press(page, 'name-table-open', '#this-name');
  await page.fill('#this-name', 'Huis West');
  await page.press('#this-name', 'Enter');
  expect(await page.textContent('#name-table .problem')).toContain('Deze tafel is er al');
  await page.fill('#this-name', 'Huis Oost');
  await page.press('#this-name', 'Enter');
  await tickTable(page);
  await press(page, 'to-home', '#add-table');
  expect(await page.locator('#name-table').count()).toBe(0);
  expect(await page.locator('[id^=go-on-]').allTextContents()).toHaveLength(2);
  const texts = await savedFrom(page);
  expect(complaints).toEqual([]);
  await close();
  expect(texts.get('metingen/2026-03-01/antwoorden-huis-oost.yaml')).toContain('note: van toen');
  expect(texts.get('metingen/2026-03-01/antwoorden.yaml')).not.toContain('van toen');
});

test('a next measurement proposes the tables of the last time, and the two are compared table by table', async () => {
  const root = await makeDossier('next', '--framework', 'jso-blijvend-ervaren');
  const answers =
    'schema: nulmeting/answers@1\nanswers:\n  huidige-inzet: { answer: deels, note: van toen }\n';
  writeFiles(pathIn('next'), new Map([['answers.yaml', answers]]));
  for (const table of ['Huis Oost', 'Huis West'])
    await runHere(pathIn('next'), 'interview', 'd', '--answers', 'answers.yaml', '--table', table);
  const { page, complaints, close } = await openBuiltPage();
  await openDossierFile(page, root, '#again-open');
  await press(page, 'again-open', '#again');
  const offered = await page.locator('[id^=again]:is(button)').allTextContents();
  expect(offered.map((label) => label.split(': ')[1])).toEqual([
    'Huis Oost',
    'Huis West',
    'Iedereen samen, aan één tafel',
  ]);
  await press(page, 'again', '#other-role');
  await tickTable(page);
  expect(await page.textContent('main')).toContain('van toen');
  await answerByKeyboard(page, 1, 'van nu');
  await press(page, 'to-home', '#begin-0');
  expect(await page.textContent('#go-on-0')).toBe('Verdergaan met de vragen: Huis Oost');
  expect(await page.textContent('#begin-0')).toContain(': Huis West');
  await press(page, 'begin-0', '#other-role');
  await tickTable(page);
  await answerByKeyboard(page, 2, 'ook van nu');
  await press(page, 'to-home', '#show-comparison');
  expect(await page.locator('[id^=begin-]').count()).toBe(0);
  const texts = await savedFrom(page);
  expect(complaints).toEqual([]);
  await close();
  const [measured = ''] = [...texts.keys()].filter((path) => /(?<!2026-03-01)\/meting\.yaml$/.test(path));
  expect(texts.get(measured)).toMatch(/tables:\s+- Huis Oost\s+- Huis West\n/);
  expect(texts.get(measured.replace('meting.yaml', 'antwoorden-huis-west.yaml'))).toContain(
    'note: ook van nu',
  );
});

test('questions of the organisation’s own are asked, reported and asked again in the page', async () => {
  const home = pathIn('own');
  mkdirSync(home);
  cpSync('test/interview/own-framework.yaml', join(home, 'eigen.yaml'));
  await runHere(home, 'init', 'd', '--name', 'De Brug', '--date', '2026-03-01', '--framework', 'eigen.yaml');
  const { page, complaints, close } = await openBuiltPage();
  await openDossierFile(page, join(home, 'd'), '#go-on-0');
  await press(page, 'go-on-0', '#other-role');
  await press(page, 'other-role', '#question');
  const heading = (await page.textContent('#question')) ?? '';
  const own = readFileSync('test/interview/own-framework.yaml', 'utf8');
  expect(own).toContain(heading.replace(/^\S+ /, ''));
  await answerByKeyboard(page, 0, 'eigen antwoord');
  await press(page, 'to-home', '#show-report');
  await press(page, 'show-report', 'iframe');
  const report = await downloaded(page, () => page.locator('#save-text').press('Enter'));
  const texts = await savedFrom(page);
  await press(page, 'to-home', '#again-open');
  await press(page, 'again-open', '#again');
  expect(await page.textContent('#again-part p')).toContain('is nog niet af');
  await press(page, 'again', '#other-role');
  await press(page, 'other-role', '#question');
  expect(await page.textContent('#question')).toBe(heading);
  expect(complaints).toEqual([]);
  await close();
  writeFiles(join(home, 'e'), texts);
  expect(await runHere(home, 'report', 'e', '--format', 'md')).toBe(report.toString());
});
