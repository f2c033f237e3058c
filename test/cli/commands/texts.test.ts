import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fillInWord } from '../../office/fill-in-word.ts';
import { wordFile } from '../../office/word-template.ts';
import { runInProcess, splitWords } from '../run-in-process.ts';
import { answersText, runAll, standInFolder, writeFiles } from '../stand-in-folder.ts';

const FILLED: Readonly<Record<string, string>> = { who: 'Team beleid', when: '1 maart 2027', done: 'Klaar' };
const TAKE_OVER = 'interview d --texts --answers plan.docx';
const readPlan = (): string => readFileSync('d/plan.yaml', 'utf8');

/** A dossier, and its plan in Word with who and when filled in for every action; with its plan.yaml or without. */
async function fillInPlan(filled: Readonly<Record<string, string>> = FILLED, isMade = true): Promise<void> {
  standInFolder();
  await runAll('init d --name "De Brug" --framework kort.yaml --date 2026-03-01');
  writeFiles({
    'd/metingen/2026-03-01/antwoorden.yaml': answersText(
      '{ visie: { answer: deels }, tijd: { answer: niet-begonnen } }',
    ),
  });
  if (isMade) await runAll('plan d');
  await runAll('plan d --out plan.docx');
  const bytes = fillInWord(
    readFileSync('plan.docx'),
    (tag) => filled[/^action:(\w+):/.exec(tag)?.[1] ?? tag],
  );
  writeFiles({ 'plan.docx': bytes });
}

describe('a plan that was filled in in Word', () => {
  test('gives who and when to the plan, where these are open, and nothing else changes', async () => {
    await fillInPlan();
    const before = readPlan();
    const { stderr } = await runAll(TAKE_OVER);
    const after = readPlan();
    expect(after).toBe(
      before.replaceAll('who:\n', 'who: Team beleid\n').replaceAll('when:\n', 'when: 1 maart 2027\n'),
    );
    const n = before.split('who:\n').length - 1;
    expect(n).toBeGreaterThan(1);
    expect(stderr).toContain(`${2 * n} vakken bij acties overgenomen in d/plan.yaml:\n`);
    expect(stderr).toMatch(/Visie.*, Wie: Team beleid\n.*Visie.*, Wanneer: 1 maart 2027/);
    expect((await runAll(TAKE_OVER)).stderr).toBe('Er staat niets nieuws in. Er is niets veranderd.\n');
    expect(readPlan()).toBe(after);
    expect((await runAll('plan d --format md')).stdout).toContain('Team beleid');
    expect((await runAll('check d')).stderr).not.toContain('plan.yaml');
  });

  test('replaces nothing, and says of the rest what it was and where it can be written', async () => {
    await fillInPlan({ who: 'Team beleid', when: '31 februari 2027' });
    const [, first = '', second = ''] = readPlan().split(/^ {2}- id: /m);
    const changed = readPlan()
      .replace(first, first.replace('who:\n', 'who: de manager\n'))
      .replace(second, second.replace(/^\S+/, 'eigen'));
    writeFiles({ 'd/plan.yaml': changed });
    const { stderr } = await runAll(TAKE_OVER);
    expect(readPlan()).toBe(changed);
    expect(stderr.replaceAll('\n', ' ')).toMatch(
      /Wie: Team beleid\. In d\/plan\.yaml staat daar al: de manager\..*Wanneer: 31 februari 2027\. Die dag bestaat niet\./,
    );
    expect(stderr.split('niet meer in d/plan.yaml').length - 1).toBe(2);
    expect(stderr).not.toContain('niets nieuws');
  });

  test('waits for a plan where there is none yet', async () => {
    await fillInPlan(FILLED, false);
    expect((await runAll(TAKE_OVER)).stderr).toContain('nulmeting plan d ');
    await runAll('plan d', TAKE_OVER);
    expect(readPlan()).toContain('who: Team beleid');
  });

  test('that an earlier version made, loses nothing without saying it', async () => {
    await fillInPlan({});
    const bytes = fillInWord(readFileSync('plan.docx'), (tag) =>
      tag.startsWith('action:') ? 'Team' : undefined,
    );
    const files = unzipSync(bytes);
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const untagged = xml.replace(/w:val="action:[^"]*"/g, 'w:val="blank-1"');
    writeFiles({ 'plan.docx': zipSync({ ...files, 'word/document.xml': strToU8(untagged) }) });
    expect((await runAll(TAKE_OVER)).stderr).toContain('Niet overgenomen: Team.');
  });
});

describe('a report in a template of one’s own', () => {
  /** The report of one dossier, with a text filled in, beside the dossier of another organisation. */
  async function fillInReport(change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes): Promise<void> {
    standInFolder();
    writeFiles({ 'huisstijl.docx': wordFile() });
    await runAll(
      'init d --name "De Brug" --framework kort.yaml --date 2026-03-01',
      'init e --name "De Oever" --framework kort.yaml --date 2026-03-01',
      'report d --template huisstijl.docx --out verslag.docx',
    );
    const filled = fillInWord(readFileSync('verslag.docx'), (tag) =>
      tag.startsWith('text:') ? 'Wij gaan dit doen.' : undefined,
    );
    writeFiles({ 'verslag.docx': change(filled) });
  }
  const takeOver = (command: string) =>
    runInProcess(splitWords(`interview ${command} --answers verslag.docx`));

  test('gives its texts to its own dossier, and to no other', async () => {
    await fillInReport();
    expect(await takeOver('e --texts')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('de-brug'),
    });
    expect(existsSync('e/teksten.yaml')).toBe(false);
    expect(await takeOver('d --texts')).toMatchObject({ exit: 0 });
    expect(readFileSync('d/teksten.yaml', 'utf8')).toContain('Wij gaan dit doen.');
  });

  test('says of a text whose blank was copied what it does not take over', async () => {
    await fillInReport((bytes) => {
      const files = unzipSync(bytes);
      const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
      const [blank = ''] = /<w:sdt>(?:(?!<w:sdt>).)*Wij gaan dit doen.*?<\/w:sdt>/s.exec(xml) ?? [];
      const copied = xml.replace(blank, blank + blank.replace('Wij gaan dit doen', 'En dit ook'));
      return zipSync({ ...files, 'word/document.xml': strToU8(copied) });
    });
    const { exit, stderr } = await takeOver('d --texts');
    expect(exit).toBe(0);
    expect(stderr).toMatch(/Die is niet overgenomen: En dit ook\..*nulmeting interview d --texts/);
    expect(readFileSync('d/teksten.yaml', 'utf8')).toContain('Wij gaan dit doen.');
  });

  test('of which it cannot be known whose it is, waits for a person who says it', async () => {
    await fillInReport((bytes) => {
      const files = unzipSync(bytes);
      return zipSync(Object.fromEntries(Object.entries(files).filter(([name]) => !name.includes('custom'))));
    });
    expect(await takeOver('d --texts')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('--measurement 2026-03-01'),
    });
    expect(existsSync('d/teksten.yaml')).toBe(false);
    expect(await takeOver('d --texts --measurement 2026-03-01')).toMatchObject({ exit: 0 });
    expect(readFileSync('d/teksten.yaml', 'utf8')).toContain('Wij gaan dit doen.');
  });
});
