import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/documents/dossier/answers/read-answers.ts';
import type { AnswersFile } from '../../src/documents/dossier/folder/change-answers.ts';
import { readYaml } from '../../src/documents/yaml/yaml-document.ts';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import type { OpenQuestion } from '../../src/domain/instrument/framework.ts';
import { saveAnswers } from '../../src/files/dossier/answers/save-answers.ts';
import { loadFramework } from '../../src/files/frameworks/load-framework.ts';
import { listChoices } from '../../src/interview/choices.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { renderScreen } from '../../src/interview/prompts/question/screen.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aCriterion, anOpenQuestion, aQuestion, aText, given, present } from '../domain/builders.ts';
import { anAnswersFile } from '../files/answers-file.ts';
import { atQuestion, isWindows, makeDossier, makeFolder, start } from './pty-dossier.ts';
import { KEY, startProgramLogging } from './pty-session.ts';
import { choose, frameworkOf, hold, type } from './scripted-asker.ts';

/* Faults that were found by trying everything; they must not come back. */

const texts = await loadTexts('nl');
const PLAIN = {
  strong: (text: string) => text,
  faint: (text: string) => text,
  accent: (text: string) => text,
};

/** The answers file of a dossier of which nothing else is looked at. */
function answersFile(path: string): AnswersFile {
  const root = dirname(path);
  for (const name of ['dossier.yaml', 'meting.yaml']) writeFileSync(join(root, name), '');
  return anAnswersFile(root, root);
}

/** What is wrong with the answers file after texts were typed, one after the other, as the answer to an open question. */
async function findProblems(kind: OpenQuestion['kind'], ...typed: readonly string[]) {
  const question = anOpenQuestion('a', { kind });
  const { outcome } = await hold(frameworkOf([[question]]), [choose('give'), ...typed.map(type)]);
  const path = join(makeFolder(), 'antwoorden.yaml');
  await saveAnswers(answersFile(path), { responses: outcome.responses, known: new Map(), roles: null });
  return readAnswers(readYaml(readFileSync(path, 'utf8')).value, new Map([['a', question]])).problems;
}

describe('what is typed at a question that is not scored', () => {
  test.each(['verdeeld', 'nvt', 'afgewogen'])(
    'leaves no mistake in the file, also when it is "%s"',
    async (typed) => {
      expect(await findProblems('text', typed)).toEqual([]);
    },
  );

  test('is refused when it is no date that can be read again', async () => {
    expect(await findProblems('date', '2026-13-45', '2026-11-22')).toEqual([]);
  });

  test('is not read as one and a half when someone types 1.500, the Dutch way', async () => {
    const framework = frameworkOf([[anOpenQuestion('a', { kind: 'number' })]]);
    const held = hold(framework, [choose('give'), type('1.500')]);
    const value = await held.then(
      ({ outcome }) => outcome.responses.get('a'),
      () => 'refused',
    );
    expect(value).not.toEqual(given(1.5));
  });

  test.each(['number', 'date'] as const)('can be emptied again, also a %s', async (kind) => {
    const framework = frameworkOf([[anOpenQuestion('a', { kind })]]);
    const before = given(kind === 'number' ? 12 : '2026-11-22');
    const held = await hold(framework, [choose('give'), type('')], { answers: { a: before }, startAt: 'a' });
    expect(held.outcome.responses.get('a')?.state).toEqual({ kind: 'unanswered' });
  });
});

test('a note that someone writes in the file meanwhile is kept when that question is answered', async () => {
  const root = makeFolder();
  const path = join(root, 'antwoorden.yaml');
  writeFileSync(path, 'schema: nulmeting/answers@1\nanswers:\n  a:\n    note: met de hand geschreven\n');
  const responses = new Map([['a', { ...UNANSWERED, state: { kind: 'unknown' } as const }]]);
  await saveAnswers(answersFile(path), { responses, known: new Map(), roles: null });
  expect(readFileSync(path, 'utf8')).toContain('met de hand geschreven');
});

describe('the screen', () => {
  test('shows the question also while help is open, at 80 columns and 24 rows', async () => {
    const { framework } = await loadFramework('valente-afwegingskader', '.');
    const heights = listAgenda([framework], new Map()).map((item) => {
      const screen = { item, response: UNANSWERED, position: 1, total: 36, opensStep: false };
      const state = { cursor: 0, helpPage: 1, columns: 80, rows: 24 };
      return renderScreen(screen, listChoices(screen, texts), state, texts, PLAIN).text.split('\n').length;
    });
    expect(Math.max(...heights)).toBeLessThan(24);
  });

  test('is nowhere wider than the terminal, also at 40 columns', () => {
    const question = aQuestion('a', { criteria: [aCriterion('Het staat op papier.')] });
    const item = present(listAgenda([frameworkOf([[question]])], new Map())[0]);
    const screen = { item, response: UNANSWERED, position: 1, total: 1, opensStep: true };
    const state = { cursor: 0, helpPage: 1, columns: 40, rows: 40 };
    const lines = renderScreen(screen, listChoices(screen, texts), state, texts, PLAIN).text.split('\n');
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
  });

  test('tells in words which of several options were ticked', () => {
    const question = anOpenQuestion('a', {
      kind: 'choices',
      options: [{ id: 'fte', label: aText('Voltijds') }],
    });
    const item = present(listAgenda([frameworkOf([[question]])], new Map())[0]);
    const screen = { item, response: given(['fte']), position: 1, total: 1, opensStep: true };
    const state = { cursor: 0, helpPage: 0, columns: 80, rows: 24 };
    expect(renderScreen(screen, listChoices(screen, texts), state, texts, PLAIN).text).toContain('Voltijds');
  });
});

describe.skipIf(isWindows)('in a terminal', () => {
  test('the keys are explained in Dutch everywhere, also where a group does not agree', async () => {
    const session = await start(await makeDossier());
    await atQuestion(session, 1);
    session.type(`v${KEY.enter}`);
    expect(await session.waitFor(/laagste[\s\S]*↑↓/)).not.toContain('navigate');
  });

  test('a question for a text breaks its lines between words', async () => {
    const session = await start(await makeDossier(), '--question', 'nulmeting-gehouden');
    await atQuestion(session, 3);
    session.type(`3${KEY.enter}`);
    expect(await session.waitFor('(Enter = later)')).toMatch(/verslag\s+van\s+de\s+meting/);
  });

  test('Enter gives an answer where the screen says so', async () => {
    const dossier = await makeDossier({ framework: resolve('test/interview/own-framework.yaml') });
    const session = await start(dossier);
    expect(await atQuestion(session, 1)).toContain('Enter = antwoord geven');
    session.type(`${KEY.enter}?`);
    expect(await session.waitFor(/\? sluiten|^>/m)).not.toContain('sluiten');
  });

  test('a note of several lines that is pasted is kept whole', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type('t');
    await session.waitFor('Schrijf geen namen op.');
    session.type('Eerste regel\rTweede regel\r');
    await session.waitFor('Toelichting: Eerste regel');
    expect(dossier.answers()['huidige-inzet']?.['note']).toContain('Tweede regel');
  });

  test('closing its window ends the program without an error', async () => {
    const dossier = await makeDossier();
    const log = join(dossier.root, 'stderr.txt');
    const session = await startProgramLogging(['interview', dossier.root], log, {
      cwd: dirname(dossier.root),
    });
    await atQuestion(session, 1);
    session.close();
    await session.ended;
    expect(readFileSync(log, 'utf8')).not.toContain('Error');
  });

  test('a program that is told to end (SIGTERM) gives the cursor back, and room below it', async () => {
    const session = await start(await makeDossier());
    await atQuestion(session, 1);
    session.type('t');
    await session.waitFor('Esc = terug');
    session.kill('SIGTERM');
    await session.ended;
    expect(session.isCursorShown()).toBe(true);
    expect(session.screen()).not.toContain('Esc = terug');
  });
});
