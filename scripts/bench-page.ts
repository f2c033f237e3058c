/** What the page costs: its size, and how long it takes in a browser at a quarter of the speed of this processor. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const SLOWER = 4;
const BROWSER = process.env['NULMETING_BROWSER'] || '/usr/bin/chromium';

/** What the page costs; times in milliseconds, from opening it until it is drawn. */
export interface PageCost {
  readonly bytes: number;
  /** Null where there is no browser. `bare` is an empty page of the same size: the least that there can be. */
  readonly times: {
    readonly firstScreen: number;
    readonly firstQuestion: number;
    readonly bare: number;
  } | null;
}

interface Times {
  readonly firstScreen: number;
  readonly firstQuestion: number;
}

/**
 * Goes to the first question in the page itself, as somebody would who fills in each screen at the moment she sees it: driven from outside,
 * half of the time would be the driver's. Handed to the browser as text.
 */
const WALK = `
const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const found = async (selector) => {
  for (;;) {
    const element = document.querySelector(selector);
    if (element !== null) return element;
    await drawn();
  }
};
globalThis.walked = (async () => {
  const begin = await found('#begin');
  await drawn();
  const firstScreen = performance.now();
  begin.click();
  const name = await found('#name');
  name.value = 'De Brug';
  name.dispatchEvent(new Event('input', { bubbles: true }));
  name.form.requestSubmit();
  (await found('input[name=aim]')).click();
  (await found('form button[type=submit]')).click();
  (await found('#other-role')).form.requestSubmit();
  await found('#question');
  await drawn();
  return { firstScreen, firstQuestion: performance.now() };
})();`;

/** Waits until an empty page is drawn. */
const LOOK = `
globalThis.walked = new Promise((done) => addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => setTimeout(() => {
  const time = performance.now();
  done({ firstScreen: time, firstQuestion: time });
}))));`;

async function timeOnce(browser: Browser, path: string, script: string): Promise<Times> {
  const context = await browser.newContext({ offline: true, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.addInitScript(script);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(pathToFileURL(path).href, { waitUntil: 'commit' });
  const times = await page.evaluate<Times>('walked');
  await context.close();
  return times;
}

/** Opens the page and the bare one so many times in turn, each time followed by `between`, and gives the middle one of the times. */
export async function measurePage(content: string, runs: number, between: () => void): Promise<PageCost> {
  const bytes = Buffer.byteLength(content);
  if (!existsSync(BROWSER)) return { bytes, times: null };
  const folder = mkdtempSync(join(tmpdir(), 'nulmeting-bench-'));
  const [path, barePath] = [join(folder, 'nulmeting.html'), join(folder, 'bare.html')];
  writeFileSync(path, content);
  writeFileSync(
    barePath,
    `<!doctype html><title>bare</title><script type="text/plain">${'x'.repeat(bytes)}</script>`,
  );
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-gpu'] });
  const own: Times[] = [];
  const bare: Times[] = [];
  for (let run = 0; run < runs; run += 1) {
    own.push(await timeOnce(browser, path, WALK));
    bare.push(await timeOnce(browser, barePath, LOOK));
    between();
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
