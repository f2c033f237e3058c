import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/domain/assessment/assessment.ts';
import type { Question } from '../../src/domain/instrument/framework.ts';
import { loadFramework } from '../../src/files/frameworks/load-framework.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { answeredWithoutEvidence as answered, present } from '../domain/builders.ts';
import { atQuestion, isWindows, makeDossier, run, start, type TestDossier } from './pty-dossier.ts';
import { KEY, type PtySession } from './pty-session.ts';
import { createRandom } from './random.ts';

const { framework } = await loadFramework('valente-afwegingskader', '.');
const LEVELS = ['niet-begonnen', 'deels', 'grotendeels'] as const;
const SIGHUP = 1;
const SIGKILL = 9;

/** Begins, and answers the first question, so that there is something to lose. */
async function startWithAnswer(dossier: TestDossier): Promise<PtySession> {
  const session = await start(dossier);
  await atQuestion(session, 1);
  session.type(`1${KEY.enter}`);
  await atQuestion(session, 2);
  return session;
}
const KEPT = { 'huidige-inzet': { answer: 'deels' } };

describe.skipIf(isWindows)('leaving in the middle', () => {
  test.each([
    ['Ctrl-C', KEY.ctrlC],
    ['Ctrl-D', KEY.ctrlD],
  ])('%s at a question ends with 130, says so, and gives the cursor back', async (_, key) => {
    const dossier = await makeDossier();
    const session = await startWithAnswer(dossier);
    session.type('2');
    await session.waitFor('❯ 2');
    session.type(key);
    expect(await session.ended).toEqual({ exitCode: 130, signal: 0 });
    expect(session.screen()).toContain('Gestopt.');
    expect(session.isCursorShown()).toBe(true);
    expect(dossier.answers()).toEqual(KEPT);
  });

  test('Ctrl-C in the middle of a note ends likewise, without the note', async () => {
    const dossier = await makeDossier();
    const session = await startWithAnswer(dossier);
    session.type('t');
    await session.waitFor('Schrijf geen namen op.');
    session.type('half een zin');
    await session.waitFor('> half een zin');
    session.type(KEY.ctrlC);
    expect((await session.ended).exitCode).toBe(130);
    expect(dossier.answers()).toEqual(KEPT);
  });

  test('Ctrl-C when it asks who sits at the table ends likewise, with nothing written', async () => {
    const dossier = await makeDossier({ atTable: [] });
    const session = await start(dossier);
    await session.waitFor('Enter = klaar');
    session.type(KEY.ctrlC);
    expect((await session.ended).exitCode).toBe(130);
    expect(dossier.table()).toEqual({ present: [], absent: [] });
  });
});

describe.skipIf(isWindows)('a program that is cut off', () => {
  test.each([
    ['killed', (session: PtySession) => session.kill('SIGKILL'), SIGKILL],
    ['told that its terminal hung up', (session: PtySession) => session.kill('SIGHUP'), SIGHUP],
  ])('%s in the middle of a question has lost no answer', async (_, cut, signal) => {
    const dossier = await makeDossier();
    const session = await startWithAnswer(dossier);
    session.type('2');
    await session.waitFor('❯ 2');
    cut(session);
    expect((await session.ended).signal).toBe(signal);
    expect(dossier.answers()).toEqual(KEPT);
  });

  test('does not live on when the window of its terminal is closed, and has lost no answer', async () => {
    const dossier = await makeDossier();
    const session = await startWithAnswer(dossier);
    session.close();
    await session.ended;
    expect(() => process.kill(session.pid, 0)).toThrow('ESRCH');
    expect(dossier.answers()).toEqual(KEPT);
    expect(run(['check', dossier.root], dossier.root)).toMatchObject({ status: 0 });
  });

  test('goes on at the open question the next time, also when it left the dossier locked', async () => {
    const dossier = await makeDossier();
    const session = await startWithAnswer(dossier);
    session.kill('SIGKILL');
    await session.ended;
    writeFileSync(join(dossier.root, '.nulmeting', 'lock'), `${session.pid} ${hostname()}`);
    const next = await start(dossier);
    await atQuestion(next, 2);
    next.type(`0${KEY.enter}`);
    await atQuestion(next, 3);
    expect(dossier.answers()).toEqual({ ...KEPT, 'startsituatie-in-kaart': { answer: 'niet-begonnen' } });
  });
});

/** The question at a position, given what was answered before it. */
function questionAt(position: number, responses: ReadonlyMap<string, Response>): Question {
  return present(listAgenda([framework], responses)[position - 1]).question;
}

/** What is typed for the answer of a question at a place from 0, what that stands for, and what a file has then. */
function answerAt(question: Question, place: number) {
  if (question.kind === 'scale') {
    const level = present(LEVELS[place]);
    return { typed: String(place), response: answered(level), saved: level };
  }
  const { id } = present(question.options[place]);
  const state = { kind: 'given', value: id } as const;
  return { typed: String(place + 1), response: { state, note: null, evidence: null }, saved: id };
}

/** Answers question after question as fast as the screen follows, and kills the program around the moment one is saved. */
async function answerUntilKilled(session: PtySession, seed: number): Promise<ReadonlyMap<string, string>> {
  const random = createRandom(seed);
  const last = 2 + Math.floor(random() * 7);
  const typed = new Map<string, string>();
  const responses = new Map<string, Response>();
  for (let position = 1; position <= last; position += 1) {
    await session.waitFor(`vraag ${position} van`);
    const question = questionAt(position, responses);
    const answer = answerAt(question, Math.floor(random() * LEVELS.length));
    responses.set(question.id, answer.response);
    typed.set(question.id, answer.saved);
    session.type(`${answer.typed}${KEY.enter}`);
  }
  await new Promise((resolve) => setTimeout(resolve, random() * 25));
  session.kill('SIGKILL');
  await session.ended;
  return typed;
}

describe.skipIf(isWindows)('killed at a random moment while someone answers fast', () => {
  const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

  test.each(seeds)('it has lost no answer whose next screen was seen (seed %i)', async (seed) => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    const typed = [...(await answerUntilKilled(session, seed))];
    const seen = Math.max(
      ...[...session.written().matchAll(/vraag (\d+) van/g)].map((match) => Number(match[1])),
    );
    const saved = Object.entries(dossier.answers()).map(([id, { answer }]) => [id, answer]);
    expect(saved.slice(0, seen - 1)).toEqual(typed.slice(0, seen - 1));
    expect(typed.slice(0, saved.length)).toEqual(saved);
    const { status, said } = run(['check', dossier.root], dossier.root);
    expect(status, said).toBe(0);
  });
});

describe.skipIf(isWindows)('two programs in one dossier at once', () => {
  /** Answers six questions on end, each as soon as it is on the screen. */
  async function answerSix(session: PtySession, from: number, level: number): Promise<void> {
    for (let position = from; position < from + 6; position += 1) {
      await session.waitFor(`vraag ${position} van`);
      session.type(`${level}${KEY.enter}`);
    }
    await session.waitFor(`vraag ${from + 6} van`);
  }

  test('that answer different questions lose nothing of each other', async () => {
    const dossier = await makeDossier();
    const agenda = listAgenda([framework], new Map()).map(({ question }) => question.id);
    const [here, there] = [agenda.slice(0, 6), agenda.slice(20, 26)];
    const [one, two] = await Promise.all([start(dossier), start(dossier, '--question', present(there[0]))]);
    await Promise.all([answerSix(one, 1, 0), answerSix(two, 21, 2)]);
    const expected = [
      ...here.map((id) => [id, { answer: 'niet-begonnen' }]),
      ...there.map((id) => [id, { answer: 'grotendeels' }]),
    ];
    expect(dossier.answers()).toEqual(Object.fromEntries(expected));
    expect(run(['check', dossier.root], dossier.root)).toMatchObject({ status: 0 });
  });
});
