import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

const QUIET = ['quic', 'background-networking', 'component-update', 'sync', 'gpu'].map(
  (part) => `--disable-${part}`,
);
let started: Promise<Browser> | null = null;
afterAll(async () => (await started)?.close());

function openBrowser(): Promise<Browser> {
  const executablePath = process.env['NULMETING_BROWSER'] || '/usr/bin/chromium';
  started ??= chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...QUIET] });
  return started;
}

/** A page that is open, with everything that should not have happened. */
export interface OpenPage {
  readonly page: Page;
  /** Requests for anything but the page itself, complaints of the browser, dialogs, errors. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a file as a person does: from the disk, here with the network off and, unless asked for, without script. */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const browser = await openBrowser();
  const viewport = { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport, offline: true, javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const url = pathToFileURL(path).href;
  page.on('request', (request) => {
    if (request.url() !== url) complaints.push(`asked for ${request.url().slice(0, 200)}`);
  });
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}

const INSPECTIONS = readFileSync('test/pages/inspections.js', 'utf8');

/** Runs one of the functions of `inspections.js` in the page. */
export function inspect<T>(page: Page, name: string, ...given: readonly unknown[]): Promise<T> {
  const args = given.map((value) => JSON.stringify(value)).join(', ');
  return page.evaluate<T>(`(() => { ${INSPECTIONS} return inspections.${name}(${args}); })()`);
}
