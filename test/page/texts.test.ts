import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { unpackDossier } from '../../src/documents/archive/archive.ts';
import { type KeptText, OPEN } from '../../src/domain/writing/written-text.ts';
import { readDossier } from '../../src/files/dossier/dossier.ts';
import { readDossierTexts } from '../../src/files/dossier/dossier-texts.ts';
import { readTextsFile, saveText } from '../../src/files/dossier/texts-file.ts';
import { writeTexts } from '../../src/interview/writing.ts';
import { findReported } from '../../src/page/dossier/documents.ts';
import { openDossier } from '../../src/page/dossier/open-dossier.ts';
import { readWritten, saveWritten, TextChanged } from '../../src/page/dossier/written.ts';
import { createMemoryStore } from '../../src/page/stores/store.ts';
import { beginWork } from '../../src/page/work.ts';
import { listWriting } from '../../src/texts/blanks.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { createScriptedAsker, pick, type } from '../interview/scripted-asker.ts';
import { downloaded, openBuiltPage, openDossierFile, pathIn } from './built-page.ts';
import { focused, press, tabTo } from './by-keyboard.ts';

/* What people write for report and plan: in the page and in a terminal by the same rules, in the same file. */

const EXAMPLE = 'examples/opvang-de-linde';
const TEXTS = 'teksten.yaml';
const texts = loadTexts('nl');
const headings = { texts: texts('file.texts'), replaced: texts('file.replaced-texts') };

/** A dossier on disk of its own. */
function copyExample(name: string): string {
  const root = pathIn(name);
  cpSync(EXAMPLE, root, { recursive: true });
  return root;
}

async function openItems(root: string) {
  const dossier = await openDossier(readDossierTexts(root));
  return listWriting(await readWritten(dossier), findReported(dossier)?.id ?? '');
}

/** Writes texts as a person does in a terminal, one after another from the first that is open. */
async function writeInTerminal(root: string, script: Parameters<typeof createScriptedAsker>[0]) {
  const dossier = await readDossier(root);
  const { asker, left } = createScriptedAsker(script, () => {});
  await writeTexts({
    items: await openItems(root),
    introduction: '',
    asker,
    texts,
    half: { of: () => null, put: () => {} },
    save: async ({ place, blank }, text) => {
      await saveText(dossier, headings, place, blank.id, text);
      return null;
    },
  });
  expect(left()).toBe(0);
}

const approved = (text: string): KeptText => ({
  kind: 'written',
  text,
  approval: { by: 'bestuur', on: '2026-03-20' },
});
const STATES: readonly KeptText[] = [
  { kind: 'written', text: 'Eén regel', approval: null },
  approved('Twee regels:\n\n- "met" tekens # en <b>\n- nog één'),
  approved('Anders: ja'),
  OPEN,
  { kind: 'withdrawn' },
];

test('of every text, in every state, the page makes the file that the command line makes', async () => {
  const root = copyExample('every-text');
  const onDisk = await readDossier(root);
  const work = await beginWork(createMemoryStore(readDossierTexts(root)));
  for (const [index, { place, blank }] of (await openItems(root)).entries())
    for (const state of [...STATES.slice(index % STATES.length), ...STATES.slice(0, index % STATES.length)]) {
      const kept = listWriting(await readWritten(work.dossier()), findReported(work.dossier())?.id ?? '');
      const item = kept.find((one) => one.blank === blank);
      if (item === undefined) throw new Error(blank.id);
      await saveText(onDisk, headings, place, blank.id, state);
      await work.change(saveWritten(work.dossier(), item, state, texts));
      expect(work.dossier().texts.get(TEXTS), blank.id).toBe(readFileSync(join(root, TEXTS), 'utf8'));
    }
  expect(Object.fromEntries(work.dossier().texts)).toEqual(Object.fromEntries(readDossierTexts(root)));
});

test('a text that another program wrote meanwhile is not overwritten unseen', async () => {
  const work = await beginWork(createMemoryStore(readDossierTexts(EXAMPLE)));
  const [item] = await openItems(EXAMPLE);
  if (item === undefined) throw new Error('no texts');
  const save = (text: string) =>
    work.change(saveWritten(work.dossier(), item, { kind: 'written', text, approval: null }, texts));
  await save('Van de een');
  await expect(save('Van de ander')).rejects.toThrow(TextChanged);
  const { measurements } = await readWritten(work.dossier());
  expect([...measurements.values()].map((one) => one.get(item.blank.id))).toMatchObject([
    { text: 'Van de een' },
  ]);
});

/** Types in a field by keyboard, in place of what stands there. */
async function typeIn(page: Page, id: string, text: string): Promise<void> {
  await tabTo(page, id);
  await page.keyboard.press('Control+A');
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

/** Chooses one of the radio buttons by keyboard. */
async function chooseBy(page: Page, id: string): Promise<void> {
  await tabTo(page, /^approved-/);
  for (let step = 0; step < 3 && (await focused(page)) !== id; step += 1)
    await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(id);
}

async function confirm(page: Page): Promise<void> {
  const before = await page.textContent('h1');
  await tabTo(page, 'confirm');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('h1')).not.toBe(before);
}

test('texts written by keyboard are the file, the report and the plan of the command line, to the byte', async () => {
  const { page, complaints, close } = await openBuiltPage({ viewport: { width: 360, height: 740 } });
  await openDossierFile(page, EXAMPLE);
  await press(page, 'show-texts', '.line-button');
  await press(page, 'text-ervaringsdeskundigen', '#text');
  await typeIn(page, 'text', 'Wij willen meebeslissen.\n\nElke maand.');
  await chooseBy(page, 'approved-author');
  await typeIn(page, 'on', '20-3-2026');
  await confirm(page);
  // The next open text follows; its approval in another role than whose text it is.
  expect(await page.textContent('h1')).toBe('Reactie van bestuur of directie');
  await typeIn(page, 'text', 'Een "goed" begin: <b>ja</b> & meer');
  await chooseBy(page, 'approved-other');
  await typeIn(page, 'role', 'raad van   toezicht');
  await typeIn(page, 'on', '21 maart 2026');
  await confirm(page);
  await typeIn(page, 'text', 'Akkoord.');
  await confirm(page);
  await press(page, 'to-texts', '.line-button');
  await press(page, 'text-geld', '#text');
  await typeIn(page, 'text', 'Tienduizend euro.');
  await confirm(page);
  // One is changed after it was approved: the approval is of the other text. One is withdrawn.
  await press(page, 'to-texts', '.line-button');
  await press(page, 'text-reactie-bestuur', '#text');
  await typeIn(page, 'text', 'Een slecht begin.');
  expect(await page.isChecked('#approved-no')).toBe(true);
  await confirm(page);
  await press(page, 'to-texts', '.line-button');
  await press(page, 'text-ervaringsdeskundigen', '#remove');
  await tabTo(page, 'remove');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('remove-why');
  await press(page, 'remove-yes', '#text');
  await press(page, 'to-texts', '#show-report');
  await press(page, 'show-report', 'iframe');
  const report = await downloaded(page, () => page.locator('#save-html').press('Enter'));
  await press(page, 'to-home', '#show-plan');
  await press(page, 'show-plan', 'iframe');
  const plan = await downloaded(page, () => page.locator('#save-html').press('Enter'));
  const packed = await downloaded(page, () => page.locator('#save-top').press('Enter'));
  expect(complaints).toEqual([]);
  await close();

  const root = copyExample('terminal');
  await writeInTerminal(root, [
    ...[pick('write'), type('Wij willen meebeslissen.\n\nElke maand.'), pick('author'), type('20-3-2026')],
    ...[pick('write'), type('Een "goed" begin: <b>ja</b> & meer'), pick('other')],
    ...[type('raad van   toezicht'), type('21 maart 2026')],
    ...[pick('write'), type('Akkoord.'), pick('no')],
    ...[pick('skip'), pick('skip'), pick('skip'), pick('skip'), pick('skip')],
    ...Array.from({ length: 10 }, () => pick('skip')),
    ...[pick('write'), type('Tienduizend euro.'), pick('stop')],
  ]);
  const skips = (await openItems(root)).filter(({ kept }) => kept.kind === 'open').length;
  await writeInTerminal(root, [
    ...Array.from({ length: skips }, () => pick('skip')),
    ...[pick('withdraw'), pick('yes')],
    ...[pick('change'), type('Een slecht begin.'), pick('no'), pick('stop')],
  ]);
  const mine = unpackDossier(packed, 'd');
  expect(mine.get(TEXTS)).toBe(readFileSync(join(root, TEXTS), 'utf8'));
  expect(mine.get(TEXTS)).toContain('withdrawn: true');
  expect(mine.get(TEXTS)).not.toContain('meebeslissen');
  const run = async (...argv: readonly string[]) => (await runInProcess(['--lang', 'nl', ...argv])).stdout;
  expect(report.toString()).toBe(await run('report', root, '--format', 'html', '--out', '-'));
  expect(report.toString()).toContain('Een slecht begin.');
  expect(plan.toString()).toBe(await run('plan', root, '--format', 'html', '--out', '-'));
  expect(plan.toString()).toContain('Tienduizend euro.');
});

describe('nothing that is typed is lost', () => {
  test('by going elsewhere, by another language, by a mistake, or by closing without a warning', async () => {
    const { page, complaints, close } = await openBuiltPage();
    await openDossierFile(page, EXAMPLE);
    await press(page, 'show-texts', '.line-button');
    await press(page, 'text-reactie-bestuur', '#text');
    await page.fill('#text', 'Half getypt');
    await page.check('#approved-other');
    await page.fill('#role', 'toezicht');
    await page.fill('#on', 'gisteren');
    await page.fill('#role', 'x'.repeat(81));
    await page.click('#confirm');
    expect(await focused(page)).toBe('role');
    expect(await page.textContent('#problem')).toContain('hoogstens 80 tekens');
    await page.fill('#role', 'toezicht');
    await page.click('#confirm');
    expect(await focused(page)).toBe('on');
    expect(await page.textContent('#problem')).toContain('22-11-2026');
    await page.click('#language-en');
    await page.waitForSelector('#role');
    await page.click('#to-texts');
    await page.waitForSelector('.line-button');
    expect(await page.locator('li', { has: page.locator('#text-reactie-bestuur') }).textContent()).toContain(
      'not confirmed yet',
    );
    await press(page, 'text-reactie-bestuur', '#text');
    const values = ['text', 'role', 'on'].map((id) => page.inputValue(`#${id}`));
    expect(await Promise.all(values)).toEqual(['Half getypt', 'toezicht', 'gisteren']);
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => complaints).toEqual(['dialog: ']);
    await close();
  });

  test('by what somebody else wrote meanwhile: both are shown, and the person decides', async () => {
    const root = copyExample('two-writers');
    const { serveDossier } = await import('../../src/server/serve-dossier.ts');
    const { builtPage } = await import('./built-page.ts');
    const served = await serveDossier(root, builtPage());
    const { page, close } = await openBuiltPage({ offline: false });
    await page.goto(served.address);
    await page.waitForSelector('#show-texts');
    await press(page, 'show-texts', '.line-button');
    await press(page, 'text-gevraagd-besluit', '#text');
    await page.fill('#text', 'Van mij');
    const item = (await openItems(root)).find(({ blank }) => blank.id === 'gevraagd-besluit');
    if (item === undefined) throw new Error('no such text');
    const theirs: KeptText = { kind: 'written', text: 'Van een ander', approval: null };
    await saveText(await readDossier(root), headings, item.place, item.blank.id, theirs);
    await page.click('#confirm');
    await page.waitForSelector('#fault:not([hidden])');
    expect(await page.textContent('#fault')).toContain('intussen veranderd');
    expect(await page.inputValue('#text')).toBe('Van mij');
    expect(await page.textContent('main')).toContain('Nu staat er: Van een ander');
    expect(readFileSync(join(root, TEXTS), 'utf8')).toContain('Van een ander');
    await confirm(page);
    expect(readFileSync(join(root, TEXTS), 'utf8')).toContain('Van mij');
    served.close();
    await close();
  });
});

test('a file of texts with a mistake in it is shown, and stays as it is', async () => {
  const root = copyExample('mistake');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, TEXTS), 'schema: nulmeting/texts@1\norganisation: [\n');
  const { page, close } = await openBuiltPage();
  await openDossierFile(page, root);
  await page.click('#show-texts');
  await page.waitForSelector('#fault:not([hidden])');
  expect(await page.textContent('#fault')).toContain('teksten.yaml:');
  await close();
  expect(
    (await readTextsFile(await readDossier(root)).catch((error: unknown) => error)) instanceof Error,
  ).toBe(true);
});
