import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackDossier } from '../../src/documents/archive/archive.ts';
import { serveDossier } from '../../src/server/serve-dossier.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { findAxeFaults } from '../pages/axe.ts';
import { builtPage, downloaded, openBuiltPage, pathIn } from './built-page.ts';
import { answerByKeyboard, beginByKeyboard, press } from './by-keyboard.ts';

/* An answer that cannot be saved now is held, said over every screen, and saved once it can be: where the dossier is, or in a file. */

const DISK = readFileSync('test/page/stand-in-disk.js', 'utf8');
const ANSWERS = 'metingen/2026-03-01/antwoorden.yaml';

/** A dossier that is served, with a page at its second question. */
async function openServed(name: string) {
  const root = pathIn(name);
  const begin = ['init', root, '--name', 'De Brug', '--date', '2026-03-01', '--depth', 'short'];
  expect((await runInProcess(begin)).exit).toBe(0);
  const served = await serveDossier(root, builtPage());
  const viewport = { width: 320, height: 740 };
  const { page, complaints, close } = await openBuiltPage({ offline: false, bypassCSP: true, viewport });
  await page.goto(served.address);
  await page.click('#go-on-0');
  await page.waitForSelector('#other-role');
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('#question');
  await answerByKeyboard(page, 1, 'bewaard');
  const stop = async (): Promise<void> => {
    await close();
    served.close();
    await served.ended;
  };
  const path = join(root, ANSWERS);
  return { page, complaints, stop, path, read: (): string => readFileSync(path, 'utf8') };
}

test('a file that is read-only holds the answer back, says why, and has it once it may be written', async () => {
  const { page, stop, path, read } = await openServed('read-only');
  chmodSync(path, 0o400);
  await answerByKeyboard(page, 1, 'vastgehouden');
  await page.waitForSelector('#fault:not([hidden])');
  expect(await page.textContent('#fault')).toContain('antwoorden.yaml');
  expect(await page.textContent('.kept')).toContain('Niet alles is bewaard');
  expect(await page.locator('#question').count()).toBe(1);
  expect(await findAxeFaults(page)).toEqual([]);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  await page.click('#save-again');
  await expect.poll(() => page.textContent('#fault')).toContain('antwoorden.yaml');
  expect(read()).not.toContain('vastgehouden');
  // Who looks at the dossier and comes back, is at the same table.
  await press(page, 'to-home', '#go-on-0');
  await press(page, 'go-on-0', '#other-role');
  await press(page, 'other-role', '#question');
  expect(await page.textContent('.where')).toContain('vraag 3');
  chmodSync(path, 0o600);
  await page.click('#save-again');
  await expect.poll(() => page.textContent('.kept')).toContain('Elk antwoord wordt bewaard in de map');
  expect(await page.locator('#save-again').count()).toBe(0);
  expect(read()).toContain('note: vastgehouden');
  await answerByKeyboard(page, 1, 'daarna');
  expect(read()).toContain('note: daarna');
  await stop();
});

test('an answer that is held is saved with the next one, and closing warns until then', async () => {
  const { page, complaints, stop, path, read } = await openServed('next');
  chmodSync(path, 0o400);
  await answerByKeyboard(page, 1, 'vastgehouden');
  await page.waitForSelector('#save-again');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => complaints).toContain('dialog: ');
  chmodSync(path, 0o600);
  await answerByKeyboard(page, 1, 'de volgende');
  await expect.poll(() => page.locator('#save-again').count()).toBe(0);
  for (const note of ['bewaard', 'vastgehouden', 'de volgende']) expect(read()).toContain(`note: ${note}`);
  await stop();
});

test('an answer that is held can be saved in a file', async () => {
  const { page, stop, path } = await openServed('elsewhere');
  chmodSync(path, 0o400);
  await answerByKeyboard(page, 1, 'vastgehouden');
  await page.waitForSelector('#save-again');
  const saved = unpackDossier(await downloaded(page, () => page.click('#save-top')), 'd').get(ANSWERS) ?? '';
  for (const note of ['bewaard', 'vastgehouden']) expect(saved).toContain(`note: ${note}`);
  await expect.poll(() => page.textContent('.kept')).toContain('Bewaard als bestand');
  chmodSync(path, 0o600);
  await stop();
});

test('a disk that is full holds answers and roles back in a folder that a browser writes in, and has them later', async () => {
  const { page, complaints, close } = await openBuiltPage({}, DISK);
  await beginByKeyboard(page, 'De Brug');
  await press(page, 'to-home', '#save-folder');
  await page.click('#save-folder');
  await expect.poll(() => page.textContent('.kept')).toContain('Elk antwoord wordt bewaard in map');
  await press(page, 'go-on-0', '#question');
  await page.evaluate("disk.failure = 'QuotaExceededError', 0");
  await page.click('#to-table');
  await page.fill('#other-role', 'tuinman');
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('#fault:not([hidden])');
  expect(await page.textContent('#fault')).toContain('Er is geen ruimte om map te bewaren');
  await page.click('#to-table');
  expect(await page.isChecked('[id=role-tuinman]')).toBe(true);
  expect(await page.textContent('.kept')).toContain('Niet alles is bewaard');
  await page.evaluate('disk.failure = null, 0');
  await page.click('#save-again');
  await expect.poll(() => page.textContent('.kept')).toContain('Elk antwoord wordt bewaard in map');
  const answers = await page.evaluate<string>(
    "new TextDecoder().decode(Object.entries(disk.files).find(([path]) => path.endsWith('antwoorden.yaml'))[1].bytes)",
  );
  expect(answers.match(/tuinman/g)).toHaveLength(1);
  expect(complaints).toEqual([]);
  await close();
});
