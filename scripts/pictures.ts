/** `npm run pictures`: the pictures of the README, made from the real output of the example. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { LANGUAGES } from '../src/domain/instrument/text.ts';

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
mkdirSync('docs/images', { recursive: true });
for (const language of LANGUAGES) {
  for (const [kind, target, more] of [
    ['report', '#h1', ['--measurement', '2025-09-16']],
    ['plan', '#p5', []],
    ['compare', '#h1', []],
  ] as const) {
    const args = [
      resolve('dist/nulmeting.cjs'),
      kind,
      'examples/opvang-de-linde',
      ...more,
      '--format',
      'html',
      '--out',
      '-',
      '--lang',
      language,
    ];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const file = join(folder, `${kind}.html`);
    writeFileSync(file, stdout);
    const page = await browser.newPage({ viewport: { width: 900, height: 1100 } });
    await page.goto(pathToFileURL(file).href);
    const top = (await page.locator(target).boundingBox())?.y ?? 0;
    await page.screenshot({
      path: `docs/images/${kind}.${language}.png`,
      fullPage: true,
      clip: { x: 0, y: top - 20, width: 900, height: 1000 },
    });
    await page.close();
  }
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
