import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackDossier } from '../../src/documents/archive/archive.ts';
import { serveDossier } from '../../src/server/serve-dossier.ts';
import { builtPage, downloaded, openBuiltPage, pathIn } from './built-page.ts';
import { answerByKeyboard } from './by-keyboard.ts';

const ANSWERS = 'metingen/2026-03-01/antwoorden.yaml';

test('the page of this computer writes in the dossier itself, and a second tab loses nothing of the first', async () => {
  const { runInProcess } = await import('../cli/run-in-process.ts');
  const root = pathIn('served');
  const begin = ['init', root, '--name', 'De Brug', '--date', '2026-03-01', '--depth', 'short'];
  expect((await runInProcess(begin)).exit).toBe(0);
  cpSync(root, `${root}-before`, { recursive: true });
  const served = await serveDossier(root, await builtPage());
  const { page, complaints, close } = await openBuiltPage({ offline: false });
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url().replace(/#.*/, '')));
  const tabs = [page, await page.context().newPage()] as const;
  for (const tab of tabs) {
    await tab.goto(served.address);
    await tab.click('#go-on-0');
    await tab.waitForSelector('#other-role');
    await tab.locator('form button[type=submit]').click();
    await tab.waitForSelector('#question');
  }
  const [first, second] = tabs;
  await answerByKeyboard(first, 0, 'uit de eerste tab');
  await second.click('#go-next');
  await expect.poll(() => second.textContent('.where')).toContain('vraag 2');
  await answerByKeyboard(second, 1, 'uit de tweede tab');
  const written = readFileSync(join(root, ANSWERS), 'utf8');
  expect(written).toContain('note: uit de eerste tab');
  expect(written).toContain('note: uit de tweede tab');
  const { host } = new URL(served.address);
  expect(asked.filter((url) => !url.startsWith(`http://${host}/`))).toEqual([]);
  expect(complaints.filter((one) => !one.startsWith('asked for http://127.0.0.1'))).toEqual([]);

  // The program was stopped: what is answered now stays on the screen, and is said not to be saved.
  served.close();
  await served.ended;
  await first.check('input[name=answer] >> nth=0');
  await first.click('#confirm');
  await first.waitForSelector('#fault:not([hidden])');
  expect(await first.textContent('#fault')).toContain('Uw antwoorden zijn niet weg');
  const saved = await downloaded(first, () => first.click('#save-top'));
  // What this tab knows: its own answers, also the one that could not be written.
  const kept = unpackDossier(saved, 'd').get(ANSWERS) ?? '';
  expect(kept).toContain('note: uit de eerste tab');
  expect(kept.match(/answer: /g)).toHaveLength(2);
  await close();
});
