import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { NO_FACTS } from '../../src/domain/instrument/facts.ts';
import { fitToOrganisation } from '../../src/domain/instrument/fit-to-sector.ts';
import { loadFramework } from '../../src/files/frameworks/load-framework.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import {
  chooseDeed,
  createPerson,
  type Entry,
  findQuestion,
  type Person,
  sorted,
} from '../interview/person.ts';
import { isWindows, makeDossier, start, type TestDossier } from '../interview/pty-dossier.ts';
import { KEY, type PtySession } from '../interview/pty-session.ts';
import { createRandom, createTally, SECONDS } from './programs.ts';

/*
 * Whole conversations through a pseudo-terminal, each ended in one of these ways at a moment that a seed decides. After each the dossier is
 * valid and holds every answer whose next screen was seen, and what was half typed is there when the conversation is opened again.
 */

const ENDINGS: Readonly<Record<string, (session: PtySession) => void>> = {
  'Ctrl-C': (session) => session.type(KEY.ctrlC),
  SIGTERM: (session) => session.kill('SIGTERM'),
  SIGHUP: (session) => session.kill('SIGHUP'),
  SIGKILL: (session) => session.kill('SIGKILL'),
  'window closed': (session) => session.close(),
};
const SESSIONS = SECONDS > 0 ? 400 : 12;
const FIRST_SEED = Number(process.env['NULMETING_SEED'] ?? '1');

const { framework: whole } = await loadFramework('valente-afwegingskader', '.');
const framework = fitToOrganisation(whole, NO_FACTS);
const COLUMNS = ['sessions', 'strokes', 'cut in a stroke', 'cut in a note', 'kept half notes', 'faults'];
const tally = createTally(COLUMNS);
const faults: string[] = [];

const HALF = 'De raad wil dit nog eens bespreken';
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What was being typed when a session ended. */
interface HalfTyped {
  readonly question: string;
  /** What the person had seen of it, and what she had pressed. */
  readonly seen: string;
  readonly pressed: string;
  /** The answer under the cursor, as it was chosen before. */
  readonly chosen: string | null;
}

const typedOn = (screen: string): string => /^> (.*)$/m.exec(screen)?.[1] ?? '';

/** Does a number of things, the last of them seen through or not, and gives the screen that was seen last. */
async function act(
  session: PtySession,
  person: Person,
  count: number,
  random: () => number,
  isSeenThrough: boolean,
): Promise<string> {
  const pick = <Thing>(things: readonly Thing[]): Thing =>
    things[Math.floor(random() * things.length)] as Thing;
  let screen = await session.waitFor(/vraag \d+ van[\s\S]*q stoppen/);
  let left = count;
  while (left > 0) {
    const question = findQuestion(screen, framework);
    if (question === null) {
      screen = await person.press({ keys: KEY.escape });
      left -= 1;
      continue;
    }
    const deed = chooseDeed(question, person.confirmed().get(question.id) ?? {}, pick);
    let next = deed.next(screen);
    while (next.done !== true) {
      if (left <= 0 && !isSeenThrough) {
        // The last one is not waited for.
        person.strike(next.value);
        await pause(random() * 30);
        return screen;
      }
      screen = await person.press(next.value);
      left -= 1;
      next = deed.next(screen);
    }
  }
  if (!isSeenThrough) {
    person.strike({ keys: pick(['b', 's', 'l', '?']) });
    await pause(random() * 30);
  }
  return screen;
}

/** Begins to type a note, and stops in the middle of it. */
async function typeHalf(
  session: PtySession,
  person: Person,
  screen: string,
  random: () => number,
): Promise<HalfTyped | null> {
  const question = findQuestion(screen, framework);
  if (question === null) return null;
  const isChosen = question.kind === 'scale' && random() < 0.5;
  const stood = typedOn(await person.press({ keys: isChosen ? '1t' : 't' }));
  const first = Math.floor(random() * 12);
  if (first > 0)
    await person.press({ keys: HALF.slice(0, first), shows: `> ${(stood + HALF.slice(0, first)).trim()}` });
  session.type(HALF.slice(first));
  await pause(random() * 15);
  const seen = typedOn(session.screen());
  return { question: question.id, seen, pressed: stood + HALF, chosen: isChosen ? '1' : null };
}

/** What a file says of a question: a reason that an answer does not need any more stays in the file, unused. */
function toUsed(entry: Entry | null): Entry {
  const { reason, ...rest } = entry ?? {};
  return sorted(rest['answer'] === 'nvt' ? { ...rest, reason } : rest);
}

/** Compares what is on disk with what was confirmed. */
async function examine(dossier: TestDossier, person: Person): Promise<readonly string[]> {
  const checked = await runInProcess(['check', dossier.root]);
  const saved = new Map(Object.entries(dossier.answers()).map(([id, entry]) => [id, toUsed(entry)]));
  const confirmed = person.confirmed();
  const flight = person.inFlight();
  const wrong = [...new Set([...saved.keys(), ...confirmed.keys()])].flatMap((id) => {
    const found = JSON.stringify(saved.get(id) ?? {});
    const allowed = flight?.question === id ? flight.entries : [confirmed.get(id) ?? {}];
    const texts = allowed.map((entry) => JSON.stringify(sorted(entry)));
    return texts.includes(found) ? [] : [`${id}: ${found} and not ${texts.join(' or ')}`];
  });
  return checked.exit === 0 ? wrong : [...wrong, checked.stdout + checked.stderr];
}

/** Opens the conversation again, looks for what was half typed, and confirms it. */
async function openAgain(dossier: TestDossier, half: HalfTyped | null): Promise<readonly string[]> {
  const session = await start(dossier);
  const screen = await session.waitFor(/vraag \d+ van[\s\S]*q stoppen|Esc = terug/);
  const wrong: string[] = [];
  if (half !== null && half.seen !== '') {
    const person = createPerson(session);
    const question = findQuestion(screen, framework)?.id;
    if (question !== half.question) wrong.push(`opened at ${question} and not ${half.question}`);
    if (half.chosen !== null && !screen.includes(`❯ ${half.chosen}`)) wrong.push('the choice is gone');
    const typed = typedOn(await person.press({ keys: 't' }));
    if (!typed.startsWith(half.seen) || !half.pressed.startsWith(typed))
      wrong.push(`"${typed}" and not "${half.seen}", of "${half.pressed}"`);
    else tally.add('all', 'kept half notes');
    await person.press({ keys: KEY.enter });
    const note = dossier.answers()[half.question]?.['note'];
    if (String(note).trim() !== typed) wrong.push(`the note became "${String(note)}" and not "${typed}"`);
  }
  // A conversation that was cut off past the last question opens there.
  if (session.screen().includes('q stoppen')) session.type('q');
  else session.kill('SIGTERM');
  await session.ended;
  const checked = await runInProcess(['check', dossier.root]);
  return checked.exit === 0 ? wrong : [...wrong, checked.stdout + checked.stderr];
}

async function hold(seed: number): Promise<void> {
  const random = createRandom(seed);
  const names = Object.keys(ENDINGS);
  const name = names[seed % names.length] ?? '';
  const dossier = await makeDossier();
  const session = await start(dossier);
  const person = createPerson(session);
  const count = 2 + Math.floor(random() * 14);
  const isInNote = random() < 0.5;
  const wrong: string[] = [];
  try {
    // A person who is cut off while she types a note has finished what came before.
    const screen = await act(session, person, count, random, isInNote);
    const half = isInNote ? await typeHalf(session, person, screen, random) : null;
    ENDINGS[name]?.(session);
    await session.ended;
    person.lookBack();
    tally.add(name, half === null ? 'cut in a stroke' : 'cut in a note');
    wrong.push(...(await examine(dossier, person)));
    wrong.push(...(await openAgain(dossier, half)));
  } catch (error) {
    wrong.push(String(error));
  }
  tally.add(name, 'sessions');
  tally.add(name, 'strokes', count);
  if (wrong.length > 0) tally.add(name, 'faults');
  faults.push(...wrong.map((what) => `seed ${seed}, ${name}: ${what}`));
  rmSync(dossier.root, { recursive: true, force: true });
}

describe.skipIf(isWindows)('a conversation that is ended at any moment', () => {
  afterAll(() => void process.stdout.write(tally.show()));

  test('loses nothing that was confirmed, and nothing that was half typed', {
    timeout: 3_600_000,
  }, async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SESSIONS; seed += 1) await hold(seed);
    expect(faults).toEqual([]);
  });
});
