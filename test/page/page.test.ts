import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findAxeFaults } from '../pages/axe.ts';
import { openPage } from '../pages/browser.ts';
import { builtPage, openBuiltPage, openDossierFile, pathIn } from './built-page.ts';
import { answerByKeyboard, beginByKeyboard, focused, press, tabTo } from './by-keyboard.ts';

test('the page is smaller than 1.2 MB, and allows its own scripts and styles by their hashes, and nothing else', async () => {
  const page = builtPage();
  expect(Buffer.byteLength(page)).toBeLessThan(1_200_000);
  const rules = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  const hash = "'sha256-[\\w+/]{43}='";
  expect(rules).toMatch(
    new RegExp(
      `^default-src 'none'; script-src ${hash}( ${hash})*; style-src ${hash}( ${hash})*; base-uri 'none'; form-action 'none'$`,
    ),
  );
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  expect(scripts).toHaveLength(1);
  const own = createHash('sha256')
    .update(scripts[0] ?? '')
    .digest('base64');
  expect(rules).toContain(`'sha256-${own}'`);
  expect(page).not.toMatch(/unsafe-inline|unsafe-eval|https?:\/\//);
});

test('the same input gives the same page', async () => {
  const { buildPage } = await import('../../scripts/build-page.ts');
  expect(await buildPage()).toBe(builtPage());
});

/** Whether a person who goes to the next thing with the keyboard sees where she is. */
async function isFocusSeen(page: Page): Promise<boolean> {
  await page.keyboard.press('Tab');
  return page.evaluate<boolean>(`(() => {
    const at = document.activeElement;
    const marked = at.closest('.choice') ?? (at.type === 'file' ? at.nextElementSibling : at);
    const { outlineStyle, outlineWidth } = getComputedStyle(marked);
    return at === document.body || at.tagName === 'IFRAME' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  })()`);
}

test.each([
  ['nl-NL', 320, 'light'],
  ['en-GB', 1280, 'dark'],
  ['nl-NL', 360, 'dark'],
  ['en-GB', 360, 'light'],
] as const)(
  'on every screen, in %s at %i pixels, %s: axe finds no fault, nothing scrolls sideways, the focus is at the heading and is seen',
  async (locale, width, colorScheme) => {
    // axe puts a style of its own in the page while it looks.
    const { page, complaints, close } = await openBuiltPage({
      locale,
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
      viewport: { width, height: 800 },
    });
    const faults: Record<string, readonly string[]> = {};
    /** Looks at what is on the screen; a screen that is new begins at its heading, a list that one comes back to at its line. */
    const look = async (name: string, isNew = false, begin = 'h1'): Promise<void> => {
      const found: string[] = [];
      if (isNew && !(await page.evaluate<boolean>(`document.activeElement.matches('${begin}')`)))
        found.push(`the focus is not at ${begin}`);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > width) found.push(`${wide} pixels wide`);
      found.push(...(await findAxeFaults(page)));
      if (isNew && !(await isFocusSeen(page))) found.push('the focus is not seen');
      faults[name] = found;
    };
    await look('start', true);
    await press(page, 'begin', '#name');
    await look('organisation', true);
    await page.press('#name', 'Enter');
    await look('organisation, without a name');
    await page.fill('#name', 'De Brug');
    await page.press('#name', 'Enter');
    await page.waitForSelector('input[name=aim]');
    await look('aim', true);
    await page.locator('input[name=aim]').last().check();
    await look('own choice of frameworks');
    await page.locator('input[name=aim]').first().check();
    await look('proposal');
    await page.locator('form button[type=submit]').click();
    await page.waitForSelector('#other-role');
    await look('table', true);
    await page.locator('form button[type=submit]').click();
    await page.waitForSelector('#question');
    await look('question', true);
    await page.locator('details.help summary').click();
    await look('question, explained');
    for (const state of ['not-applicable', 'divided']) {
      await page.check(`#answer-${state}`);
      await look(`question, ${state}`);
    }
    await page.check('#answer-unknown');
    await page.click('#confirm');
    await page.waitForSelector('#undo');
    await page.click('#to-overview');
    await page.waitForSelector('#search');
    await look('overview', true);
    await page.locator('main button', { hasText: /^Nalopen en afsluiten$|^Look over and close$/ }).click();
    await page.waitForSelector('#show-report');
    await look('review', true);
    await page.click('#show-report');
    await page.waitForSelector('iframe');
    await look('report', true);
    await page.click('#to-home');
    await page.waitForSelector('#make-full');
    await look('home', true);
    await page.locator('#add-table summary').click();
    await page.click('#add-table-go');
    await look('home, another table');
    await press(page, 'show-details', '#headcount');
    await look('details', true);
    for (const [handout, shown] of [
      ['invitation', '#invitation'],
      ['paper', 'iframe'],
    ] as const) {
      await press(page, 'to-home', '#prepare-open');
      await press(page, 'prepare-open', '#prepare[open]');
      await press(page, `show-${handout}`, shown);
      await look(handout, true);
    }
    await press(page, 'to-home', '#remember');
    await page.check('#remember');
    await page.reload();
    await page.waitForSelector('.remembered');
    await look('start, something remembered', true);
    await openDossierFile(page, 'examples/wijkteams-de-brug');
    await look('home, opened', true);
    await page.click('#remember');
    await page.waitForSelector('#replace-yes');
    await look('home, to remember another dossier');
    await page.click('#replace-yes');
    await page.waitForSelector('#remember:checked');
    await page.click('#show-texts');
    await page.waitForSelector('.line-button');
    await look('texts', true);
    await page.click('#text-ervaringsdeskundigen');
    await page.waitForSelector('#text');
    await look('text', true);
    await page.fill('#text', 'Onze tekst');
    await page.check('#approved-author');
    await page.click('#confirm');
    await look('text, without a day');
    await page.fill('#on', '1-3-2026');
    await page.click('#confirm');
    await page.waitForSelector('#approved-other');
    await page.check('#approved-other');
    await look('text, another role');
    await page.click('#to-texts');
    await page.waitForSelector('.line-button');
    await look('texts, with one', true, '#text-ervaringsdeskundigen');
    await page.click('#text-ervaringsdeskundigen');
    await page.click('#remove');
    await look('text, to withdraw');
    await page.click('#to-texts');
    await page.click('#show-plan');
    await page.waitForSelector('iframe');
    await look('plan', true);
    await page.reload();
    await page.waitForSelector('.remembered');
    await openDossierFile(page, 'examples/opvang-de-linde', '#show-comparison');
    await page.click('#show-comparison');
    await page.waitForSelector('iframe');
    await look('comparison', true);
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  },
);

const storage = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(
    '[...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split(";").filter(Boolean)]',
  );

test('nothing is in the storage of the browser that was not asked for, and wiping leaves nothing', async () => {
  const { page, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  await answerByKeyboard(page, 1, 'Een toelichting');
  await page.fill('#note', 'Half getypt');
  expect(await storage(page)).toEqual([]);
  expect(await page.evaluate<number>('indexedDB.databases().then((all) => all.length)')).toBe(0);
  await page.click('#to-home');
  await page.waitForSelector('#remember');
  await page.check('#remember');
  await expect.poll(() => storage(page)).toEqual(['nulmeting']);
  await page.click('#show-texts');
  await page.click('#text-geld');
  await page.fill('#text', 'Een half bedrag');

  // The page as somebody finds it after the browser crashed.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('.remembered button.primary').click();
  await other.waitForSelector('#go-on-0');
  await other.click('#go-on-0');
  await other.waitForSelector('#question');
  expect(await other.inputValue('#note')).toBe('Half getypt');
  await other.click('#to-home');
  await other.click('#show-texts');
  await other.click('#text-geld');
  await other.waitForSelector('#text');
  expect(await other.inputValue('#text')).toBe('Een half bedrag');
  await other.click('#to-texts');
  await other.click('#to-home');
  await other.waitForSelector('#remember');
  await other.uncheck('#remember');
  expect(await storage(other)).toEqual([]);
  await close();
});

test('who closes the page with answers that are not saved, is warned; who saved, is not', async () => {
  const { page, complaints, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  await answerByKeyboard(page, 1);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => complaints).toEqual(['dialog: ']);
  const [saved] = await Promise.all([page.waitForEvent('download'), page.click('#save-top')]);
  expect(saved.suggestedFilename()).toBe('de-brug.nulmeting.zip');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(complaints).toEqual(['dialog: ']);
  await close();
});

test('each screen begins at its heading, and what is missing is said where it is', async () => {
  const { page, close } = await openBuiltPage();
  await press(page, 'begin', '#name');
  expect(await page.evaluate<string>('document.activeElement?.tagName')).toBe('H1');
  await page.press('#name', 'Enter');
  expect(await focused(page)).toBe('name');
  expect(await page.textContent('#problem')).not.toBe('');
  await page.fill('#name', 'De Brug');
  await page.press('#name', 'Enter');
  await page.waitForSelector('input[name=aim]');
  await page.locator('form button[type=submit]').click();
  expect(await focused(page)).toMatch(/^aim-/);
  await page.locator('input[name=aim]').first().check();
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('#other-role');
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('#question');
  expect(await focused(page)).toBe('question');
  await tabTo(page, 'confirm');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toMatch(/^answer-/);
  expect(await page.textContent('#problem')).not.toBe('');
  await close();
});

test('a browser that runs no scripts says how the page is opened', async () => {
  const path = pathIn('no-script.html');
  writeFileSync(path, builtPage());
  const { page, close } = await openPage(path);
  expect(await page.textContent('noscript')).toContain('Sla dit bestand dan eerst op uw computer op');
  await close();
});
