/** What the page costs: its size, and how long it takes in a browser at a quarter of the speed of this processor. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';

const SLOWER = 4;
const BROWSER = process.env['NULMETING_BROWSER'] || '/usr/bin/chromium';

/** What the page costs; times in milliseconds, from opening it. */
export interface PageCost {
  readonly bytes: number;
  /** Null where there is no browser. */
  readonly times: { readonly firstScreen: number; readonly firstQuestion: number } | null;
}

/** Goes to the first question as fast as the page lets. */
async function goToFirstQuestion(page: Page): Promise<void> {
  await page.click('#begin');
  await page.fill('#name', 'De Brug');
  await page.press('#name', 'Enter');
  await page.locator('input[name=aim]').first().check();
  await page.locator('form button[type=submit]').click();
  await page.locator('#other-role').press('Enter');
  await page.waitForSelector('#question');
}

/** Opens the page so many times, and gives the middle one of the times. */
export async function measurePage(content: string, runs: number): Promise<PageCost> {
  const bytes = Buffer.byteLength(content);
  if (!existsSync(BROWSER)) return { bytes, times: null };
  const folder = mkdtempSync(join(tmpdir(), 'nulmeting-bench-'));
  const path = join(folder, 'nulmeting.html');
  writeFileSync(path, content);
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-gpu'] });
  const first: number[] = [];
  const question: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ offline: true, locale: 'nl-NL' });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const start = performance.now();
    await page.goto(pathToFileURL(path).href);
    await page.waitForSelector('#begin');
    first.push(performance.now() - start);
    await goToFirstQuestion(page);
    question.push(performance.now() - start);
    await context.close();
  }
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  const middle = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { bytes, times: { firstScreen: middle(first), firstQuestion: middle(question) } };
}
