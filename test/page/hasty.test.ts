import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBuiltPage } from './built-page.ts';
import { answerByKeyboard, beginByKeyboard, press } from './by-keyboard.ts';

/* Who presses a button again, or does the next thing, before the disk has saved the first: nothing is answered that nobody saw, and nothing is lost. */

const DISK = readFileSync('test/page/stand-in-disk.js', 'utf8');
const SLOW = 600;

const inFolder = (page: Page, what: string): Promise<string> =>
  page.evaluate<string>(
    `Object.entries(disk.files).filter(([path]) => path.endsWith('${what}')).map(([, { bytes }]) => new TextDecoder().decode(bytes)).join('')`,
  );
const answersIn = (page: Page): Promise<string> => inFolder(page, 'antwoorden.yaml');
const header = (page: Page): Promise<string | null> => page.textContent('.kept');

/** A page at its first question, kept in a folder on a disk that saves slowly. */
async function beginSlow() {
  const opened = await openBuiltPage({}, DISK);
  const { page } = opened;
  await beginByKeyboard(page, 'De Brug');
  await press(page, 'to-home', '#save-folder');
  await page.click('#save-folder');
  await expect.poll(() => header(page)).toContain('Elk antwoord wordt bewaard in map');
  await press(page, 'go-on-0', '#question');
  await page.evaluate(`disk.delay = ${SLOW}, 0`);
  return opened;
}

test('a double click on Confirm answers one question', async () => {
  const { page, complaints, close } = await beginSlow();
  await page.check('input[name=answer] >> nth=1');
  await page.fill('#note', 'van de eerste vraag');
  await page.dblclick('#confirm');
  await expect.poll(() => page.textContent('.where')).toContain('vraag 2');
  await page.waitForTimeout(3 * SLOW);
  expect(await page.textContent('.where')).toContain('vraag 2');
  expect(await page.locator('input[name=answer]:checked').count()).toBe(0);
  expect(await page.inputValue('#note')).toBe('');
  expect((await answersIn(page)).match(/answer: /g)).toHaveLength(1);
  expect((await answersIn(page)).match(/note: /g)).toHaveLength(1);
  expect(complaints).toEqual([]);
  await close();
});

test('what is typed at a question while its answer is being saved, is a draft of that question', async () => {
  const { page, close } = await beginSlow();
  const first = await page.textContent('h1');
  await page.check('input[name=answer] >> nth=1');
  await page.click('#confirm');
  await page.fill('#note', 'nog erbij');
  await expect.poll(() => page.textContent('.where')).toContain('vraag 2');
  expect(await page.inputValue('#note')).toBe('');
  expect(await header(page)).toContain('(1 antwoord is nog niet vastgelegd)');
  await page.click('#go-back');
  await expect.poll(() => page.textContent('h1')).toBe(first);
  expect(await page.inputValue('#note')).toBe('nog erbij');
  await close();
});

test('a double click on going on leaves out no question', async () => {
  const { page, close } = await beginSlow();
  await answerByKeyboard(page, 1);
  await page.check('input[name=answer] >> nth=1');
  // At once: between two clicks of a test a busy computer saves the first.
  await page.evaluate(
    `document.querySelector('#confirm').click(), document.querySelector('#go-next').click()`,
  );
  await expect.poll(() => page.textContent('.where')).toContain('vraag 3');
  await page.waitForTimeout(3 * SLOW);
  expect(await page.textContent('.where')).toContain('vraag 3');
  await close();
});

test('a double click at the table saves the role that was typed', async () => {
  const { page, close } = await beginSlow();
  await page.click('#to-table');
  await page.fill('#other-role', 'tuinman');
  await page.dblclick('form button[type=submit]');
  await page.waitForSelector('#question');
  await page.waitForTimeout(3 * SLOW);
  expect((await answersIn(page)).match(/tuinman/g)).toHaveLength(1);
  expect(await answersIn(page)).toMatch(/present:[^a-z]*(hulpverlener|ervaringsdeskundige)[\s\S]*tuinman/);
  await close();
});
