import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { unpackDossier } from '../../src/documents/archive/archive.ts';
import { writeEntrance } from '../../src/files/programs/write-entrance.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { loadAsked } from '../../src/page/dossier/change-dossier.ts';
import { serveDossier } from '../../src/server/serve-dossier.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { isWindows } from '../interview/pty-dossier.ts';
import { KEY, PROGRAM, startProgram } from '../interview/pty-session.ts';
import { findAxeFaults } from '../pages/axe.ts';
import { builtPage, downloaded, openBuiltPage, openTwoTabs, pathIn } from './built-page.ts';
import { answerByKeyboard } from './by-keyboard.ts';

const ANSWERS = 'metingen/2026-03-01/antwoorden.yaml';

test('the page of this computer writes in the dossier itself, and a second tab loses nothing of the first', async () => {
  const root = pathIn('served');
  const begin = ['init', root, '--name', 'De Brug', '--date', '2026-03-01', '--depth', 'short'];
  expect((await runInProcess(begin)).exit).toBe(0);
  cpSync(root, `${root}-before`, { recursive: true });
  const served = await serveDossier(root, builtPage());
  const { page, complaints, close } = await openBuiltPage({ offline: false });
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url().replace(/#.*/, '')));
  const tabs = await openTwoTabs(page, served.address);
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

test('an address that was not copied whole, and a dossier that cannot be read, are told with a way on', async () => {
  const root = pathIn('told');
  const begin = ['init', root, '--name', 'De Brug', '--date', '2026-03-01', '--depth', 'short'];
  expect((await runInProcess(begin)).exit).toBe(0);
  const served = await serveDossier(root, builtPage());
  const { page, close } = await openBuiltPage({ offline: false, bypassCSP: true });
  for (const address of [served.address.replace(/#.*/, ''), served.address.slice(0, -4)]) {
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForSelector('#open-again');
    expect(await page.textContent('#fault')).toContain('open het hele adres dat er dan staat');
  }
  expect(await findAxeFaults(page)).toEqual([]);
  // The rest is put behind it.
  await page.goto(served.address);
  await page.waitForSelector('#go-on-0');
  const path = join(root, 'dossier.yaml');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, `${before}organisation: [\n`);
  await page.reload();
  await page.waitForSelector('#open-again');
  expect(await page.textContent('#fault')).toContain('dossier.yaml:');
  writeFileSync(path, before);
  await page.click('#open-again');
  await page.waitForSelector('#go-on-0');
  await close();
  served.close();
  await served.ended;
});

test('a browser that opens the file that leads to the page is in the dossier, and Back does not lead to the file', async () => {
  const root = pathIn('led');
  const begin = ['init', root, '--name', 'De Brug', '--date', '2026-03-01', '--depth', 'short'];
  expect((await runInProcess(begin)).exit).toBe(0);
  const served = await serveDossier(root, builtPage());
  const entrance = writeEntrance(served.address);
  const { page, close } = await openBuiltPage({ offline: false });
  await page.goto('about:blank');
  const before = await page.evaluate<number>('history.length');
  await page.goto(pathToFileURL(entrance?.path ?? '').href);
  await page.waitForSelector('#go-on-0');
  expect(page.url()).toBe(served.address);
  expect(await page.evaluate<number>('history.length')).toBe(before + 1);
  entrance?.remove();
  await close();
  served.close();
  await served.ended;
});

/** Starts `nulmeting open` as a person does, and gives the address that it prints. */
async function startOpen(
  root: string,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const started = spawn(process.execPath, [PROGRAM, 'open', root], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) => started.once('exit', () => done()));
  let printed = '';
  started.stdout.on('data', (part: Buffer) => {
    printed += part.toString();
  });
  await expect.poll(() => printed, { timeout: 60_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{32}\n$/);
  return {
    address: printed.trim(),
    stop: () => {
      started.kill('SIGINT');
      return ended;
    },
  };
}

test.skipIf(isWindows)(
  'a terminal and the page of this computer that write at once lose no confirmed answer',
  async () => {
    const root = pathIn('at-once');
    const begin = [
      'init',
      root,
      '--name',
      'De Brug',
      '--date',
      '2026-03-01',
      '--framework',
      'valente-afwegingskader',
    ];
    expect((await runInProcess(begin)).exit).toBe(0);
    const asked = loadAsked(['valente-afwegingskader'], { sector: null, teams: null, position: null });
    const agenda = listAgenda(
      asked.map(({ framework }) => framework),
      new Map(),
    );
    const half = 15;
    const middle = agenda[half]?.question.id ?? '';
    const { address, stop } = await startOpen(root);
    const { page, close } = await openBuiltPage({ offline: false });
    await page.goto(address);
    await page.click('#go-on-0');
    await page.waitForSelector('#other-role');
    await page.locator('form button[type=submit]').click();
    await page.waitForSelector('#question');
    const terminal = await startProgram(['interview', root, '--question', middle], {
      cwd: dirname(root),
      columns: 120,
      rows: 60,
    });
    await terminal.waitFor('Enter = klaar');
    terminal.type(KEY.enter);
    await terminal.waitFor('Nog een andere rol aan tafel?');
    terminal.type(KEY.enter);
    const count = 8;
    const inPage = async (): Promise<void> => {
      for (let index = 0; index < count; index += 1) await answerByKeyboard(page, 0, `pagina ${index}`);
    };
    const inTerminal = async (): Promise<void> => {
      for (let index = 0; index < count; index += 1) {
        await terminal.waitFor(new RegExp(`vraag ${half + 1 + index} van[\\s\\S]*q stoppen`));
        terminal.type(`w${KEY.enter}`);
      }
      await terminal.waitFor(new RegExp(`vraag ${half + 1 + count} van`));
    };
    await Promise.all([inPage(), inTerminal()]);
    const fault = page.locator('#fault:not([hidden])');
    expect(await fault.count(), (await page.textContent('#fault')) ?? '').toBe(0);
    terminal.type('q');
    await terminal.ended;
    await close();
    await stop();
    const written = readFileSync(join(root, ANSWERS), 'utf8');
    for (let index = 0; index < count; index += 1) expect(written).toContain(`note: pagina ${index}`);
    expect(written.match(/answer: weet-niet/g)).toHaveLength(count);
  },
  60_000,
);
