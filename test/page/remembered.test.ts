import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findAxeFaults } from '../pages/axe.ts';
import { openBuiltPage, openDossierFile } from './built-page.ts';
import { answerByKeyboard, beginByKeyboard, press } from './by-keyboard.ts';

/* The browser remembers one dossier, of which a person asked it; nothing else takes its place before she says so. */

const EXAMPLE = 'examples/opvang-de-linde';

const stored = (page: Page): Promise<string> =>
  page.evaluate<string>("localStorage.getItem('nulmeting') ?? ''");

/** A page of which the browser remembers a dossier with an answer, loaded anew. */
async function openRemembered() {
  const opened = await openBuiltPage({ bypassCSP: true, viewport: { width: 320, height: 740 } });
  const { page } = opened;
  await beginByKeyboard(page, 'De Brug');
  await answerByKeyboard(page, 1, 'alleen in de browser');
  await press(page, 'to-home', '#remember');
  await page.check('#remember');
  await expect.poll(() => stored(page)).toContain('alleen in de browser');
  expect(await page.textContent('.kept')).toContain('Alleen onthouden in deze browser');
  await page.reload();
  await page.waitForSelector('.remembered');
  return opened;
}

const goOn = async (page: Page): Promise<void> => {
  await page.locator('.remembered button.primary').click();
  await page.waitForSelector('#go-on-0');
};

test('another dossier that is begun or opened leaves what is remembered as it is, and it is said of whom that is', async () => {
  const { page, close } = await openRemembered();
  expect(await page.textContent('.remembered')).toContain('Dit dossier is van: De Brug.');
  const before = await stored(page);
  await openDossierFile(page, EXAMPLE);
  expect(await page.isChecked('#remember')).toBe(false);
  expect(await page.textContent('.remember')).toContain('Dat is van: De Brug.');
  expect(await findAxeFaults(page)).toEqual([]);
  await press(page, 'show-texts', '.line-button');
  await press(page, 'text-geld', '#text');
  await page.fill('#text', 'Tien euro.');
  await page.click('#confirm');
  expect(await stored(page)).toBe(before);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await beginByKeyboard(other, 'Een ander');
  await answerByKeyboard(other, 1, 'van een ander');
  expect(await stored(other)).toBe(before);
  const again = await page.context().newPage();
  await again.goto(page.url());
  await goOn(again);
  expect(await again.textContent('h1')).toBe('De Brug');
  expect(await again.isChecked('#remember')).toBe(true);
  await close();
});

test('what is remembered is replaced only by who says so, and can be wiped there', async () => {
  const { page, close } = await openRemembered();
  const before = await stored(page);
  await openDossierFile(page, EXAMPLE);
  await page.click('label[for=remember]');
  expect(await page.textContent('.remember')).toContain('van: De Brug');
  expect(await page.evaluate<string>('document.activeElement?.id')).toBe('replace-why');
  expect(await findAxeFaults(page)).toEqual([]);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  await page.click('#replace-no');
  expect(await page.isChecked('#remember')).toBe(false);
  expect(await stored(page)).toBe(before);
  await page.click('label[for=remember]');
  await page.click('#replace-yes');
  expect(await page.isChecked('#remember')).toBe(true);
  expect(await stored(page)).not.toContain('De Brug');
  expect(await page.locator('#wipe').count()).toBe(0);
  await page.reload();
  await openDossierFile(page, EXAMPLE);
  await page.click('#wipe');
  expect(await page.textContent('.remember')).toContain('komt niet terug');
  expect(await stored(page)).not.toBe('');
  await page.click('#wipe-yes');
  expect(await stored(page)).toBe('');
  expect(await page.locator('#wipe').count()).toBe(0);
  await close();
});

test('what the browser remembers is wiped on the first screen only by who says so twice', async () => {
  const { page, close } = await openRemembered();
  await page.click('#wipe');
  expect(await page.evaluate<string>('document.activeElement?.id')).toBe('wipe-why');
  expect(await findAxeFaults(page)).toEqual([]);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  expect(await stored(page)).toContain('alleen in de browser');
  await page.click('#wipe-no');
  expect(await page.evaluate<string>('document.activeElement?.id')).toBe('wipe');
  await page.click('#wipe');
  await page.click('#wipe-yes');
  expect(await stored(page)).toBe('');
  expect(await page.textContent('#live')).toContain('De browser onthoudt nu niets meer');
  expect(await page.locator('.remembered').count()).toBe(0);
  await close();
});

test('where the browser does not remember any more, it is not said to, over each screen', async () => {
  const { page, close } = await openRemembered();
  await goOn(page);
  await press(page, 'go-on-0', '#question');
  expect(await page.textContent('.kept')).toContain('Alleen onthouden in deze browser');
  // Another tab wipes it.
  await page.evaluate("localStorage.removeItem('nulmeting')");
  await page.fill('#note', 'x');
  await page.waitForSelector('#fault:not([hidden])');
  expect(await page.textContent('.kept')).toContain('Nog niet bewaard');
  await close();
});
