import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackDossier } from '../../src/documents/archive/archive.ts';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import { requireId } from '../../src/domain/instrument/id.ts';
import { saveAnswers } from '../../src/files/dossier/answers/save-answers.ts';
import { readDossier } from '../../src/files/dossier/dossier.ts';
import { readAssessment } from '../../src/files/dossier/read-assessment.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { downloaded, openBuiltPage, pathIn } from './built-page.ts';
import { answerByKeyboard, beginByKeyboard, press, tabTo } from './by-keyboard.ts';

/** The files in a folder with their bytes. */
function listFiles(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

async function runHere(cwd: string, ...argv: readonly string[]): Promise<string> {
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const ran = await runInProcess(argv, { env: { NULMETING_LANG: 'nl' } });
    expect(ran.exit, ran.stderr).toBe(0);
    return ran.stdout;
  } finally {
    process.chdir(before);
  }
}

test('a whole session by keyboard alone, on a small screen and without a network, is the dossier that the command line makes', async () => {
  const { page, complaints, close } = await openBuiltPage({ viewport: { width: 360, height: 740 } });
  await beginByKeyboard(page, 'Opvang De Brug <b>&');
  const notes = ['Besproken op 3 maart: "ja", zei iemand.', 'Regel met <script>alert(1)</script> & meer'];
  let asked = 0;
  while ((await page.locator('#question').count()) > 0) {
    await answerByKeyboard(page, asked % 3, asked % 4 === 1 ? notes[(asked - 1) / 4 > 1 ? 1 : 0] : '');
    asked += 1;
    expect(asked).toBeLessThan(60);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(360);
  }
  expect(asked).toBeGreaterThan(10);
  expect(await page.textContent('h1')).toBe('Alle vragen zijn beantwoord');

  await press(page, 'show-report', 'iframe');
  await tabTo(page, 'save-html');
  const report = await downloaded(page, () => page.keyboard.press('Enter'));
  await tabTo(page, 'save-md');
  const reportText = await downloaded(page, () => page.keyboard.press('Enter'));
  await press(page, 'to-home', '#show-plan');
  await press(page, 'show-plan', '#plan-keep');
  await tabTo(page, 'plan-keep');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('#live')).not.toBe('');
  await page.waitForSelector('#save-html');
  const plan = await downloaded(page, () => page.locator('#save-html').press('Enter'));
  await tabTo(page, 'save-top');
  const packed = await downloaded(page, () => page.keyboard.press('Enter'));
  expect(complaints).toEqual([]);
  await close();

  // What the command line makes of the file that the page saved.
  const home = pathIn('session');
  mkdirSync(home);
  writeFileSync(join(home, 'd.nulmeting.zip'), packed);
  await runHere(home, 'import', 'd.nulmeting.zip', 'page');
  const texts = unpackDossier(packed, 'd');
  expect(listFiles(join(home, 'page'))).toEqual(Object.fromEntries(texts));
  expect(await runHere(home, 'report', 'page', '--format', 'html', '--out', '-')).toBe(report.toString());
  expect(await runHere(home, 'report', 'page', '--format', 'md')).toBe(reportText.toString());
  expect(await runHere(home, 'plan', 'page', '--format', 'html', '--out', '-')).toBe(plan.toString());

  // The same dossier, made by the command line alone: one answer after another, as in a terminal.
  const dossier = await readDossier(join(home, 'page'));
  const { assessment } = await readAssessment(dossier, null, 'nl');
  const { date, depth } = assessment.measurement;
  const [table] = assessment.tables;
  const frameworks = assessment.frameworks.flatMap(({ id }) => ['--framework', id]);
  await runHere(
    home,
    ...['init', 'terminal', '--name', assessment.organisation.name, '--date', date, '--depth', depth],
    ...['--sector', assessment.organisation.sector ?? '', ...frameworks],
  );
  const root = join(home, 'terminal');
  const file = {
    root,
    folder: join(root, 'metingen', requireId(date)),
    heading: 'x',
    isExpected: true,
    settled: {
      organisation: assessment.organisation.id,
      targets: assessment.targets,
      facts: assessment.facts,
      table: null,
    },
    making: null,
  };
  const { present = [], absent = [], responses = new Map() } = table ?? {};
  await saveAnswers(file, { responses: new Map(), known: new Map(), roles: { present, absent } });
  for (const [question, response] of responses)
    await saveAnswers(file, {
      responses: new Map([[question, response]]),
      known: new Map([[question, UNANSWERED]]),
      roles: null,
    });
  await runHere(home, 'plan', 'terminal');
  expect(listFiles(root)).toEqual(listFiles(join(home, 'page')));
});

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
  const comparison = await downloaded(page, () => page.locator('#save-md').press('Enter'));
  const saved = await downloaded(page, () => page.locator('#save-top').press('Enter'));
  expect(complaints).toEqual([]);
  await close();
  writeFileSync(join(home, 'd.nulmeting.zip'), saved);
  await runHere(home, 'import', 'd.nulmeting.zip', 'd');
  expect(await runHere(home, 'compare', 'd', '--format', 'md')).toBe(comparison.toString());
});
