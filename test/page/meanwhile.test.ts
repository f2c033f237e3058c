import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { serveDossier } from '../../src/server/serve-dossier.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { findAxeFaults } from '../pages/axe.ts';
import { builtPage, openBuiltPage, openTwoTabs, pathIn } from './built-page.ts';
import { answerByKeyboard, press, tickTable } from './by-keyboard.ts';
import { runHere, writeFiles } from './on-disk.ts';

/* What somebody else answered meanwhile at the same table is never overwritten unseen. */

const ANSWERS = 'metingen/2026-03-01/antwoorden.yaml';

/** A dossier that is served, with two tabs at its first question. */
async function openTwice(name: string, width = 1280) {
  const root = pathIn(name);
  const begin = ['init', root, '--name', 'De Brug', '--date', '2026-03-01', '--depth', 'short'];
  expect((await runInProcess(begin)).exit).toBe(0);
  const served = await serveDossier(root, builtPage());
  const viewport = { width, height: 844 };
  const { page, close } = await openBuiltPage({ offline: false, bypassCSP: true, viewport });
  const tabs = await openTwoTabs(page, served.address);
  const stop = async (): Promise<void> => {
    served.close();
    await close();
    await served.ended;
  };
  return { tabs, stop, read: (): string => readFileSync(join(root, ANSWERS), 'utf8') };
}

/** Confirms an answer that somebody else gave otherwise, up to the question which of the two stays. */
async function answerClashing(tab: Page, place: number, note: string): Promise<void> {
  await tab.check(`input[name=answer] >> nth=${place}`);
  await tab.fill('#note', note);
  await tab.click('#confirm');
  await tab.waitForSelector('#keep-here');
}

test('who answers a question that was answered elsewhere meanwhile, chooses which answer stays, and sees both whole', async () => {
  const { tabs, stop, read } = await openTwice('clash', 320);
  const [first, second] = tabs;
  await first.fill('#evidence', 'het besluit van maart');
  await answerByKeyboard(first, 2, 'van de eerste');
  const before = read();
  await answerClashing(second, 0, 'van de tweede');
  expect(read()).toBe(before);
  const said = (await second.textContent('main')) ?? '';
  for (const text of ['van de eerste', 'het besluit van maart', 'van de tweede'])
    expect(said).toContain(text);
  expect(await findAxeFaults(second)).toEqual([]);
  expect(await second.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  await second.click('#keep-there');
  await second.waitForSelector('#question');
  expect(await second.textContent('.where')).toContain('vraag 2');
  expect(read()).toBe(before);
  // What stayed is what this page shows from then on.
  await second.click('#go-back');
  await expect.poll(() => second.inputValue('#note')).toBe('van de eerste');
  await stop();
});

test('the own answer that stays takes the place of the other, with what was written there alone', async () => {
  const { tabs, stop, read } = await openTwice('clash-here');
  const [first, second] = tabs;
  await first.fill('#evidence', 'het besluit van maart');
  await answerByKeyboard(first, 2, 'van de eerste');
  await answerClashing(second, 0, 'van de tweede');
  await second.click('#keep-here');
  await second.waitForSelector('#question');
  expect(read()).toContain('note: van de tweede');
  expect(read()).not.toContain('van de eerste');
  expect(read()).toContain('evidence: het besluit van maart');
  await second.click('#go-back');
  await expect.poll(() => second.inputValue('#evidence')).toBe('het besluit van maart');
  await stop();
});

test('an answer to another question that was given elsewhere is taken in, and said', async () => {
  const { tabs, stop, read } = await openTwice('taken-in');
  const [first, second] = tabs;
  await answerByKeyboard(first, 1, 'van de eerste');
  await second.click('#go-next');
  await expect.poll(() => second.textContent('.where')).toContain('vraag 2');
  await answerByKeyboard(second, 1, 'van de tweede');
  expect(await second.textContent('.notice')).toContain('Intussen is ergens anders 1 vraag beantwoord');
  await second.click('#go-back');
  await second.click('#go-back');
  await expect.poll(() => second.inputValue('#note')).toBe('van de eerste');
  expect(read().match(/note: van de/g)).toHaveLength(2);
  await stop();
});

test('two that begin the next measurement at once at two tables make one, in which the answers of both count', async () => {
  const home = pathIn('at-once');
  mkdirSync(home);
  const framework = ['--framework', 'jso-blijvend-ervaren'];
  await runHere(home, 'init', 'd', '--name', 'De Brug', '--date', '2026-03-01', ...framework);
  const form = 'schema: nulmeting/answers@1\nanswers:\n  huidige-inzet: { answer: deels }\n';
  writeFiles(home, new Map([['form.yaml', form]]));
  for (const table of ['Huis Oost', 'Huis West'])
    await runHere(home, 'interview', 'd', '--answers', 'form.yaml', '--table', table);
  const served = await serveDossier(join(home, 'd'), builtPage());
  const { page, close } = await openBuiltPage({ offline: false });
  const tabs = [page, await page.context().newPage()];
  for (const [index, tab] of tabs.entries()) {
    await tab.goto(served.address);
    await press(tab, 'again-open', '#again');
    await press(tab, index === 0 ? 'again' : 'again-1', '#other-role');
    await tickTable(tab);
  }
  for (const [index, tab] of tabs.entries()) await answerByKeyboard(tab, 1, `van tafel ${index}`);
  await close();
  served.close();
  await served.ended;
  const [next = ''] = readdirSync(join(home, 'd', 'metingen')).filter((id) => id !== '2026-03-01');
  const read = (name: string): string => readFileSync(join(home, 'd', 'metingen', next, name), 'utf8');
  expect(read('meting.yaml')).toMatch(/tables:\s+- Huis Oost\s+- Huis West\n/);
  const { tables } = JSON.parse(await runHere(home, 'report', 'd', '--format', 'json')).measurement;
  expect(tables.map(({ id }: { readonly id: string }) => id)).toEqual(['huis-oost', 'huis-west']);
  expect(read('antwoorden-huis-oost.yaml')).toContain('note: van tafel 0');
  expect(read('antwoorden-huis-west.yaml')).toContain('note: van tafel 1');
});
