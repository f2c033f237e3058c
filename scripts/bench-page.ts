/** What the page costs: its size, and how long it takes in a browser at a quarter of the speed of this processor. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const SLOWER = 4;
const BROWSER = process.env['NULMETING_BROWSER'] || '/usr/bin/chromium';

/** What the page costs; times in milliseconds, from opening it. */
export interface PageCost {
  readonly bytes: number;
  /** Null where there is no browser. `bare` is a page with the same fields and nothing else, to its last screen: what the browser and driving it cost. */
  readonly times: {
    readonly firstScreen: number;
    readonly firstQuestion: number;
    readonly bare: number;
  } | null;
}

/** The fields that are filled in on the way to the first question, and nothing else. */
const BARE = `<!doctype html><title>bare</title><main><button id="begin">a</button></main><script>
const main = document.querySelector('main');
const screens = ['<form><input id="name"></form>', '<form><input type="radio" name="aim"><button type="submit">a</button></form>',
  '<form><input id="other-role"></form>', '<h1 id="question">a</h1>'];
const show = (at) => {
  main.innerHTML = screens[at];
  main.querySelector('form')?.addEventListener('submit', (event) => { event.preventDefault(); show(at + 1); });
};
document.getElementById('begin').addEventListener('click', () => show(0));
</script>`;

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

interface Times {
  readonly firstScreen: number;
  readonly firstQuestion: number;
}

async function timeOnce(browser: Browser, path: string): Promise<Times> {
  const context = await browser.newContext({ offline: true, locale: 'nl-NL' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const start = performance.now();
  await page.goto(pathToFileURL(path).href);
  await page.waitForSelector('#begin');
  const firstScreen = performance.now() - start;
  await goToFirstQuestion(page);
  const firstQuestion = performance.now() - start;
  await context.close();
  return { firstScreen, firstQuestion };
}

/** Opens the page and the bare one so many times in turn, and gives the middle one of the times. */
export async function measurePage(content: string, runs: number): Promise<PageCost> {
  const bytes = Buffer.byteLength(content);
  if (!existsSync(BROWSER)) return { bytes, times: null };
  const folder = mkdtempSync(join(tmpdir(), 'nulmeting-bench-'));
  const [path, barePath] = [join(folder, 'nulmeting.html'), join(folder, 'bare.html')];
  writeFileSync(path, content);
  writeFileSync(barePath, BARE);
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-gpu'] });
  const own: Times[] = [];
  const bare: Times[] = [];
  for (let run = 0; run < runs; run += 1) {
    own.push(await timeOnce(browser, path));
    bare.push(await timeOnce(browser, barePath));
  }
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  const middle = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    bytes,
    times: {
      firstScreen: middle(own.map(({ firstScreen }) => firstScreen)),
      firstQuestion: middle(own.map(({ firstQuestion }) => firstQuestion)),
      bare: middle(bare.map(({ firstQuestion }) => firstQuestion)),
    },
  };
}
