import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspect, type OpenPage, openPage } from './browser.ts';
import { CASES, pageOf, writePage } from './cases.ts';

/* Whether what stands on the pages can be seen; and whether the inspections of this folder see what is wrong. */

describe.each(CASES)('the $kind of $dossier, in $language', (pageCase) => {
  let opened: OpenPage;
  beforeAll(async () => {
    opened = await openPage(pageOf(pageCase));
  });
  afterAll(() => opened.close());

  test('has figures that can be read on any screen: no label is small, cut off or on another', async () => {
    const { page } = opened;
    const smallest = { 320: 10, 375: 11, 768: 11, 1280: 11 };
    for (const [width, size] of Object.entries(smallest)) {
      await page.setViewportSize({ width: Number(width), height: 800 });
      expect(await inspect(page, 'findFigureLabelFaults', size), `${width} pixels`).toEqual([]);
    }
  });

  // What differs between languages is words, and not their colours.
  if (pageCase.language === 'nl') {
    test('stands out from its background by 4.5 to 1, in the light and in the dark', async () => {
      const { page } = opened;
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await inspect(page, 'findFaintText'), colorScheme).toEqual([]);
      }
    });

    test('is dark where the reader asked for dark, and white on paper all the same', async () => {
      const { page } = opened;
      const paper = (): Promise<string> =>
        page.evaluate("getComputedStyle(document.querySelector('main')).backgroundColor");
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await paper()).toBe('rgb(22, 33, 37)');
      await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
      expect(await paper()).toBe('rgb(255, 255, 255)');
    });
  }
});

describe('the inspections themselves', () => {
  let opened: OpenPage;
  beforeAll(async () => {
    const html = readFileSync('test/pages/everything-wrong.html', 'utf8');
    opened = await openPage(writePage(html), { viewport: { width: 375, height: 800 } });
  });
  afterAll(() => opened.close());

  test.each([
    ['findSidewaysScrolling', 1],
    ['findOutsidePaper', 1],
    ['findHeadingFaults', 2],
    ['findTableFaults', 3],
    ['findFigureFaults', 1],
    ['findLinkFaults', 3],
    ['findFaintText', 2],
    ['findBrokenWords', 1],
    ['findNarrowCells', 1],
    ['findTurnedText', 1],
  ])('%s notices what is wrong in a page where everything is', async (name, atLeast) => {
    const given = name === 'findTurnedText' ? ['bdi'] : [];
    expect((await inspect<string[]>(opened.page, name, ...given)).length).toBeGreaterThanOrEqual(atLeast);
  });

  test('labels of a figure that are small, cut off or on each other are each noticed', async () => {
    const faults = (await inspect<string[]>(opened.page, 'findFigureLabelFaults', 11)).join('\n');
    for (const fault of ['pixels: ', 'cut off: ', ' stands on ']) expect(faults).toContain(fault);
  });

  test('a box without a border, and a blank that nobody sees, are noticed', async () => {
    expect(await inspect(opened.page, 'listOpenBoxes')).toEqual(['cannot be seen: Wie']);
    expect(await inspect(opened.page, 'countBlanks')).toBe(0);
  });

  test('a request, an error and a complaint of the browser are noticed', () => {
    const seen = opened.complaints.join('\n');
    expect(seen).toMatch(/asked for http:\/\/nulmeting\.invalid\/x\.png/);
    expect(seen).toMatch(/error: .*Content Security Policy/);
  });
});
