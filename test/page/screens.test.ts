import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBuiltPage, openDossierFile } from './built-page.ts';
import { answerByKeyboard, press } from './by-keyboard.ts';

/*
 * The files in screens/ are what each screen says to somebody who does not see it: every role, name and state, in order. A picture would differ with
 * the fonts of a computer; this does not. After a change that is meant: RENEW=1 npx vitest run test/page/screens.test.ts, and read the difference.
 * LOOK=folder writes pictures of the same screens beside it, to look at.
 */

const FOLDER = 'test/page/screens';
const LOOK = process.env['LOOK'] ?? '';
const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;
const TODAY = new Date('2026-03-02T12:00:00Z');

/** Looks at a screen: it says the same as before. */
type Look = (name: string) => Promise<void>;

async function walk(page: Page, look: Look): Promise<void> {
  await look('begin');
  await press(page, 'begin', '#name');
  await look('organisation');
  await page.fill('#name', 'De Brug');
  await page.press('#name', 'Enter');
  await page.waitForSelector('input[name=aim]');
  await page.locator('input[name=aim]').first().check();
  await look('aim');
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('#other-role');
  await look('table');
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('#question');
  await look('question');
  await page.check('#answer-divided');
  await page.locator('details.help summary').click();
  await look('question-divided');
  await page.check('#answer-unknown');
  await page.click('#confirm');
  await page.waitForSelector('#undo');
  await answerByKeyboard(page, 3, 'Een toelichting');
  await press(page, 'to-overview', '#search');
  await look('overview');
  await page.locator('main .actions button').nth(-2).click();
  await page.waitForSelector('#show-report');
  await look('review');
  await press(page, 'show-report', 'iframe');
  await look('report');
  await press(page, 'to-home', '#show-plan');
  await look('home');
  await press(page, 'show-details', '#headcount');
  await look('details');
  await press(page, 'to-home', '#prepare-open');
  await press(page, 'prepare-open', '#prepare[open]');
  await press(page, 'show-invitation', '#invitation');
  await look('invitation');
  await press(page, 'to-home', '#show-plan');
  await press(page, 'show-plan', '#plan-keep');
  await look('plan');
  await press(page, 'show-texts', '.line-button');
  await look('texts');
  await press(page, 'text-ervaringsdeskundigen', '#text');
  await look('text');
}

async function walkAgain(page: Page, look: Look, language: keyof typeof LOCALES): Promise<void> {
  // The dossier is Dutch, and so is the page until somebody wants it otherwise.
  await openDossierFile(page, 'examples/opvang-de-linde', '#show-comparison');
  await page.click(`#language-${language}`);
  await page.waitForSelector('#show-comparison');
  await look('home-twice');
  await press(page, 'show-comparison', 'iframe');
  await look('comparison');
}

test.each([
  ['nl', 390, 'light'],
  ['nl', 1280, 'light'],
  ['en', 390, 'dark'],
  ['en', 1280, 'light'],
] as const)(
  'in %s at %i pixels, %s, every screen says what it said',
  async (language, width, colorScheme) => {
    const viewport = { width, height: 844 };
    const options = { locale: LOCALES[language], viewport, colorScheme, timezoneId: 'Europe/Amsterdam' };
    for (const steps of [walk, walkAgain]) {
      const { page, close } = await openBuiltPage(options);
      await page.clock.setFixedTime(TODAY);
      const look = async (name: string): Promise<void> => {
        const said = `${await page.locator('body').ariaSnapshot()}\n`;
        const path = join(FOLDER, `${name}.${language}.yaml`);
        if (process.env['RENEW'] === '1') {
          mkdirSync(FOLDER, { recursive: true });
          writeFileSync(path, said);
        }
        if (LOOK !== '')
          await page.screenshot({ path: join(LOOK, `${name}.${language}.${width}.png`), fullPage: true });
        const renew = 'RENEW=1 npx vitest run test/page/screens.test.ts';
        expect(said, `${path}: ${renew}`).toBe(readFileSync(path, 'utf8'));
      };
      await steps(page, look, language);
      await close();
    }
  },
);
