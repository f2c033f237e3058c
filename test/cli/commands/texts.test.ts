import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fillInWord } from '../../office/fill-in-word.ts';
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
