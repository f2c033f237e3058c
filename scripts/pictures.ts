/** `npm run pictures`: the pictures of the README, made from the real page and from the real output on the example. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { LANGUAGES, type Language } from '../src/domain/instrument/text.ts';

const FOLDER = 'docs/images';
/** What is shown, from which heading down to which. */
const DOCUMENTS = [
  ['report', '#h1', 'section.about', ['--measurement', '2025-09-16']],
  ['compare', '#h1', 'nav', []],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'nulmeting-pictures-'));
const browser = await chromium.launch({
  executablePath: process.env['NULMETING_BROWSER'] || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});

async function openFile(path: string, language: Language) {
  const page = await browser.newPage({ viewport: { width: 900, height: 1500 }, locale: language });
  await page.goto(pathToFileURL(path).href);
  return page;
}

type Opened = Awaited<ReturnType<typeof openFile>>;

/** Makes a picture of a page, from one element to another. */
async function picture(page: Opened, name: string, from: string, to: string): Promise<void> {
  const topOf = async (selector: string): Promise<number> =>
    (await page.locator(selector).first().boundingBox())?.y ?? 0;
  const top = (await topOf(from)) - 20;
  const height = (await topOf(to)) - top;
  const clip = { x: 0, y: top, width: 900, height };
  await page.screenshot({ path: join(FOLDER, name), fullPage: true, clip });
  await page.close();
}

/** The first question, as somebody comes to it who chooses the short version. */
async function pictureOfQuestion(language: Language): Promise<void> {
  const page = await openFile(resolve('dist/page.html'), language);
  await page.locator('#begin').click();
  await page.locator('#name').fill(language === 'nl' ? 'Huis de Brug' : 'Bridge House');
  await page.keyboard.press('Enter');
  await page.locator('input[type=radio]').first().check();
  await page.locator('button.primary').click();
  await page.locator('#role-hulpverlener').check();
  await page.locator('button.primary').click();
  await page.locator('#answers').waitFor();
  await page.mouse.move(0, 0);
  await picture(page, `page.${language}.png`, 'main', '#answers + *');
}

mkdirSync(FOLDER, { recursive: true });
for (const language of LANGUAGES) {
  await pictureOfQuestion(language);
  for (const [kind, from, to, more] of DOCUMENTS) {
    const command = [resolve('dist/nulmeting.cjs'), kind, 'examples/opvang-de-linde', ...more];
    const form = ['--format', 'html', '--out', '-', '--lang', language];
    const { stdout } = spawnSync(process.execPath, [...command, ...form], { encoding: 'utf8' });
    const file = join(folder, `${kind}.html`);
    writeFileSync(file, stdout);
    await picture(await openFile(file, language), `${kind}.${language}.png`, from, to);
  }
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
