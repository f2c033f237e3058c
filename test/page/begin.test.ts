import { expect, test } from 'vitest';
import { openBuiltPage } from './built-page.ts';
import { press } from './by-keyboard.ts';

/* What a new dossier is begun with. */

test('who passes the municipality on the way to another sector is not one', async () => {
  const { page, close } = await openBuiltPage();
  await press(page, 'begin', '#name');
  await page.selectOption('#sector', 'gemeente');
  expect(await page.inputValue('#position')).toBe('municipality');
  await page.selectOption('#sector', 'ggz');
  expect(await page.inputValue('#position')).toBe('');
  // What she says herself stays.
  await page.selectOption('#position', 'platform');
  await page.selectOption('#sector', 'wijkteam');
  expect(await page.inputValue('#position')).toBe('platform');
  await close();
});

test('whoever chooses herself is asked short or full, and nothing is proposed to her', async () => {
  const { page, close } = await openBuiltPage();
  await press(page, 'begin', '#name');
  await page.fill('#name', 'De Brug');
  await page.press('#name', 'Enter');
  await page.locator('input[name=aim]').first().check();
  await page.waitForSelector('.card');
  await page.check('#aim-other');
  await page.locator('input[name=framework]').last().check();
  await page.waitForSelector('#depth-full');
  expect(await page.textContent('main')).toContain('Allemaal');
  expect(await page.locator('.card').count()).toBe(0);
  await close();
});

test('what is missing is said where somebody on a phone sees it', async () => {
  const { page, close } = await openBuiltPage({ viewport: { width: 360, height: 740 } });
  const isSeen = (): Promise<boolean> =>
    page.evaluate<boolean>(
      "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('#problem').getBoundingClientRect())",
    );
  const submit = (): Promise<void> => page.locator('form button[type=submit]').click();
  await press(page, 'begin', '#name');
  await submit();
  expect(await isSeen()).toBe(true);
  await page.fill('#name', 'De Brug');
  await page.selectOption('#sector', 'wijkteam');
  await submit();
  await page.waitForSelector('input[name=aim]');
  await submit();
  expect(await page.textContent('#problem')).not.toBe('');
  expect(await isSeen()).toBe(true);
  await close();
});
