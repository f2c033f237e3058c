import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { packDossier } from '../../src/documents/archive/archive.ts';
import { ERROR_CODES } from '../../src/domain/checking/error-codes.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { readDossierBytes } from '../../src/files/dossier/dossier-texts.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { openBuiltPage, pathIn } from './built-page.ts';

/* What a person is told who opens a file that the page cannot open: in her words, with a way out that she has. */

const EXAMPLE = readDossierBytes('examples/opvang-de-linde');
const ANSWERS = 'metingen/2026-09-15/antwoorden.yaml';

const textIn = (path: string): string => Buffer.from(EXAMPLE.get(path) ?? []).toString('utf8');

/** The example with other bytes in one of its files, as one file. */
const packedWith = (path: string, content: string, encoding: 'latin1' | 'utf16le' | 'utf8'): Uint8Array =>
  packDossier(new Map([...EXAMPLE, [path, Buffer.from(content, encoding)]]));

let files = 0;

/** What is said over the screen once these bytes are opened. */
async function openBytes(page: Page, bytes: Uint8Array): Promise<readonly string[]> {
  files += 1;
  const path = pathIn(`opened-${files}.zip`);
  writeFileSync(path, bytes);
  await page.setInputFiles('#open-file', path);
  await page.waitForSelector('#fault:not([hidden])');
  return page.$$eval('#fault p', (lines) => lines.map((line) => line.textContent ?? ''));
}

test.each([
  ['windows-1252', 'latin1', 8],
  ['UTF-16', 'utf16le', 1],
] as const)(
  'a dossier with a file in %s is refused, also when nobody opens that file',
  async (_, encoding, line) => {
    const { page, close } = await openBuiltPage();
    const accented = textIn(ANSWERS).replaceAll('note: ', 'note: één ');
    const own = ['# Eigen', '', '', '', '', '', '', 'één: caf\u00e9'].join('\n');
    for (const [path, content] of [
      [ANSWERS, accented],
      ['kaders/eigen.yaml', own],
    ] as const) {
      const mark = encoding === 'utf16le' ? '\uFEFF' : '';
      const [what = '', ...where] = await openBytes(page, packedWith(path, mark + content, encoding));
      expect(what).toContain('of vraag het aan wie het bestand het laatst veranderde');
      // The same mistake is told once.
      expect(where).toEqual([
        `${path}:${path === ANSWERS && encoding === 'latin1' ? 10 : line}: Dit teken is niet te lezen: het bestand is niet bewaard als UTF-8. Bewaar het opnieuw, met de codering UTF-8.`,
      ]);
      expect(await page.textContent('h1')).toContain('Waar staat uw organisatie');
    }
    await close();
  },
);

test('of a dossier that a newer program made nothing is said to be wrong, and what is no dossier is told without a command', async () => {
  const { page, close } = await openBuiltPage();
  const newer = textIn('dossier.yaml').replace('nulmeting/dossier@1', 'nulmeting/dossier@2');
  expect(await openBytes(page, packedWith('dossier.yaml', newer, 'utf8'))).toEqual([
    'Gemaakt met een nieuwere versie van nulmeting: dossier.yaml. Er is niets gemaakt of veranderd.',
    'Haal de nieuwste versie op, of vraag die aan wie u deze pagina gaf. Verander niets aan het bestand, ook het nummer niet.',
  ]);
  const whole = packDossier(EXAMPLE);
  const cut = (await openBytes(page, whole.slice(0, whole.length / 2))).join(' ');
  expect(cut).toMatch(/opened-\d+\.zip is geen dossier in één bestand\./);
  expect(cut).toContain('misschien niet heel aangekomen');
  expect(cut).not.toContain('nulmeting interview');
  await close();
});

test('the same file can be chosen again once it is mended', async () => {
  const { page, close } = await openBuiltPage();
  await openBytes(page, new Uint8Array());
  const chosen = (): Promise<number> => page.evaluate("document.getElementById('open-file').files.length");
  expect(await chosen()).toBe(1);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('label[for=open-file]')]);
  expect(await chosen()).toBe(0);
  const path = pathIn(`opened-${files}.zip`);
  writeFileSync(path, packDossier(EXAMPLE));
  await chooser.setFiles(path);
  await page.waitForSelector('#show-report');
  await close();
});

test.each(LANGUAGES)(
  'in %s no way out of the page is a command, and each is of an error that there is',
  (language) => {
    const texts = loadTexts(language);
    const hints = Object.keys(ERROR_CODES).flatMap((code) => texts.find(`page-hint.${code}`) ?? []);
    expect(hints).toHaveLength(3);
    for (const hint of hints) expect(hint).not.toMatch(/nulmeting [a-z]|--/);
  },
);
