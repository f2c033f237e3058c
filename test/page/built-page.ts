import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { buildPage } from '../../scripts/build-page.ts';
import { packDossier } from '../../src/documents/archive/archive.ts';
import { readDossierTexts } from '../../src/files/dossier/dossier-texts.ts';
import { type OpenPage, openPage } from '../pages/browser.ts';

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A folder of the tests of this file, which is removed after them. */
export const pathIn = (name: string): string => join(home, name);

let built: Promise<string> | null = null;

/** The page as `npm run build` makes it. */
export function builtPage(): Promise<string> {
  built ??= buildPage();
  return built;
}

/** Takes away what only some browsers have, so that files go the way that every browser knows: as downloads. */
const NO_PICKERS = 'delete window.showSaveFilePicker; delete window.showDirectoryPicker;';

/** The page opened from the disk with the network off, once its first screen is there. */
export async function openBuiltPage(
  options: BrowserContextOptions = {},
  script = NO_PICKERS,
): Promise<OpenPage> {
  const path = pathIn('nulmeting.html');
  writeFileSync(path, await builtPage());
  const opened = await openPage(path, {
    javaScriptEnabled: true,
    locale: 'nl-NL',
    acceptDownloads: true,
    ...options,
  });
  if (script !== '') {
    await opened.page.addInitScript(script);
    await opened.page.reload();
  }
  opened.page.setDefaultTimeout(15_000);
  await opened.page.waitForSelector('h1');
  return opened;
}

/** Opens a dossier in the page that a person saved as one file. */
export async function openDossierFile(page: Page, root: string): Promise<void> {
  const path = pathIn('opened.nulmeting.zip');
  writeFileSync(path, packDossier(readDossierTexts(root)));
  await page.setInputFiles('#open-file', path);
  await page.waitForSelector('#show-report');
}

/** The id of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>("document.activeElement?.id ?? ''");

/** Goes to an element as a person does who has a keyboard alone. */
export async function tabTo(page: Page, id: string | RegExp): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    const at = await focused(page);
    if (typeof id === 'string' ? at === id : id.test(at)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(id)}`);
}

/** Presses a button by keyboard, and waits for the screen that follows. */
export async function press(page: Page, id: string, next: string): Promise<void> {
  await tabTo(page, id);
  await page.keyboard.press('Enter');
  await page.waitForSelector(next);
}

/** Begins a dossier by keyboard: an organisation with a name, the first thing that can be asked, the short version. */
export async function beginByKeyboard(page: Page, name: string): Promise<void> {
  await press(page, 'begin', '#name');
  await tabTo(page, 'name');
  await page.keyboard.type(name);
  await tabTo(page, 'sector');
  await page.keyboard.press('ArrowDown');
  await page.locator('#headcount').press('Enter');
  await page.waitForSelector('input[name=aim]');
  await tabTo(page, /^aim-/);
  await page.keyboard.press('Space');
  await page.waitForSelector('#depth-short');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#other-role');
  await tabTo(page, 'role-hulpverlener');
  await page.keyboard.press('Space');
  await tabTo(page, 'role-ervaringsdeskundige');
  await page.keyboard.press('Space');
  await tabTo(page, 'other-role');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#question');
}

/** Confirms an answer by keyboard: the one at this place, from 0, of those on the screen. */
export async function answerByKeyboard(page: Page, place: number, note = ''): Promise<void> {
  const before = await page.textContent('h1');
  await tabTo(page, /^answer-/);
  const isChosen = await page.evaluate<boolean>('document.activeElement.checked');
  if (!isChosen) await page.keyboard.press('Space');
  for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown');
  if (note !== '') {
    await tabTo(page, 'note');
    await page.keyboard.type(note);
  }
  await tabTo(page, 'confirm');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('h1'), { timeout: 10_000 }).not.toBe(before);
}

/** What the page saves when something is done, as bytes. */
export async function downloaded(page: Page, act: () => Promise<unknown>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
