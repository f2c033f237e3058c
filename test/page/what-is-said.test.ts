import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { findAxeFaults } from '../pages/axe.ts';
import { openBuiltPage, openDossierFile, pathIn } from './built-page.ts';
import { focused, press } from './by-keyboard.ts';

/* What an act did is said to eyes as well as to ears, and who works with a keyboard goes on from where she was. */

const EXAMPLE = 'examples/opvang-de-linde';

test('that the plan is in the dossier is seen, the focus is not lost, and the next screen says nothing of it', async () => {
  const { page, close } = await openBuiltPage({ bypassCSP: true, viewport: { width: 360, height: 740 } });
  await openDossierFile(page, EXAMPLE);
  await press(page, 'show-plan', '#plan-keep');
  expect(await page.locator('#live p').count()).toBe(0);
  await press(page, 'plan-keep', '#live p');
  expect(await page.textContent('#live')).toContain('Het plan staat in het dossier');
  const box = await page.locator('#live p').boundingBox();
  expect(box?.width).toBeGreaterThan(100);
  expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('H1');
  expect(await findAxeFaults(page)).toEqual([]);
  await page.waitForSelector('#to-home');
  await press(page, 'to-home', '#show-plan');
  expect(await page.textContent('#live')).toBe('');
  await close();
});

test('where a file is to be found that the browser saves is said, and a text has a name that every computer opens', async () => {
  const { page, close } = await openBuiltPage();
  await openDossierFile(page, EXAMPLE);
  await press(page, 'show-report', '#save-text');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-text')]);
  expect(download.suggestedFilename()).toBe('nulmeting-2026-09-15.txt');
  expect(await page.textContent('#live')).toContain(
    'nulmeting-2026-09-15.txt. U vindt het bij uw downloads.',
  );
  await page.click('#to-home');
  await page.waitForSelector('#save');
  await page.click('#save');
  await expect
    .poll(() => page.textContent('#live'))
    .toContain('opvang-de-linde-verzonnen-voorbeeld.nulmeting.zip. U vindt het bij uw downloads.');
  await close();
});

test('the keys with which a browser prints its page print the document that it shows', async () => {
  const { page, close } = await openBuiltPage();
  await openDossierFile(page, EXAMPLE);
  await press(page, 'show-report', '#print');
  await page.evaluate(
    "document.querySelector('iframe').contentWindow.print = () => { window.printed = true; }, 0",
  );
  await page.keyboard.press('Control+p');
  expect(await page.evaluate<boolean>('window.printed')).toBe(true);
  await close();
});

test('in colours of her own a person sees which questions are shown, and where a message ends', async () => {
  const { page, close } = await openBuiltPage({ forcedColors: 'active' });
  await openDossierFile(page, EXAMPLE, '#again');
  await press(page, 'again', '#other-role');
  await press(page, 'other-role', '#question');
  await press(page, 'take-earlier', '#live p');
  const style = (selector: string, name: string): Promise<string> =>
    page.evaluate<string>(
      `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue('${name}')`,
    );
  expect(await style('#live p', 'border-top-width')).toBe('2px');
  await press(page, 'to-overview', '#search');
  const filter = 'button.filter';
  const before = await style(filter, 'background-color');
  await page.click(filter);
  await expect.poll(() => style(filter, 'background-color')).not.toBe(before);
  await close();
});

test('at a question that was answered before, the note is where one writes why it is another answer now', async () => {
  const { page, close } = await openBuiltPage();
  await openDossierFile(page, EXAMPLE, '#again');
  await press(page, 'again', '#other-role');
  await press(page, 'other-role', '#question');
  expect(await page.getAttribute('#note', 'aria-describedby')).toBe('note-hint');
  expect(await page.textContent('#note-hint')).toContain('anders dan de vorige keer? Schrijf dan op waarom');
  await press(page, 'take-earlier', '#live p');
  expect(await focused(page)).toBe('take-earlier');
  await page.click('#confirm');
  await page.waitForSelector('#undo');
  expect(await page.textContent('#live')).toBe('');
  await close();
});

const OWN = `schema: nulmeting/framework@1
id: eigen
version: 0.0.1
title: Eigen kader
steps:
  - id: begin
    title: Begin
    questions:
      - id: visie
        label: Visie
        text: Is er een visie?
        not-applicable-reasons: [Wij zijn pas begonnen., Dit doet een ander.]
        sources: [{ document: valente-2025, section: Stap 3.2 }]
`;

test('among the reasons that are ready the keyboard goes from one to the next', async () => {
  const own = pathIn('eigen.yaml');
  writeFileSync(own, OWN);
  const root = pathIn('reasons');
  expect((await runInProcess(['init', root, '--name', 'De Brug', '--framework', own])).exit).toBe(0);
  const { page, close } = await openBuiltPage();
  await openDossierFile(page, root, '#go-on-0');
  await press(page, 'go-on-0', '#other-role');
  await press(page, 'other-role', '#question');
  await page.check('#answer-not-applicable');
  await page.focus('#reason-own');
  for (const id of ['reason-1', 'reason-0', 'reason-1']) {
    await page.keyboard.press(
      id === 'reason-1' && (await focused(page)) === 'reason-0' ? 'ArrowDown' : 'ArrowUp',
    );
    expect(await focused(page)).toBe(id);
    expect(await page.isChecked(`#${id}`)).toBe(true);
  }
  await close();
});
