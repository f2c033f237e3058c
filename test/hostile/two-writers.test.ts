import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { editUnsaved } from '../../src/documents/dossier/folder/change-answers.ts';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import { NO_FACTS } from '../../src/domain/instrument/facts.ts';
import { fitToOrganisation } from '../../src/domain/instrument/fit-to-sector.ts';
import { loadFramework } from '../../src/files/frameworks/load-framework.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { answeredWithoutEvidence } from '../domain/builders.ts';
import { answersOf, createPerson, findQuestion } from '../interview/person.ts';
import { isWindows, makeDossier, start, type TestDossier } from '../interview/pty-dossier.ts';
import { KEY, PROGRAM } from '../interview/pty-session.ts';
import { createRandom, createTally, SECONDS } from './programs.ts';

/*
 * Two who answer in one dossier at once, for a while: two terminals, and a terminal and the page that `open` serves. What is on disk at the
 * end was written by the last of them, nobody overwrote what she had not seen, and the dossier is valid all the time.
 */

/** A confirmed answer, and between which two moments it was written. */
interface Write {
  readonly writer: string;
  readonly question: string;
  readonly answer: string;
  readonly from: number;
  readonly to: number;
}

interface Contest {
  readonly dossier: TestDossier;
  /** Whether the time is over, and enough was written to say something. */
  readonly isOver: () => boolean;
  readonly writes: Write[];
  readonly faults: string[];
  readonly count: (what: string) => void;
}

type Writer = (name: string, seed: number, contest: Contest) => Promise<void>;

const { framework: whole } = await loadFramework('valente-afwegingskader', '.');
const framework = fitToOrganisation(whole, NO_FACTS);
const MILLISECONDS = SECONDS > 0 ? 60_000 : 4_000;
/** Answers that say something; a slow machine takes longer for them. */
const ENOUGH = 4;
const COLUMNS = ['answers', 'asked which stays', 'refused: changed', 'checks', 'questions of both', 'faults'];
const tally = createTally(COLUMNS);
/** The questions that are always shown, by their numbers: few, so that two meet. */
const NUMBERS = ['1.1', '1.3', '1.9', '2.1', '2.4', '3.1', '3.3', '4.2', '5.11', '6.1'];
const CLASH = 'Welk antwoord blijft staan?';

const picker =
  (random: () => number) =>
  <Thing>(things: readonly Thing[]): Thing =>
    things[Math.floor(random() * things.length)] as Thing;

/** Answers and jumps in a terminal; where another answered meanwhile, she chooses which answer stays. */
const inTerminal: Writer = async (name, seed, { dossier, isOver, writes, faults, count }) => {
  const pick = picker(createRandom(seed));
  const session = await start(dossier);
  const person = createPerson(session);
  let screen = await session.waitFor(/vraag \d+ van[\s\S]*q stoppen/);
  let seenAt = performance.now();
  const press = async (keys: string, shows?: string): Promise<void> => {
    screen = await person.press(shows === undefined ? { keys } : { keys, shows });
    seenAt = performance.now();
  };
  const answer = async (question: NonNullable<ReturnType<typeof findQuestion>>): Promise<void> => {
    const [key, value] = pick(answersOf(question));
    // Who confirms what stands there already writes nothing, and overwrites nobody.
    const stands = /❯ *(\S+)/.exec(screen)?.[1] === key;
    const [from, drawnAt] = [performance.now(), seenAt];
    const unseen = writes.filter(
      (write) => write.writer !== name && write.question === question.id && write.from > drawnAt,
    );
    await press(key + KEY.enter);
    const isAsked = screen.replace(/\s+/g, ' ').includes(CLASH);
    if (isAsked) {
      count('asked which stays');
      const which = pick(['1', '2']);
      await press(which + KEY.enter);
      if (which === '2') return;
    } else if (stands) return;
    else if (unseen.length > 0 && unseen.at(-1)?.answer !== value)
      faults.push(`${name} overwrote ${question.id} unseen`);
    count('answers');
    writes.push({ writer: name, question: question.id, answer: value, from, to: performance.now() });
  };
  while (!isOver()) {
    const question = findQuestion(screen, framework);
    if (question === null) await press(KEY.escape);
    else if (pick([true, true, false])) await answer(question);
    else {
      const number = pick(NUMBERS);
      await press('l');
      await press(number, `woord): ${number}`);
      await press(KEY.enter);
    }
  }
  session.type(findQuestion(screen, framework) === null ? KEY.ctrlC : 'q');
  await session.ended;
};

/** Answers by what `open` serves, as its page does: reads, edits the text, and begins again when that changed meanwhile. */
const inPage: Writer = async (name, seed, { dossier, isOver, writes, faults, count }) => {
  const pick = picker(createRandom(seed));
  const server = spawn(process.execPath, [PROGRAM, 'open', dossier.root]);
  const address = await new Promise<URL>((found, fail) => {
    server.stdout.on('data', (data: Buffer) => found(new URL(data.toString().trim())));
    server.on('exit', () => fail(new Error('open ended')));
  });
  const headers = { 'x-nulmeting': address.hash.slice(1), 'content-type': 'application/json' };
  const url = new URL('/dossier', address);
  const path = 'metingen/2026-11-22/antwoorden.yaml';
  const questions = framework.steps.flatMap((step) => step.questions);
  const asked = ['huidige-inzet', 'startsituatie-in-kaart', 'visie-vastgesteld', 'trekker-aangewezen'];
  while (!isOver()) {
    const id = pick(asked);
    const question = questions.find((one) => one.id === id);
    if (question?.kind !== 'scale') throw new Error(`${id} is no question with levels`);
    const answer = pick(question.scale.answers).id;
    const from = performance.now();
    const { files } = (await (await fetch(url, { headers })).json()) as { files: Record<string, string> };
    const before = files[path] ?? '';
    const responses = new Map([[id, answeredWithoutEvidence(answer)]]);
    const text = editUnsaved(before, { responses, known: new Map([[id, UNANSWERED]]), roles: null });
    const body = JSON.stringify({ files: [{ path, text, before }] });
    const { status } = await fetch(url, { method: 'POST', headers, body });
    if (status === 204) {
      count('answers');
      writes.push({ writer: name, question: id, answer, from, to: performance.now() });
    } else if (status === 409) count('refused: changed');
    else faults.push(`${name}: status ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  server.removeAllListeners('exit');
  const ended = new Promise((resolve) => server.on('exit', resolve));
  server.kill('SIGTERM');
  await ended;
};

/** Checks the dossier again and again. */
async function checkAlways({ dossier, isOver, faults, count }: Contest): Promise<void> {
  do {
    const { exit, stdout, stderr } = await runInProcess(['check', dossier.root]);
    count('checks');
    if (exit !== 0) faults.push(stdout + stderr);
    await new Promise((resolve) => setTimeout(resolve, 200));
  } while (!isOver());
}

/** The answers that may stand at the end: those that no other was certainly written after. */
function lastAnswers(writes: readonly Write[]): readonly string[] {
  const isLast = ({ to }: Write): boolean => !writes.some(({ from }) => from > to);
  return writes.filter(isLast).map(({ answer }) => answer);
}

function groupByQuestion(writes: readonly Write[]): ReadonlyMap<string, readonly Write[]> {
  const ids = new Set(writes.map(({ question }) => question));
  return new Map([...ids].map((id) => [id, writes.filter(({ question }) => question === id)]));
}

const CONTESTS: readonly (readonly [string, readonly Writer[]])[] = [
  ['two terminals', [inTerminal, inTerminal]],
  ['a terminal and a page', [inTerminal, inPage]],
];

describe.skipIf(isWindows)('two who answer in one dossier', () => {
  test.each(CONTESTS)(
    '%s lose nothing of each other',
    { timeout: MILLISECONDS + 120_000 },
    async (name, writers) => {
      const dossier = await makeDossier();
      const until = Date.now() + MILLISECONDS;
      const written: Write[] = [];
      const contest: Contest = {
        dossier,
        isOver: () => Date.now() >= until && written.length > ENOUGH,
        writes: written,
        faults: [],
        count: (what) => tally.add(name, what),
      };
      const writing = writers.map((write, index) => write(`${index + 1}`, 7 + index, contest));
      await Promise.all([...writing, checkAlways(contest)]);
      await checkAlways({ ...contest, isOver: () => true });

      const { writes, faults } = contest;
      const saved = dossier.answers();
      for (const [question, own] of groupByQuestion(writes)) {
        if (new Set(own.map(({ writer }) => writer)).size > 1) tally.add(name, 'questions of both');
        const allowed = lastAnswers(own);
        const found = String(saved[question]?.['answer']);
        if (!allowed.includes(found)) faults.push(`${question}: ${found} and not ${allowed.join(' or ')}`);
      }
      tally.add(name, 'faults', faults.length);
      process.stdout.write(tally.show());
      expect(faults).toEqual([]);
    },
  );
});
