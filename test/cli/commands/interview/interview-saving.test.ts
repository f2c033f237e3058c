import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { createInterviewSaver } from '../../../../src/cli/commands/interview/interview-saving.ts';
import { createContext, createWorld } from '../../../../src/cli/session/context.ts';
import { openAssessment } from '../../../../src/cli/session/open-assessment.ts';
import { type Response, UNANSWERED } from '../../../../src/domain/assessment/assessment.ts';
import { NamedError } from '../../../../src/domain/checking/named-error.ts';
import type { Asker } from '../../../../src/interview/asker.ts';
import { createTestProcess, runInProcess, splitWords } from '../../run-in-process.ts';
import { answersText, runAll, standInFolder } from '../../stand-in-folder.ts';

const deels: Response = { ...UNANSWERED, state: { kind: 'answered', answer: 'deels' } };
afterEach(() => {
  vi.useRealTimers();
});

/** The saver of an interview at a table, and what it says. */
async function interviewAt(table: string | null) {
  standInFolder({ 'a.yaml': answersText('{ visie: { answer: deels } }') });
  await runAll('init d --name "De Brug" --date 2026-03-01 --framework kort.yaml');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 1, 9, 5) });
  const inTest = createTestProcess();
  const context = await createContext(createWorld([], inTest.outside, inTest.output));
  const opened = await openAssessment('d', null, context);
  const said: string[] = [];
  const asker = { say: (text: string) => said.push(text), pick: () => Promise.resolve('later') };
  const place = { id: table, name: table, present: [], absent: [], responses: new Map() };
  return {
    saver: createInterviewSaver(place, asker as unknown as Asker, opened),
    said,
  };
}

test.each([
  [null, ''],
  ['oost', ' --table oost'],
])(
  'answers of table %s that are not saved are put beside, with the command that reads them in',
  async (table, option) => {
    const { saver, said } = await interviewAt(table);
    expect(saver.rescue(null)).toBe(false);
    // The measurement is gone while the interview goes on, and its folder is not.
    rmSync('d/metingen/2026-03-01/meting.yaml');
    rmSync('d/metingen/2026-03-01/antwoorden.yaml');
    await saver.saveResponse('visie', deels, UNANSWERED).catch(() => null);
    expect(saver.rescue(new NamedError('answers-gone', { path: 'x' }))).toBe(true);
    const path = 'd/metingen/2026-03-01/niet-opgeslagen-2026-03-01-0905.yaml';
    expect(said.at(-1)).toContain(path);
    expect(said.at(-1)).toContain(`nulmeting interview d${option} --answers ${path}`);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('answer: deels');
    expect(text.includes('--table')).toBe(option !== '');
  },
);

test('a form that cannot be read begins no new measurement', async () => {
  standInFolder({ 'goed.yaml': answersText('{ visie: { answer: deels } }') });
  await runAll('init d --name "De Brug" --date 2026-03-01 --framework kort.yaml');
  const { exit } = await runInProcess(
    splitWords('interview d --new --date 2027-03-01 --answers nergens.yaml'),
  );
  expect(exit).not.toBe(0);
  expect(readdirSync('d/metingen')).toEqual(['2026-03-01']);
  await runAll('interview d --new --date 2027-03-01 --answers goed.yaml');
  expect(existsSync('d/metingen/2027-03-01/meting.yaml')).toBe(true);
  expect(readFileSync('d/metingen/2027-03-01/antwoorden.yaml', 'utf8')).toContain('answer: deels');
});
