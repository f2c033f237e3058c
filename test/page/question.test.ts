import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBuiltPage, openDossierFile, pathIn } from './built-page.ts';
import { answerByKeyboard, beginByKeyboard, press } from './by-keyboard.ts';
import { runHere } from './on-disk.ts';

/* What a person is told at a question, beside the question itself. */

const mainOf = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

test('on every screen of a sitting stands at which table one sits; where there is only one, nothing', async () => {
  const home = pathIn('two-tables');
  mkdirSync(home, { recursive: true });
  const begin = ['--name', 'De Brug', '--date', '2026-03-01', '--framework', 'jso-blijvend-ervaren'];
  await runHere(home, 'init', 'd', ...begin);
  const { page, close } = await openBuiltPage({ viewport: { width: 320, height: 740 } });
  await openDossierFile(page, join(home, 'd'), '#go-on-0');
  await page.click('#add-table-open');
  await page.fill('#table-name', 'Team Noord');
  await page.press('#table-name', 'Enter');
  await page.waitForSelector('#other-role');
  expect(await mainOf(page)).toMatch(/^Tafel Team Noord/);
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('#question');
  expect(await page.textContent('.where')).toContain('tafel Team Noord · vraag 1 van');
  await press(page, 'to-overview', '#search');
  expect(await mainOf(page)).toMatch(/^Tafel Team Noord/);
  await page.locator('main button', { hasText: /^Nalopen en afsluiten$/ }).click();
  await page.waitForSelector('#next-open');
  expect(await mainOf(page)).toMatch(/^Tafel Team Noord/);
  await close();

  const alone = await openBuiltPage();
  await beginByKeyboard(alone.page, 'De Brug');
  expect(await alone.page.textContent('.where')).not.toMatch(/tafel/i);
  await alone.close();
});

test('a step begins with its aim, the first question with how one chooses, and each question asks for evidence in its own words', async () => {
  const { page, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  const first = await mainOf(page);
  expect(first).toContain('Deze stap laat zien');
  expect(await page.textContent('.notice')).toContain('Kies het onderste antwoord waarvan alles klopt');
  const hint = (await page.textContent('#evidence-hint')) ?? '';
  expect(hint).toMatch(/^Noem .* Leeg laten mag\.$/);
  await page.check('input[name=answer] >> nth=1');
  await page.click('#confirm');
  await page.waitForSelector('#undo');
  expect(await mainOf(page)).not.toContain('Deze stap laat zien');
  expect(await page.locator('.notice').count()).toBe(0);
  expect(await page.textContent('#evidence-hint')).not.toBe(hint);
  await close();
});

test('a note with a sign for a lost character, as it is pasted from a mail, closes no dossier', async () => {
  const { page, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug \uFFFD');
  await page.check('input[name=answer] >> nth=1');
  await page.fill('#note', 'caf\uFFFD');
  await page.click('#confirm');
  await page.waitForSelector('#undo');
  await press(page, 'to-home', '#go-on-0');
  expect(await page.isHidden('#fault')).toBe(true);
  expect(await page.textContent('h1')).toBe('De Brug ?');
  await close();
});

test('whoever hears the question hears how far it is', async () => {
  const { page, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  const by = await page.getAttribute('#question', 'aria-describedby');
  expect(await page.textContent(`[id="${by}"]`)).toMatch(/^Stap 1 van \d+: .*vraag 1 van \d+$/);
  await close();
});

test('that an answer was taken back is said, and what was written with it stays in its field until it is confirmed', async () => {
  const { page, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  await answerByKeyboard(page, 1, 'een lang verhaal');
  await press(page, 'undo', '#live p');
  expect(await page.textContent('#live')).toBe('Uw laatste wijziging is teruggenomen.');
  expect(await page.locator('input[name=answer]:checked').count()).toBe(0);
  expect(await page.inputValue('#note')).toBe('een lang verhaal');
  expect(await page.textContent('.kept')).toContain('(1 antwoord is nog niet vastgelegd)');
  await page.fill('#note', '');
  expect(await page.textContent('.kept')).not.toContain('nog niet vastgelegd');
  await close();
});

test('each button at a question says what it does', async () => {
  const { page, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  expect(await page.textContent('#go-later')).toBe('Later terugkomen');
  expect(await page.textContent('#go-next')).toBe('Verder zonder antwoord');
  // At the first question there is nothing to go back to.
  expect(await page.locator('#go-back').count()).toBe(0);
  await page.check('input[name=answer] >> nth=1');
  await page.click('#confirm');
  await page.waitForSelector('#undo');
  await page.click('#go-back');
  await expect.poll(() => page.textContent('#go-next')).toBe('Volgende vraag');
  await close();
});

test('what is missing is said where the focus goes, on a phone in sight, and the mark goes once it is mended', async () => {
  const { page, close } = await openBuiltPage({ viewport: { width: 360, height: 640 } });
  /** Whether the whole of something is on the screen, above the bar of buttons that stands at its end. */
  const isInSight = (selector: string): Promise<boolean> =>
    page.evaluate<boolean>(
      `(() => { const { top, bottom } = document.querySelector('${selector}').getBoundingClientRect(); return top >= 0 && bottom <= innerHeight && bottom > top; })()`,
    );
  await page.click('#begin');
  await page.press('#name', 'Enter');
  expect(await isInSight('#problem')).toBe(true);
  expect(await page.getAttribute('#name', 'aria-describedby')).toBe('name-hint problem');
  await page.fill('#name', 'De Brug');
  await page.fill('#headcount', 'veel');
  await page.press('#headcount', 'Enter');
  expect(await page.getAttribute('#name', 'aria-invalid')).toBeNull();
  expect(await page.getAttribute('#name', 'aria-describedby')).toBe('name-hint');
  expect(await page.getAttribute('#headcount', 'aria-describedby')).toBe('problem');
  await page.fill('#headcount', '');
  expect(await page.textContent('#problem')).toBe('');
  expect(await page.getAttribute('#headcount', 'aria-invalid')).toBeNull();
  await page.press('#headcount', 'Enter');
  await page.waitForSelector('#aims');
  await page.locator('form button[type=submit]').click();
  expect(await page.textContent('#aims #problem')).toBe('Kies eerst wat u wilt weten.');
  expect(await isInSight('#problem')).toBe(true);
  await page.check('#aim-other');
  await page.locator('form button[type=submit]').click();
  expect(await page.textContent('#frameworks #problem')).toBe('Kies eerst een kader.');
  expect(await isInSight('#problem')).toBe(true);
  await page.locator('input[name=aim]').first().check();
  await page.waitForSelector('#depth-short');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#other-role');
  // A role that the file of the answers cannot hold would lock everything that is answered after it.
  await page.fill('#other-role', `tuinman, ${'x'.repeat(81)}`);
  await page.press('#other-role', 'Enter');
  expect(await page.textContent('#problem')).toContain('hoogstens 80 tekens');
  await page.fill('#other-role', 'tuinman,  Bestuur ');
  await page.press('#other-role', 'Enter');
  await page.waitForSelector('#question');
  await page.click('#to-table');
  await page.waitForSelector('#role-tuinman');
  expect(await page.isChecked('#role-bestuur')).toBe(true);
  await page.press('#other-role', 'Enter');
  await page.waitForSelector('#question');
  await page.click('#confirm');
  expect(await page.textContent('#problem')).toContain('Kies eerst een antwoord');
  expect(await isInSight('#problem')).toBe(true);
  await page.check('#answer-divided');
  expect(await page.textContent('main')).not.toContain('Kies eerst een antwoord');
  await page.click('#confirm');
  expect(await page.textContent('#problem')).toContain('Kies twee verschillende antwoorden');
  await page.selectOption('#low', { index: 3 });
  await page.click('#confirm');
  expect(await page.getAttribute('#high', 'aria-invalid')).toBe('true');
  // A legend is the first in its group.
  expect(
    await page.$$eval('fieldset:has(> legend)', (groups) =>
      groups.map((one) => one.firstElementChild?.tagName),
    ),
  ).not.toContain('P');
  expect(await isInSight('#problem')).toBe(true);
  await close();
});

test('a note in a script that goes from right to left is written so', async () => {
  const { page, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  const direction = (): Promise<string> =>
    page.evaluate<string>("getComputedStyle(document.getElementById('note')).direction");
  expect(await direction()).toBe('ltr');
  await page.fill('#note', 'تحدثنا عن هذا');
  expect(await direction()).toBe('rtl');
  await close();
});

test('two answers that were given at the table are a range, whichever of them is named first', async () => {
  const { page, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  await page.check('#answer-divided');
  await page.selectOption('#low', { index: 3 });
  await page.selectOption('#high', { index: 1 });
  await page.click('#confirm');
  await page.waitForSelector('#undo');
  await press(page, 'to-overview', '#search');
  expect(await page.textContent('main')).toContain('verdeeld, van nog niet begonnen tot grotendeels');
  await close();
});

test('of a dossier with one question nothing is told as if there were more, and its date stands there as people write it', async () => {
  const home = pathIn('one-question');
  mkdirSync(home, { recursive: true });
  const own = readFileSync('test/interview/own-framework.yaml', 'utf8');
  const [before = '', date = ''] =
    /^[\s\S]*?questions:\n| {6}- id: sinds[\s\S]*?(?= {6}- id)/g[Symbol.match](own) ?? [];
  writeFileSync(join(home, 'eigen.yaml'), before + date);
  await runHere(home, 'init', 'd', '--name', 'De Brug', '--date', '2026-03-01', '--framework', 'eigen.yaml');
  const { page, close } = await openBuiltPage();
  await openDossierFile(page, join(home, 'd'), '#go-on-0');
  const main = async (): Promise<string> => (await mainOf(page)).replace(/\u00A0/g, ' ');
  const many = /(?<![\d-])1 (vragen|stappen)|0 van de 1|1 van de 1/;
  expect(await main()).not.toMatch(many);
  await page.click('#go-on-0');
  await page.waitForSelector('#other-role');
  expect(await main()).toContain('1 vraag in 1 stap.');
  await page.click('form button[type=submit]');
  await page.waitForSelector('#question');
  await page.check('#answer-give');
  await page.fill('#given', '30-11-26');
  await page.click('#confirm');
  expect(await page.textContent('#problem')).toContain('bijvoorbeeld 22-11-2026');
  await page.fill('#given', '30-11-2026');
  await page.click('#confirm');
  await page.waitForSelector('#show-report');
  expect(await main()).not.toMatch(many);
  await page.getByRole('button', { name: 'Terug', exact: true }).click();
  await page.waitForSelector('#given');
  expect(await page.inputValue('#given')).toBe('30 november 2026');
  await page.click('#to-home');
  await page.waitForSelector('progress');
  expect(await main()).toContain('Ingevuld: 1 van 1 vraag.');
  await page.click('#language-en');
  await expect.poll(main).toContain('Filled in: 1 of 1 question.');
  await close();
});
