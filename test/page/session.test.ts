import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackDossier } from '../../src/documents/archive/archive.ts';
import { dayOf } from '../../src/domain/instrument/calendar-date.ts';
import { fitToDepth } from '../../src/domain/instrument/depth.ts';
import { SECTORS } from '../../src/domain/instrument/facts.ts';
import { loadAsked } from '../../src/page/dossier/change-dossier.ts';
import { isWindows } from '../interview/pty-dossier.ts';
import { downloaded, openBuiltPage, pathIn } from './built-page.ts';
import { beginWith, headingOf, makeMove, press, tabTo } from './by-keyboard.ts';
import { playInTerminal } from './in-terminal.ts';
import { planMoves } from './moves.ts';
import { listFiles, runHere } from './on-disk.ts';

const NAME = 'Opvang De Brug <b>&';

test.skipIf(isWindows).each([
  ['valente-afwegingskader', 'full'],
  ['kotter-veranderstappen', 'short'],
  ['jso-blijvend-ervaren', 'full'],
] as const)(
  'the same session with %s, %s, in a browser by keyboard alone and in a terminal, is the same dossier, report and plan',
  async (framework, depth) => {
    const [sector = ''] = SECTORS;
    const asked = loadAsked([framework], { sector, teams: null, position: null });
    const moves = planMoves(
      asked.map((one) => fitToDepth(one.framework, depth)),
      depth,
    );

    const { page, complaints, close } = await openBuiltPage({ viewport: { width: 360, height: 740 } });
    await beginWith(page, NAME, framework, depth);
    for (const move of moves) {
      await makeMove(page, move);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(360);
    }
    expect(await headingOf(page)).toBe('Alle vragen zijn beantwoord');
    const save = async (id: string): Promise<Buffer> => {
      await tabTo(page, id);
      return downloaded(page, () => page.keyboard.press('Enter'));
    };
    await press(page, 'show-report', 'iframe');
    const [report, reportText] = [await save('save-html'), await save('save-text')];
    await press(page, 'to-home', '#show-plan');
    await press(page, 'show-plan', '#plan-keep');
    await tabTo(page, 'plan-keep');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#live')).not.toBe('');
    await page.waitForSelector('#save-html');
    const [plan, packed] = [await save('save-html'), await save('save-top')];
    expect(complaints).toEqual([]);
    await close();

    const home = pathIn(framework);
    mkdirSync(home);
    await runHere(
      home,
      ...['init', 'terminal', '--name', NAME, '--date', dayOf(new Date()), '--depth', depth],
      ...['--sector', sector, '--framework', framework],
    );
    const root = join(home, 'terminal');
    await playInTerminal(root, moves, depth);
    await runHere(home, 'plan', 'terminal');
    const files = listFiles(root);
    expect(Object.fromEntries(unpackDossier(packed, 'd'))).toEqual(files);
    expect(await runHere(home, 'report', 'terminal', '--format', 'html', '--out', '-')).toBe(
      report.toString(),
    );
    expect(await runHere(home, 'report', 'terminal', '--format', 'md')).toBe(reportText.toString());
    expect(await runHere(home, 'plan', 'terminal', '--format', 'html', '--out', '-')).toBe(plan.toString());

    // What was saved as one file is the folder again.
    writeFileSync(join(home, 'd.nulmeting.zip'), packed);
    await runHere(home, 'import', 'd.nulmeting.zip', 'page');
    expect(listFiles(join(home, 'page'))).toEqual(files);
  },
  120_000,
);

test('a dossier that was saved is opened again, measured a second time, and compared', async () => {
  const home = pathIn('again');
  mkdirSync(home);
  await runHere(process.cwd(), 'page', 'examples/wijkteams-de-brug', '--out', join(home, 'p.html'));
  const [packed = ''] = readdirSync(home).filter((name) => name.endsWith('.nulmeting.zip'));
  const { page, complaints, close } = await openBuiltPage();
  await page.setInputFiles('#open-file', join(home, packed));
  await page.waitForSelector('#again');
  await press(page, 'again', '#other-role');
  await press(page, 'other-role', '#question');
  // What was said before is a proposal, and counts once it is confirmed.
  await page.click('#take-earlier');
  expect(await page.locator('input[name=answer]:checked').count()).toBe(1);
  await page.click('#confirm');
  await page.waitForSelector('#undo');
  await press(page, 'to-home', '#show-comparison');
  await press(page, 'show-comparison', 'iframe');
  const comparison = await downloaded(page, () => page.locator('#save-text').press('Enter'));
  const saved = await downloaded(page, () => page.locator('#save-top').press('Enter'));
  expect(complaints).toEqual([]);
  await close();
  writeFileSync(join(home, 'd.nulmeting.zip'), saved);
  await runHere(home, 'import', 'd.nulmeting.zip', 'd');
  expect(await runHere(home, 'compare', 'd', '--format', 'md')).toBe(comparison.toString());
});
