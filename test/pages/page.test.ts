import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspect, type OpenPage, openPage } from './browser.ts';
import { CASES, pageOf, render } from './cases.ts';

/*
 * The pages of the reports, opened in a browser as a reader opens them: a file on her own disk, with the network off and without
 * script. `npm test` finds a browser; NULMETING_BROWSER names another one.
 */

const WIDTHS = [320, 375, 768, 1280];
const TITLES = {
  measurement: /^(Nulmeting|Vervolgmeting|Zero-measurement|Follow-up measurement) /,
  plan: /^Plan /,
  comparison: /: (wat is er veranderd|what has changed)\?$|(naast elkaar|side by side)$/,
};
/** The decision that a report or plan asks for: what follows it is filled in too. */
const DECISION = new Set(['Gevraagd besluit', 'Decision requested']);
/** A4 is 210 mm wide, and its margins are 20 and 18: in pixels of 96 to the inch. */
const PAPER = Math.floor(((210 - 20 - 18) / 25.4) * 96);

describe.each(CASES)('the $kind of $dossier, in $language', (pageCase) => {
  let opened: OpenPage;
  beforeAll(async () => {
    opened = await openPage(pageOf(pageCase));
  });
  afterAll(() => opened.close());

  test('opens with the network off: it asks for nothing else, and the browser complains of nothing', async () => {
    const { page, complaints } = opened;
    expect(await page.title()).toMatch(TITLES[pageCase.kind]);
    expect(await page.getAttribute('html', 'lang')).toBe(pageCase.language);
    expect(complaints).toEqual([]);
  });

  test('fits a screen of 320, 375, 768 and 1280 pixels: nothing scrolls sideways, no word is broken', async () => {
    const { page } = opened;
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await inspect(page, 'findSidewaysScrolling'), `${width} pixels`).toEqual([]);
      expect(await inspect(page, 'findBrokenWords', width >= 1280), `${width} pixels`).toEqual([]);
      expect(await inspect(page, 'findNarrowCells'), `${width} pixels`).toEqual([]);
    }
  });

  test('can be read aloud: headings, tables, figures and links say what they are', async () => {
    const { page } = opened;
    expect(await inspect(page, 'findHeadingFaults')).toEqual([]);
    expect(await inspect(page, 'findTableFaults')).toEqual([]);
    expect(await inspect(page, 'findFigureFaults')).toEqual([]);
    expect(await inspect(page, 'findLinkFaults')).toEqual([]);
    // A plan has a timeline where it has terms, and a report of several frameworks a table on page one; the rest is drawn.
    const terms = await page.locator('table.terms').count();
    const overviews = await page.locator('table.overview').count();
    const isDrawn = (await page.locator('svg').count()) > 0;
    expect(isDrawn || overviews > 0).toBe(pageCase.kind !== 'plan' || terms > 0);
  });

  test('shows as an open box everything that a person must fill in, and the same as in Markdown', async () => {
    const { page } = opened;
    const markdown = render(pageCase, 'md');
    const labels = [...markdown.matchAll(/^- \[ \] \*\*(.+?)\*\*/gm)].map((match) => match[1]);
    if (pageCase.kind === 'comparison') expect(labels).toEqual([]);
    else expect(labels.length).toBeGreaterThan(labels.some((label) => DECISION.has(label ?? '')) ? 5 : 0);
    expect(await inspect(page, 'listOpenBoxes')).toEqual(labels);
    const blanks = [...markdown.matchAll(/^ {2}- [^:]+: ……(?= \(|$)/gm)];
    expect(await inspect(page, 'countBlanks')).toBe(blanks.length);
  });

  test('prints on A4, with nothing outside the paper', async () => {
    const { page } = opened;
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[\S+ \S+ (\S+) (\S+)\]/g)].map(([, ...size]) =>
      size.map((points) => Math.round((Number(points) / 72) * 25.4)),
    );
    expect(sizes.length).toBeGreaterThan({ measurement: 3, plan: 3, comparison: 3 }[pageCase.kind]);
    expect(sizes.filter(([width, height]) => width !== 210 || height !== 297)).toEqual([]);
    await page.setViewportSize({ width: PAPER, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect(await inspect(page, 'findSidewaysScrolling')).toEqual([]);
    expect(await inspect(page, 'findOutsidePaper')).toEqual([]);
  });
});
