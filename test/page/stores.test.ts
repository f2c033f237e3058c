import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { packDossier, unpackDossier } from '../../src/documents/archive/archive.ts';
import { readDossierTexts } from '../../src/files/dossier/dossier-texts.ts';
import { downloaded, openBuiltPage, openDossierFile } from './built-page.ts';
import { answerByKeyboard, beginByKeyboard, press } from './by-keyboard.ts';

/* Where a dossier is kept: with the pickers of a browser, of which the disk behind it stands in memory. */

const DISK = readFileSync('test/page/stand-in-disk.js', 'utf8');
const ZIP = 'de-brug.nulmeting.zip';
const EXAMPLE = 'examples/opvang-de-linde';

const openWithDisk = () => openBuiltPage({}, DISK);

/** The bytes of a file on the disk that stands in. */
async function readFile(page: Page, path: string): Promise<Buffer> {
  return Buffer.from(await page.evaluate<number[]>(`[...disk.files[${JSON.stringify(path)}].bytes]`));
}
const set = (page: Page, what: string): Promise<unknown> => page.evaluate(`disk.${what}, 0`);
const putFile = (page: Page, path: string, text: string): Promise<unknown> =>
  page.evaluate(`putFile(${JSON.stringify(path)}, ${JSON.stringify(text)}), 0`);
const header = (page: Page): Promise<string | null> => page.textContent('.kept');
const fault = async (page: Page): Promise<string> => {
  await page.waitForSelector('#fault:not([hidden])');
  return (await page.textContent('#fault')) ?? '';
};

/** The answers in a dossier that is kept as one file on the disk. */
async function answersIn(page: Page): Promise<string> {
  const texts = unpackDossier(await readFile(page, ZIP), 'd');
  return [...texts].find(([path]) => path.endsWith('antwoorden.yaml'))?.[1] ?? '';
}

test('a file that a person chose follows each answer, and closing asks nothing then', async () => {
  const { page, complaints, close } = await openWithDisk();
  await beginByKeyboard(page, 'De Brug');
  await set(page, 'isClosed = true');
  await page.click('#save-top');
  await expect.poll(() => page.evaluate<string[]>('disk.asked')).toEqual(['file']);
  expect(await header(page)).toContain('Nog niet bewaard');
  expect(await page.isHidden('#fault')).toBe(true);
  await set(page, 'isClosed = false');
  await page.click('#save-top');
  await expect.poll(() => header(page)).toContain(`Elk antwoord wordt bewaard in ${ZIP}`);
  await answerByKeyboard(page, 1, 'meteen bewaard');
  expect(await answersIn(page)).toContain('note: meteen bewaard');
  expect(complaints).toEqual([]);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

test('what another program put in that file meanwhile stays, beside the next answer', async () => {
  const { page, close } = await openWithDisk();
  await beginByKeyboard(page, 'De Brug');
  await page.click('#save-top');
  await expect.poll(() => header(page)).toContain(ZIP);
  await answerByKeyboard(page, 1, 'van hier');
  const texts = new Map(unpackDossier(await readFile(page, ZIP), 'd'));
  const path = [...texts.keys()].find((one) => one.endsWith('antwoorden.yaml')) ?? '';
  texts.set(path, `${texts.get(path) ?? ''}# van een ander\n`);
  const bytes = [...packDossier(texts)];
  await page.evaluate(
    `disk.time += 1, disk.files['${ZIP}'] = { bytes: new Uint8Array(${JSON.stringify(bytes)}), time: disk.time }, 0`,
  );
  await answerByKeyboard(page, 0, 'ook van hier');
  for (const part of ['note: van hier', '# van een ander', 'note: ook van hier'])
    expect(await answersIn(page)).toContain(part);
  await close();
});

test('where the browser may not write any more, the answers stay in the page, and a person is told and warned', async () => {
  const { page, complaints, close } = await openWithDisk();
  await beginByKeyboard(page, 'De Brug');
  await page.click('#save-top');
  await expect.poll(() => header(page)).toContain(ZIP);
  await set(page, 'isRefused = true');
  await answerByKeyboard(page, 1, 'niet verloren');
  expect(await fault(page)).toContain('Uw antwoorden zijn niet weg');
  expect(await header(page)).toContain('Nog niet bewaard');
  await page.click('#save-top');
  await expect.poll(() => page.textContent('#fault')).toContain('De browser mag daar niet bij');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => complaints).toEqual(['dialog: ']);
  await set(page, 'isRefused = false');
  await page.click('#save-top');
  await expect.poll(() => header(page)).toContain(ZIP);
  expect(await answersIn(page)).toContain('note: niet verloren');
  // What went wrong is not said any more once it went well.
  expect(await page.isHidden('#fault')).toBe(true);
  await close();
});

test('a folder is worked in as the command line works in it: only what changed is written', async () => {
  const { page, complaints, close } = await openWithDisk();
  const texts = readDossierTexts(EXAMPLE);
  for (const [path, text] of texts) await putFile(page, `map/${path}`, text);
  await putFile(page, 'map/foto.txt', 'van een ander');
  const before = await page.evaluate<Record<string, number>>(
    'Object.fromEntries(Object.entries(disk.files).map(([path, file]) => [path, file.time]))',
  );
  await page.click('#open-folder');
  await page.waitForSelector('#go-on-0');
  expect(await header(page)).toContain('Elk antwoord wordt bewaard in map');
  await press(page, 'go-on-0', 'h1');
  await page.click('#to-overview, #to-home');
  await page.waitForSelector('#show-texts, #search');
  if ((await page.locator('#search').count()) > 0) await page.locator('.line-button').first().click();
  else {
    await page.click('#go-on-0');
    await page.waitForSelector('#question');
  }
  await page.waitForSelector('#note');
  await page.fill('#note', 'in de map');
  await page.click('#confirm');
  const read = async (): Promise<readonly string[]> => {
    const after = await page.evaluate<Record<string, number>>(
      'Object.fromEntries(Object.entries(disk.files).map(([path, file]) => [path, file.time]))',
    );
    return Object.keys(after).filter((path) => after[path] !== before[path]);
  };
  await expect.poll(read).toEqual([expect.stringMatching(/antwoorden\.yaml$/)]);
  const [path = ''] = await read();
  expect((await readFile(page, path)).toString()).toContain('note: in de map');
  expect(complaints).toEqual([]);
  await close();
});

test('a folder with another dossier in it is left alone, and so is one that the browser may not enter', async () => {
  const { page, close } = await openWithDisk();
  await set(page, 'isRefused = true');
  await page.click('#open-folder');
  expect(await fault(page)).toContain('De browser mag daar niet bij');
  await set(page, 'isRefused = false');
  await putFile(page, 'map/dossier.yaml', 'schema: nulmeting/dossier@1\norganisation: { id: x, name: X }\n');
  await beginByKeyboard(page, 'De Brug');
  await page.click('#to-home');
  await page.click('#save-folder');
  expect(await fault(page)).toContain('Kies een lege map');
  expect(await page.evaluate<string[]>('Object.keys(disk.files)')).toEqual(['map/dossier.yaml']);
  await page.evaluate("delete disk.files['map/dossier.yaml'], 0");
  await page.click('#save-folder');
  await expect.poll(() => header(page)).toContain('Elk antwoord wordt bewaard in map');
  expect(await page.evaluate<string[]>('Object.keys(disk.files)')).toContain('map/dossier.yaml');
  await close();
});

test('a folder without a dossier is said to have none, also by a browser that only reads folders', async () => {
  for (const disk of [DISK, undefined]) {
    const { page, close } = await openBuiltPage({}, disk);
    if (disk === undefined) await page.setInputFiles('#open-folder', 'examples');
    else await page.click('#open-folder');
    expect(await fault(page)).toContain('In die map staat geen dossier.');
    await close();
  }
});

const putBytes = (page: Page, path: string, bytes: Uint8Array): Promise<unknown> =>
  page.evaluate(
    `disk.time += 1, disk.files[${JSON.stringify(path)}] = { bytes: new Uint8Array(${JSON.stringify([...bytes])}), time: disk.time }, 0`,
  );
const LINDE = 'opvang-de-linde-verzonnen-voorbeeld.nulmeting.zip';

/** Opens the example in the folder of the disk that stands in, with other files beside its own. */
async function openInFolder(page: Page, others: ReadonlyMap<string, Uint8Array> = new Map()): Promise<void> {
  for (const [path, text] of readDossierTexts(EXAMPLE)) await putFile(page, `map/${path}`, text);
  for (const [path, bytes] of others) await putBytes(page, `map/${path}`, bytes);
  await page.click('#open-folder');
  await page.waitForSelector('#save');
}

test('a copy is a copy: one goes on in the folder where one was', async () => {
  const { page, complaints, close } = await openWithDisk();
  await openInFolder(page);
  expect(await page.textContent('#save')).toBe('Een kopie bewaren');
  await page.click('#save');
  await expect.poll(() => page.textContent('#live')).toContain(`De kopie staat in ${LINDE}`);
  expect(await header(page)).toContain('Elk antwoord wordt bewaard in map');
  expect(Object.fromEntries(unpackDossier(await readFile(page, LINDE), 'd'))).toEqual(
    Object.fromEntries(readDossierTexts(EXAMPLE)),
  );
  expect(complaints).toEqual([]);
  await close();
});

test('a file with another dossier in it, or with what somebody else made of this one, is not overwritten', async () => {
  const { page, close } = await openWithDisk();
  const opened = readDossierTexts(EXAMPLE);
  const other = packDossier(new Map([...opened, ['plan.yaml', 'schema: nulmeting/plan@1\n']]));
  await openDossierFile(page, EXAMPLE);
  await putBytes(page, LINDE, other);
  await page.click('#save-top');
  expect(await fault(page)).toContain('Kies een andere naam');
  expect(await readFile(page, LINDE)).toEqual(Buffer.from(other));
  expect(await header(page)).toContain('Bewaard als bestand');
  // The file that was opened is the one to save in.
  await putBytes(page, LINDE, packDossier(opened));
  await page.click('#save-top');
  await expect.poll(() => header(page)).toContain(`Elk antwoord wordt bewaard in ${LINDE}`);
  await close();
});

test('a file of a folder that is no UTF-8 stays behind where it is, and is named; nothing of it is written elsewhere', async () => {
  const { page, close } = await openWithDisk();
  const own = Buffer.from('# caf\u00e9\n', 'latin1');
  await openInFolder(page, new Map([['kaders/oud.yaml', own]]));
  await page.click('#save');
  expect(await fault(page)).toContain('dit ging niet mee: kaders/oud.yaml.');
  expect([...unpackDossier(await readFile(page, LINDE), 'd').keys()]).not.toContain('kaders/oud.yaml');
  expect(await readFile(page, 'map/kaders/oud.yaml')).toEqual(own);
  await close();
});

test('the keys with which a browser saves its page save the dossier, and say so where each answer is saved already', async () => {
  const { page, close } = await openWithDisk();
  await page.keyboard.press('Control+s');
  expect(await page.evaluate<string[]>('disk.asked')).toEqual([]);
  await beginByKeyboard(page, 'De Brug');
  await page.fill('#note', 'half');
  await page.evaluate("document.getElementById('note').setSelectionRange(2, 2)");
  await page.keyboard.press('Control+s');
  await expect.poll(() => header(page)).toContain(`Elk antwoord wordt bewaard in ${ZIP}`);
  await page.keyboard.type('-');
  expect(await page.inputValue('#note')).toBe('ha-lf');
  await page.keyboard.press('Control+s');
  expect(await page.textContent('#live')).toContain(`Elk antwoord wordt bewaard in ${ZIP}`);
  expect(await page.evaluate<string[]>('disk.asked')).toEqual(['file']);
  await close();
});

test('a dossier that was opened and not changed is saved: closing asks nothing; a change is not', async () => {
  const { page, complaints, close } = await openBuiltPage();
  await openDossierFile(page, EXAMPLE);
  expect(await header(page)).toContain('Bewaard als bestand');
  const saved = await downloaded(page, () => page.click('#save-top'));
  expect(Object.fromEntries(unpackDossier(saved, 'd'))).toEqual(
    Object.fromEntries(readDossierTexts(EXAMPLE)),
  );
  await press(page, 'show-texts', '.line-button');
  await press(page, 'text-geld', '#text');
  await page.fill('#text', 'Tien euro.');
  await page.click('#confirm');
  await expect.poll(() => header(page)).toContain('Nog niet bewaard');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => complaints).toEqual(['dialog: ']);
  await close();
});
