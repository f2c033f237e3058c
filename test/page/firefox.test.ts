import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackDossier } from '../../src/documents/archive/archive.ts';
import { dayOf } from '../../src/domain/instrument/calendar-date.ts';
import { fitToDepth } from '../../src/domain/instrument/depth.ts';
import { SECTORS } from '../../src/domain/instrument/facts.ts';
import { loadAsked } from '../../src/page/dossier/change-dossier.ts';
import { builtPage, pathIn } from './built-page.ts';
import { beginWith, headingOf, makeMove, press, tabTo } from './by-keyboard.ts';
import { FIREFOX, openInFirefox } from './firefox.ts';
import { planMoves } from './moves.ts';
import { listFiles, playScripted, runHere } from './on-disk.ts';

if (FIREFOX === null) process.stderr.write('not run: the page in Firefox (it is not on this computer)\n');

const FRAMEWORK = 'trimbos-wijkteam';

test.skipIf(FIREFOX === null)(
  'a whole session in Firefox, by keyboard alone, from the disk and without a network, is the dossier of the command line',
  async () => {
    const home = pathIn('firefox');
    mkdirSync(home);
    const path = join(home, 'nulmeting.html');
    writeFileSync(path, builtPage());
    const [sector = ''] = SECTORS;
    const asked = loadAsked([FRAMEWORK], { sector, teams: null, position: null });
    const moves = planMoves(
      asked.map(({ framework }) => fitToDepth(framework, 'short')),
      'short',
    );
    const page = await openInFirefox(FIREFOX ?? '', home, path);
    const saved = async (id: string, name: string, key: 'Tab' | 'Shift+Tab'): Promise<Buffer> => {
      await tabTo(page, id, key);
      await page.keyboard.press('Enter');
      const file = join(page.downloads, name);
      // While it is being written, a part of it lies beside it.
      const isWhole = (): boolean =>
        existsSync(file) && !readdirSync(page.downloads).some((one) => one.endsWith('.part'));
      await expect.poll(isWhole, { timeout: 60_000 }).toBe(true);
      return readFileSync(file);
    };
    try {
      await beginWith(page, 'De Brug', FRAMEWORK, 'short');
      for (const move of moves) {
        await makeMove(page, move);
        expect(
          await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'),
          'scrolls sideways',
        ).toBe(true);
      }
      expect(await headingOf(page)).toBe('Alle vragen zijn beantwoord');
      await press(page, 'show-report', 'iframe');
      const report = await saved('save-html', `nulmeting-${dayOf(new Date())}.html`, 'Tab');
      await press(page, 'to-home', '#show-plan');
      const packed = await saved('save-top', 'de-brug.nulmeting.zip', 'Shift+Tab');

      await runHere(
        home,
        ...['init', 'd', '--name', 'De Brug', '--date', dayOf(new Date()), '--depth', 'short'],
        ...['--sector', sector, '--framework', FRAMEWORK],
      );
      await playScripted(join(home, 'd'), moves);
      expect(Object.fromEntries(unpackDossier(packed, 'd'))).toEqual(listFiles(join(home, 'd')));
      expect(await runHere(home, 'report', 'd', '--format', 'html', '--out', '-')).toBe(report.toString());
      // Nothing stays behind in its storage.
      expect(await page.evaluate<number>('localStorage.length + sessionStorage.length')).toBe(0);
    } finally {
      await page.close();
    }
  },
  180_000,
);
