import { expect, test } from 'vitest';
import { openBuiltPage, openDossierFile } from './built-page.ts';
import { answerByKeyboard, beginByKeyboard, press } from './by-keyboard.ts';

/* The button Back of the browser, and the gesture of a phone, lead a screen back; from the screen of the dossier out of the page. */

test('Back leads to the screen before, question by question, and Forward again to the one after', async () => {
  const { page, complaints, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  const first = (await page.textContent('h1')) ?? '';
  await answerByKeyboard(page, 1, 'vastgelegd');
  const second = (await page.textContent('h1')) ?? '';
  await page.fill('#note', 'half getypt');
  await press(page, 'to-overview', '#search');
  await page.goBack();
  await expect.poll(() => page.textContent('h1')).toBe(second);
  expect(await page.inputValue('#note')).toBe('half getypt');
  expect(await page.evaluate<string>('document.activeElement?.tagName')).toBe('H1');
  await page.goBack();
  await expect.poll(() => page.textContent('h1')).toBe(first);
  expect(await page.inputValue('#note')).toBe('vastgelegd');
  await page.goForward();
  await expect.poll(() => page.textContent('h1')).toBe(second);
  await page.goBack();
  await page.goBack();
  await page.waitForSelector('#other-role');
  // What comes before was filled in to make the dossier: nobody makes another by going back.
  await page.goBack();
  await page.waitForSelector('#make-full');
  expect(await page.textContent('h1')).toBe('De Brug');
  expect(complaints).toEqual([]);
  await close();
});

test('from the screen of the dossier Back leaves the page, whatever was seen before', async () => {
  const { page, close } = await openBuiltPage();
  const length = (): Promise<number> => page.evaluate<number>('history.state.at');
  await openDossierFile(page, 'examples/opvang-de-linde');
  expect(await length()).toBe(0);
  await press(page, 'show-report', 'iframe');
  await page.goBack();
  await page.waitForSelector('#show-report');
  await press(page, 'show-texts', '.line-button');
  await press(page, 'text-geld', '#text');
  await page.goBack();
  await page.waitForSelector('#text-geld');
  await press(page, 'to-home', '#show-plan');
  await expect.poll(length).toBe(0);
  // Who went to a chapter inside the report went a step of the browser in the frame alone.
  await press(page, 'show-report', 'iframe');
  await page.frameLocator('iframe').locator('a[href^="#"]').first().click();
  await press(page, 'to-home', '#show-plan');
  await press(page, 'show-plan', '#plan-keep');
  await page.goBack();
  await page.waitForSelector('h1');
  await page.goBack();
  await page.waitForSelector('#show-plan');
  await close();
});

test('after a table was left, Back shows no questions of it that may be old by now', async () => {
  const { page, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  await answerByKeyboard(page, 1);
  await press(page, 'to-home', '#go-on-0');
  await expect.poll(() => page.evaluate<number>('history.state.at')).toBe(0);
  await press(page, 'go-on-0', '#question');
  const again = await page.textContent('h1');
  await answerByKeyboard(page, 1);
  await page.goBack();
  await expect.poll(() => page.textContent('h1')).toBe(again);
  await page.goBack();
  await page.waitForSelector('#make-full');
  await close();
});
