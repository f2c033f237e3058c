import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findAxeFaults } from '../pages/axe.ts';
import { openBuiltPage, openDossierFile } from './built-page.ts';
import { answerByKeyboard, beginByKeyboard, focused, press } from './by-keyboard.ts';

/* Whatever was filled in and is not saved: closing the page warns, and it stays where it was filled in, whichever screen is shown meanwhile. */

/** Whether the browser would ask whether the page may be closed now. */
const warns = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`(() => {
    const closing = new Event('beforeunload', { cancelable: true });
    dispatchEvent(closing);
    return closing.defaultPrevented;
  })()`);

test('the first form warns from the first thing that is filled in, on either of its screens', async () => {
  const { page, complaints, close } = await openBuiltPage();
  await press(page, 'begin', '#name');
  expect(await warns(page)).toBe(false);
  await page.fill('#name', 'De Brug');
  expect(await warns(page)).toBe(true);
  await page.fill('#name', '');
  expect(await warns(page)).toBe(false);
  await page.selectOption('#sector', 'wijkteam');
  await page.fill('#name', 'De Brug');
  await page.click('form button[type=submit]');
  await page.waitForSelector('#aim-other');
  expect(await warns(page)).toBe(true);
  await page.goBack();
  await page.waitForSelector('#name');
  expect(await page.inputValue('#name')).toBe('De Brug');
  expect(await page.inputValue('#sector')).toBe('wijkteam');
  expect(complaints).toEqual([]);
  await close();
});

test('roles that were ticked and typed at the table warn, are told of, and are there again', async () => {
  const { page, close } = await openBuiltPage({ bypassCSP: true });
  await beginByKeyboard(page, 'De Brug');
  await page.click('#save-top');
  await page.click('#to-table');
  await page.waitForSelector('#other-role');
  expect(await warns(page)).toBe(false);
  await page.uncheck('#role-hulpverlener');
  await page.fill('#other-role', 'tuinman');
  expect(await warns(page)).toBe(true);
  await page.getByRole('button', { name: 'Naar het dossier' }).click();
  await page.waitForSelector('#drafts');
  expect(await page.textContent('#drafts')).toContain('Ingevuld, maar nog niet vastgelegd');
  expect(await findAxeFaults(page)).toEqual([]);
  await press(page, 'filled-roles-0', '#other-role');
  expect(await page.inputValue('#other-role')).toBe('tuinman');
  expect(await page.isChecked('#role-hulpverlener')).toBe(false);
  // Who makes it what it was has nothing to lose.
  await page.check('#role-hulpverlener');
  await page.fill('#other-role', '');
  expect(await warns(page)).toBe(false);
  await close();
});

test('the details of the organisation and the name of a table stay and warn until they are saved', async () => {
  const { page, close } = await openBuiltPage();
  await openDossierFile(page, 'examples/opvang-de-linde', '#show-details');
  await press(page, 'show-details', '#headcount');
  await page.fill('#headcount', '81');
  await press(page, 'to-home', '#filled-details');
  expect(await warns(page)).toBe(true);
  await press(page, 'filled-details', '#headcount');
  expect(await page.inputValue('#headcount')).toBe('81');
  await page.press('#headcount', 'Enter');
  await page.waitForSelector('#add-table-open');
  expect(await page.locator('#drafts').count()).toBe(0);
  await page.evaluate('document.querySelector("#save").click()');
  await expect.poll(() => warns(page)).toBe(false);
  await press(page, 'add-table-open', '#add-table[open]');
  await page.fill('#table-name', 'Huis Oost');
  expect(await warns(page)).toBe(true);
  await page.click('#language-en');
  await page.waitForSelector('#add-table[open]');
  expect(await page.inputValue('#table-name')).toBe('Huis Oost');
  await close();
});

test('who is at the table of a new measurement is lost with the page until its first answer', async () => {
  const { page, close } = await openBuiltPage();
  await openDossierFile(page, 'examples/opvang-de-linde', '#again');
  await press(page, 'again', '#other-role');
  await page.check('#role-hulpverlener');
  await page.click('form button[type=submit]');
  await page.waitForSelector('#question');
  expect(await warns(page)).toBe(true);
  await close();
});

test('roles that were ticked at a table without a name are there once it has one', async () => {
  const { page, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  await answerByKeyboard(page, 1);
  await page.click('#to-table');
  await page.fill('#other-role', 'tuinman');
  await page.getByRole('button', { name: 'Naar het dossier' }).click();
  await page.waitForSelector('#filled-roles-0');
  await press(page, 'add-table-open', '#unnamed-name');
  await page.fill('#table-name', 'Huis West');
  await page.press('#table-name', 'Enter');
  await page.waitForSelector('#other-role');
  expect(await page.inputValue('#other-role')).toBe('');
  await page.getByRole('button', { name: 'Naar het dossier' }).click();
  await press(page, 'filled-roles-0', '#other-role');
  expect(await page.textContent('main')).toContain('Tafel A');
  expect(await page.inputValue('#other-role')).toBe('tuinman');
  await close();
});

test('what was half filled in at a measurement before is told in the dossier and gone to, once a new one is begun', async () => {
  const { page, complaints, close } = await openBuiltPage();
  await openDossierFile(page, 'examples/opvang-de-linde', '#go-on-0');
  const toDossier = (): Promise<void> => page.getByRole('button', { name: 'Naar het dossier' }).click();
  await press(page, 'show-texts', '#text-geld');
  await press(page, 'text-ervaringsdeskundigen', '#text');
  await page.fill('#text', 'half geschreven');
  await press(page, 'to-texts', '#text-geld');
  await press(page, 'to-home', '#go-on-0');
  await page.click('#go-on-0');
  await page.waitForSelector('#to-overview');
  await press(page, 'to-overview', '#search');
  await page.locator('.line-button').first().click();
  await page.waitForSelector('#question');
  const half = (await page.textContent('#question')) ?? '';
  await page.fill('#note', 'half getypt');
  await page.click('#to-table');
  await page.fill('#other-role', 'tuinman');
  await toDossier();
  await page.waitForSelector('#drafts');
  // A new measurement is in no file before its first answer: who is at its table is told of, too.
  await page.click('#again');
  await page.check('#role-hulpverlener');
  await page.click('form button[type=submit]');
  await page.waitForSelector('#question');
  await toDossier();
  await page.waitForSelector('#filled-roles-1');
  await page.click('#again');
  expect(await page.isChecked('#role-hulpverlener')).toBe(true);
  await page.click('form button[type=submit]');
  await page.waitForSelector('#question');
  await answerByKeyboard(page, 1);
  await toDossier();
  await page.waitForSelector('#drafts');
  expect(await page.locator('#filled-roles-1').count()).toBe(0);
  const told = (await page.textContent('#drafts')) ?? '';
  expect(told.match(/De meting van/g)).toHaveLength(3);
  await press(page, 'filled-roles-0', '#other-role');
  expect(await page.inputValue('#other-role')).toBe('tuinman');
  expect(await page.textContent('.where')).toContain('De meting van');
  await page.click('form button[type=submit]');
  await page.waitForSelector('#question');
  await toDossier();
  await page.waitForSelector('#half-ervaringsdeskundigen');
  await page.locator('#drafts .line-button').first().click();
  await expect.poll(() => page.textContent('h1')).toBe(half);
  expect(await page.inputValue('#note')).toBe('half getypt');
  expect(await page.textContent('#where')).toContain('De meting van');
  await page.click('#confirm');
  await expect.poll(() => page.textContent('h1')).not.toBe(half);
  await toDossier();
  await press(page, 'half-ervaringsdeskundigen', '#text');
  expect(await page.inputValue('#text')).toBe('half geschreven');
  expect(await page.textContent('.where')).toContain('De meting van');
  await page.click('#confirm');
  await page.waitForSelector('#live p');
  await press(page, 'to-texts', '#to-home');
  await press(page, 'to-home', '#save');
  await expect.poll(() => page.locator('#drafts').count()).toBe(0);
  await page.click('#save');
  await expect.poll(() => warns(page)).toBe(false);
  expect(complaints).toEqual([]);
  await close();
});

test('from the dossier one goes to another, which asks first where something is not saved', async () => {
  const { page, complaints, close } = await openBuiltPage({ bypassCSP: true });
  await openDossierFile(page, 'examples/opvang-de-linde', '#other-dossier');
  await press(page, 'other-dossier', '#begin');
  expect(await page.textContent('#header')).not.toContain('Bewaard');
  await openDossierFile(page, 'examples/wijkteams-de-brug', '#go-on-0');
  await page.click('#show-details');
  await page.fill('#headcount', '81');
  await page.click('#to-home');
  await press(page, 'other-dossier', '#other-dossier-yes');
  expect(await focused(page)).toBe('other-dossier-why');
  expect(await findAxeFaults(page)).toEqual([]);
  await press(page, 'other-dossier-no', '#other-dossier');
  expect(await page.locator('#filled-details').count()).toBe(1);
  await press(page, 'other-dossier', '#other-dossier-yes');
  await press(page, 'other-dossier-yes', '#begin');
  expect(await warns(page)).toBe(false);
  // What was open is open no more, also not by the keys of the browser.
  await page.goForward();
  await expect.poll(() => page.evaluate<number>('history.state.at')).toBe(0);
  await page.waitForSelector('#begin');
  await press(page, 'begin', '#name');
  expect(await page.inputValue('#name')).toBe('');
  expect(complaints).toEqual([]);
  await close();
});

test('an answer that was chosen and not confirmed can be taken back; what was written with it stays', async () => {
  const { page, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  await page.click('#save-top');
  expect(await warns(page)).toBe(false);
  expect(await page.locator('#take-back').count()).toBe(0);
  await page.check('#answer-not-applicable');
  await page.fill('#reason', 'Niet bij ons.');
  await page.fill('#note', 'Nog bespreken.');
  expect(await warns(page)).toBe(true);
  await page.click('#take-back');
  expect(await page.locator('#take-back').count()).toBe(0);
  expect(await page.locator('input[name=answer]:checked').count()).toBe(0);
  expect(await page.evaluate("document.activeElement?.name ?? ''")).toBe('answer');
  expect(await page.inputValue('#note')).toBe('Nog bespreken.');
  await page.fill('#note', '');
  expect(await warns(page)).toBe(false);
  // Who chooses it again is asked for a reason anew.
  await page.check('#answer-not-applicable');
  expect(await page.inputValue('#reason')).toBe('');
  await close();
});
