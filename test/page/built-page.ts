import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { packDossier } from '../../src/documents/archive/archive.ts';
import { readDossierTexts } from '../../src/files/dossier/dossier-texts.ts';
import { type OpenPage, openPage } from '../pages/browser.ts';

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A folder of the tests of this file, which is removed after them. */
export const pathIn = (name: string): string => join(home, name);

/** The page as `npm run build` made it. */
export const builtPage = (): string => readFileSync('generated/page.html', 'utf8');

/** Takes away what only some browsers have, so that files go the way that every browser knows: as downloads. */
const NO_PICKERS = 'delete window.showSaveFilePicker; delete window.showDirectoryPicker;';

/** The page opened from the disk with the network off, once its first screen is there. */
export async function openBuiltPage(
  options: BrowserContextOptions = {},
  script = NO_PICKERS,
): Promise<OpenPage> {
  const path = pathIn('nulmeting.html');
  writeFileSync(path, builtPage());
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
export async function openDossierFile(page: Page, root: string, next = '#show-report'): Promise<void> {
  const path = pathIn('opened.nulmeting.zip');
  writeFileSync(path, packDossier(readDossierTexts(root)));
  await page.setInputFiles('#open-file', path);
  await page.waitForSelector(next);
}

/** Two tabs of a dossier that is served, each at its first question. */
export async function openTwoTabs(page: Page, address: string): Promise<readonly [Page, Page]> {
  const tabs = [page, await page.context().newPage()] as const;
  for (const tab of tabs) {
    await tab.goto(address);
    await tab.click('#go-on-0');
    await tab.waitForSelector('#other-role');
    await tab.locator('form button[type=submit]').click();
    await tab.waitForSelector('#question');
  }
  return tabs;
}

/** What the page saves when something is done, as bytes. */
export async function downloaded(page: Page, act: () => Promise<unknown>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
