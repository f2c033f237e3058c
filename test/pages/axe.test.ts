import { describe, expect, test } from 'vitest';
import { AUDIENCES } from '../../src/domain/report/audience.ts';
import { findAxeFaults, OF_COLOURS } from './axe.ts';
import { openPage } from './browser.ts';
import { CASES, type Case, pageOf, writePage } from './cases.ts';
import { copyExample, run } from './dossiers.ts';

/* No page has a fault that axe finds, in the light and in the dark. */

// axe is a script and puts a style of its own in the page while it looks.
const OPEN = { javaScriptEnabled: true, bypassCSP: true } as const;

async function expectNoFaults(path: string): Promise<void> {
  const { page, close } = await openPage(path, OPEN);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findAxeFaults(page), 'light').toEqual([]);
  // In the dark nothing but colours is different.
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findAxeFaults(page, OF_COLOURS), 'dark').toEqual([]);
  await close();
}

/** One of each kind a dossier: what differs between languages is words. */
const OF_EACH: readonly Case[] = CASES.filter(({ language }) => language === 'nl');

test.each(OF_EACH)('the $kind of $dossier', (pageCase) => expectNoFaults(pageOf(pageCase)));

test.each(AUDIENCES)('the report for %s', async (audience) => {
  const html = run(
    'report',
    copyExample('opvang-de-linde'),
    '--for',
    audience,
    '--format',
    'html',
    '--out',
    '-',
  );
  await expectNoFaults(writePage(html));
});

test.each([
  ['a framework to read', 'frameworks', 'show', 'valente-afwegingskader'],
  ['a trace', 'frameworks', 'trace', 'valente-afwegingskader'],
])('%s', async (_, ...words) => {
  await expectNoFaults(writePage(run(...words, '--format', 'html', '--out', '-')));
});

describe('the inspection itself', () => {
  test('notices a picture without a text, and letters that are too faint', async () => {
    const html = `<!doctype html><html lang="nl"><title>a</title><main><h1>a</h1><img src=""><p style="color:#bbb">zie je dit?</p></main></html>`;
    const { page, close } = await openPage(writePage(html), OPEN);
    const kinds = (faults: readonly string[]) => faults.map((fault) => fault.split(':')[0]).toSorted();
    expect(kinds(await findAxeFaults(page))).toEqual(['color-contrast', 'image-alt']);
    expect(kinds(await findAxeFaults(page, OF_COLOURS))).toEqual(['color-contrast']);
    await close();
  });
});
