import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { unpackDossier } from '../../src/documents/archive/archive.ts';
import { makeDocument } from '../../src/page/dossier/documents.ts';
import { openDossier } from '../../src/page/dossier/open-dossier.ts';
import { viewClosing } from '../../src/reports/views/measurement/closing-view.ts';
import { wordDocument } from '../../src/reports/words.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { findAxeFaults } from '../pages/axe.ts';
import { downloaded, openBuiltPage, openDossierFile } from './built-page.ts';
import { answerByKeyboard, beginByKeyboard, focused, press } from './by-keyboard.ts';

/* What the screen of a dossier offers, by how far the measurement is. */

const mainOf = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

test('what stands at the end of the dossier stays on the screen when it is saved, and when the browser remembers it', async () => {
  const viewport = { width: 360, height: 740 };
  const { page, complaints, close } = await openBuiltPage({ viewport });
  await openDossierFile(page, 'examples/opvang-de-linde', '#show-comparison');
  await page.evaluate('scrollTo(0, document.body.scrollHeight)');
  const topOf = (id: string): Promise<number> =>
    page.evaluate<number>(`document.getElementById('${id}').getBoundingClientRect().top`);
  const before = await topOf('save');
  await downloaded(page, () => page.click('#save'));
  await page.waitForSelector('#live p');
  await expect.poll(() => topOf('save')).toBe(before);
  await page.check('#remember');
  await expect.poll(() => topOf('save')).toBe(before);
  expect(await focused(page)).toBe('remember');
  expect(complaints).toEqual([]);
  await close();
});

test('what was typed and not confirmed is said to be in no file, with a way to each of those questions', async () => {
  const { page, close } = await openBuiltPage({ bypassCSP: true, viewport: { width: 320, height: 740 } });
  await beginByKeyboard(page, 'De Brug');
  await answerByKeyboard(page, 1, 'vastgelegd');
  await page.fill('#note', 'half getypt');
  expect(await page.textContent('.kept')).toContain('(1 antwoord is nog niet vastgelegd)');
  const heading = await page.textContent('h1');
  await downloaded(page, () => page.click('#save-top'));
  expect(await page.textContent('.kept')).toContain(
    'Bewaard als bestand (1 antwoord is nog niet vastgelegd)',
  );
  await page.click('#to-home');
  await page.waitForSelector('#drafts');
  expect(await page.textContent('#drafts')).toContain(heading ?? '?');
  expect(await findAxeFaults(page)).toEqual([]);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  await page.click('#drafts .line-button');
  await page.waitForSelector('#question');
  expect(await page.inputValue('#note')).toBe('half getypt');
  // Who takes away what she typed has nothing left to confirm.
  await page.fill('#note', '');
  expect(await page.textContent('.kept')).not.toContain('niet is vastgelegd');
  await close();
});

test('a text that was typed and not confirmed is said to be in no file, with the way to it; one that is as it was is not', async () => {
  const { page, close } = await openBuiltPage({ bypassCSP: true, viewport: { width: 320, height: 740 } });
  await openDossierFile(page, 'examples/opvang-de-linde', '#show-texts');
  await press(page, 'show-texts', '#text-geld');
  await press(page, 'text-geld', '#text');
  await page.fill('#text', 'Half getypt.');
  expect(await page.textContent('.kept')).toContain('(1 tekst is nog niet vastgelegd)');
  await page.click('#to-texts');
  await press(page, 'to-home', '#half-geld');
  expect(await page.textContent('#drafts')).toContain('1 tekst nog niet vastgelegd');
  expect(await findAxeFaults(page)).toEqual([]);
  await press(page, 'half-geld', '#text');
  expect(await page.inputValue('#text')).toBe('Half getypt.');
  await page.fill('#text', '');
  expect(await page.textContent('.kept')).toBe('Bewaard als bestandBewaren');
  await page.click('#to-texts');
  await press(page, 'to-home', '#show-texts');
  expect(await page.locator('#drafts').count()).toBe(0);
  await close();
});

/** Answers every question of a short measurement. */
async function finish(page: Page): Promise<void> {
  for (let left = 60; left > 0 && (await page.locator('#question').count()) > 0; left -= 1) {
    await page.check('input[name=answer] >> nth=1');
    const heading = await page.textContent('h1');
    await page.click('#confirm');
    await expect.poll(() => page.textContent('h1')).not.toBe(heading);
  }
}

test('a measurement that is finished ends with what is read aloud, and offers its report first and looking over the answers', async () => {
  const { page, complaints, close } = await openBuiltPage({ bypassCSP: true });
  await beginByKeyboard(page, 'De Brug');
  expect(await page.locator('#closing').count()).toBe(0);
  await finish(page);
  await page.waitForSelector('#closing');
  const closing = (await page.textContent('#closing')) ?? '';
  const packed = await downloaded(page, () => page.click('#save-top'));
  expect(await findAxeFaults(page)).toEqual([]);
  await page.click('#to-home');
  await page.waitForSelector('#show-report');
  expect(await page.locator('main button.primary').allTextContents()).toEqual(['Het verslag']);
  expect(await page.textContent('#go-on-0')).toBe('Antwoorden nalopen of verbeteren');
  await page.click('#go-on-0');
  await page.waitForSelector('#closing');
  expect(await mainOf(page)).toContain('Alle vragen zijn beantwoord');
  expect(complaints).toEqual([]);
  await close();

  // The same words as at the end of the conversation in a terminal.
  const texts = loadTexts('nl');
  const made = await makeDocument('report', await openDossier(unpackDossier(packed, 'd')), texts, '');
  if (made?.document.kind !== 'measurement') throw new Error('no report');
  const read = viewClosing(wordDocument(made.document, texts), texts);
  expect(read.length).toBeGreaterThan(8);
  for (const line of read) expect(closing).toContain(line.replace(/^- /, ''));
});

test('of several tables the first that is not done is the one to go on with', async () => {
  const { page, close } = await openBuiltPage();
  await openDossierFile(page, 'examples/opvang-de-linde', '#add-table-open');
  await press(page, 'add-table-open', '#table-name');
  await page.fill('#table-name', 'Huis Oost');
  await page.press('#table-name', 'Enter');
  await page.waitForSelector('#other-role');
  await page.click('form button[type=submit]');
  await page.waitForSelector('#question');
  await answerByKeyboard(page, 1);
  await press(page, 'to-home', '#go-on-1');
  expect(await page.locator('[id^=go-on-].primary').allTextContents()).toEqual([
    'Verdergaan met de vragen: Huis Oost',
  ]);
  await close();
});
