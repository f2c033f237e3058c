import { expect, test } from 'vitest';
import { openBuiltPage, openDossierFile } from './built-page.ts';
import { answerByKeyboard, beginByKeyboard, focused, press } from './by-keyboard.ts';

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

test('a list that one comes back to is as one left it: what was sought and shown alone, at the line from which one went', async () => {
  const { page, close } = await openBuiltPage({ viewport: { width: 360, height: 740 } });
  await openDossierFile(page, 'examples/opvang-de-linde', '#go-on-0');
  const focusedText = (): Promise<string> =>
    page.evaluate<string>("document.activeElement?.textContent ?? ''");
  const isSeen = (): Promise<boolean> =>
    page.evaluate<boolean>(
      '(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())',
    );
  await page.click('#go-on-0');
  await page.waitForSelector('#to-overview');
  await page.click('#to-overview');
  await page.waitForSelector('#search');
  await page.locator('.filter', { hasText: /^beantwoord/ }).click();
  const lines = page.locator('.line-button');
  const shown = await lines.count();
  const name = (await lines.nth(shown - 3).textContent()) ?? '';
  for (const back of ['browser', 'page']) {
    await lines.nth(shown - 3).click();
    await page.waitForSelector('#question');
    if (back === 'browser') await page.goBack();
    else await page.click('#to-overview');
    await page.waitForSelector('#search');
    expect(await page.getAttribute('.filter >> nth=0', 'aria-pressed')).toBe('true');
    expect(await lines.count()).toBe(shown);
    expect(await focusedText()).toBe(name);
    expect(await isSeen()).toBe(true);
  }
  // Whoever did not go on from a line begins at the heading.
  await page.getByRole('button', { name: 'Terug naar de vragen' }).click();
  await page.waitForSelector('#to-overview');
  await page.click('#to-overview');
  await page.waitForSelector('#search');
  expect(await focusedText()).toBe('Overzicht');
  await page.getByRole('button', { name: 'Naar het dossier' }).click();
  await press(page, 'show-texts', '#text-borging');
  await page.click('#text-borging');
  await page.waitForSelector('#to-texts');
  await page.goBack();
  await expect.poll(() => focused(page)).toBe('text-borging');
  expect(await isSeen()).toBe(true);
  await close();
});

test('a list of open questions goes on at the next one where the one that one went to is answered', async () => {
  const { page, close } = await openBuiltPage();
  await beginByKeyboard(page, 'De Brug');
  await page.click('#to-overview');
  await page.waitForSelector('#search');
  await page.locator('.filter', { hasText: /^nog open/ }).click();
  const lines = page.locator('.line-button');
  const third = (await lines.nth(2).textContent()) ?? '';
  await lines.nth(1).click();
  await page.waitForSelector('#question');
  await answerByKeyboard(page, 1);
  await page.click('#to-overview');
  await page.waitForSelector('#search');
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(third);
  await close();
});
