import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { unpackDossier } from '../../src/documents/archive/archive.ts';
import { findAxeFaults } from '../pages/axe.ts';
import { downloaded, openBuiltPage, openDossierFile, pathIn } from './built-page.ts';
import { answerByKeyboard, press, tabTo, tickTable } from './by-keyboard.ts';
import { listFiles, runHere, writeFiles } from './on-disk.ts';

/* What is said of the organisation, and what is handed out before people sit down. */

/** A dossier of which only the name is known, on disk and open in the page. */
async function openNamed(page: Page, name: string): Promise<string> {
  const home = pathIn(name);
  mkdirSync(home, { recursive: true });
  const framework = ['--framework', 'valente-afwegingskader', '--depth', 'short'];
  await runHere(home, 'init', 'd', '--name', 'De Brug', '--date', '2026-03-01', ...framework);
  await openDossierFile(page, join(home, 'd'), '#show-details');
  return home;
}

async function savedTo(page: Page, folder: string): Promise<string> {
  const packed = await downloaded(page, () => page.locator('#save').press('Enter'));
  writeFiles(folder, unpackDossier(packed, 'd'));
  return folder;
}

test('what was left open is said, filled in by keyboard, and the same file as the command line writes', async () => {
  const { page, complaints, close } = await openBuiltPage({
    bypassCSP: true,
    viewport: { width: 320, height: 740 },
  });
  const home = await openNamed(page, 'details');
  expect(await page.textContent('main')).toContain('Nog niet alles over uw organisatie');
  await press(page, 'show-details', '#headcount');
  expect(await findAxeFaults(page)).toEqual([]);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  await page.fill('#headcount', 'veel');
  await page.keyboard.press('Enter');
  expect(await page.textContent('#problem')).toContain('heel getal');
  await page.fill('#headcount', '80');
  await page.selectOption('#sector', 'wijkteam');
  await page.selectOption('#teams', 'some');
  // A change of the language loses nothing that was filled in.
  await page.click('#language-en');
  expect(await page.inputValue('#headcount')).toBe('80');
  await page.click('#language-nl');
  await page.selectOption('#position', 'organisation');
  await page.uncheck('#role-bestuur');
  await page.fill('#other-role', 'x'.repeat(81));
  await page.keyboard.press('Enter');
  expect(await page.textContent('#problem')).toContain('hoogstens 80 tekens');
  await page.fill('#other-role', 'Vrijwilliger, Coach');
  await page.click('#language-en');
  expect(await page.isChecked('#role-bestuur')).toBe(false);
  expect(await page.inputValue('#other-role')).toBe('Vrijwilliger, Coach');
  await page.click('#language-nl');
  await tabTo(page, 'headcount');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#show-details');
  const shown = (await page.textContent('main')) ?? '';
  expect(shown).toContain('80 medewerkers');
  expect(shown).not.toContain('Nog niet alles over uw organisatie');
  const folder = await savedTo(page, pathIn('details-page'));
  const same = [
    '--sector',
    'wijkteam',
    '--teams',
    'enkele',
    '--position',
    'organisatie',
    '--headcount',
    '80',
    '--roles',
    'leidinggevende, hulpverlener, ervaringsdeskundige, beleidsmedewerker, personeelszaken, ondernemingsraad, cliëntenraad, Vrijwilliger, Coach',
  ];
  await runHere(home, 'details', 'd', ...same);
  expect(readFileSync(join(home, 'd', 'dossier.yaml'), 'utf8')).toContain(
    '- clientenraad\n    - Vrijwilliger\n',
  );
  expect(listFiles(folder)).toEqual(listFiles(join(home, 'd')));
  expect(complaints).toEqual([]);
  await close();
});

test('once a measurement is begun, other details are said to count for the next one', async () => {
  const { page, close } = await openBuiltPage();
  await openNamed(page, 'begun');
  await press(page, 'go-on-0', '#other-role');
  await tickTable(page);
  await answerByKeyboard(page, 1);
  await press(page, 'to-home', '#show-details');
  await press(page, 'show-details', '#headcount');
  expect(await page.textContent('main')).toContain('Vanaf de volgende meting');
  await page.selectOption('#teams', 'one');
  await press(page, 'to-home', '#show-details');
  expect(await page.textContent('main')).toContain('Nog niet alles over uw organisatie');
  await close();
});

test('an invitation and the questions on paper are those of the command line', async () => {
  const { page, complaints, close } = await openBuiltPage({ bypassCSP: true });
  const home = await openNamed(page, 'handouts');
  await press(page, 'prepare-open', '#prepare[open]');
  await press(page, 'show-invitation', '#invitation');
  expect(await findAxeFaults(page)).toEqual([]);
  const form = (format: string) => runHere(home, 'form', 'd', '--format', format);
  expect(await page.inputValue('#invitation')).toBe(await form('invitation'));
  const saved = await downloaded(page, () => page.click('#save-handout'));
  expect(Buffer.from(saved).toString()).toBe(await form('invitation'));
  await press(page, 'to-home', '#prepare-open');
  await press(page, 'prepare-open', '#prepare[open]');
  await press(page, 'show-paper', 'iframe.document');
  const sheets = await downloaded(page, () => page.click('#save-handout'));
  expect(Buffer.from(sheets).toString()).toBe(await form('paper'));
  const frame = page.frameLocator('iframe.document');
  expect(await frame.locator('h1').textContent()).toBe('Voorbereiding op het gesprek');
  // The rules of the page let the style of the sheets through.
  const style = "getComputedStyle(document.querySelector('ul.steps')).listStyleType";
  expect(await page.frames().at(-1)?.evaluate<string>(style)).toBe('none');
  expect(complaints).toEqual([]);
  await close();
});

test('what is shown in a frame is as long as the window makes it, also after the window got wider', async () => {
  const { page, complaints, close } = await openBuiltPage({ bypassCSP: true });
  await openDossierFile(page, 'examples/opvang-de-linde', '#show-report');
  await page.setViewportSize({ width: 390, height: 844 });
  await press(page, 'show-report', 'iframe.document');
  const isFitting = `(() => {
    const frame = document.querySelector('iframe.document');
    const left = frame.offsetHeight - frame.contentDocument.documentElement.offsetHeight;
    return left >= 0 && left < 10 ? frame.offsetHeight : false;
  })()`;
  const narrow = await page.waitForFunction(isFitting);
  await page.setViewportSize({ width: 1200, height: 900 });
  const wide = await page.waitForFunction(isFitting);
  expect(Number(await wide.jsonValue())).toBeLessThan(Number(await narrow.jsonValue()));
  expect(complaints).toEqual([]);
  await close();
});
