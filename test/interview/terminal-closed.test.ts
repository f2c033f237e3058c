import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { loadFramework } from '../../src/files/frameworks/load-framework.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { answeredWithoutEvidence as answered, present } from '../domain/builders.ts';
import { atQuestion, isWindows, makeDossier, start, type TestDossier } from './pty-dossier.ts';
import { KEY, type PtySession, startProgramUnder } from './pty-session.ts';
import { createRandom } from './random.ts';

/*
 * The window of the terminal is closed, or the program is told to end, at a moment that follows from a seed. It ends by the signal, never
 * by an abort, and what was confirmed is saved. NULMETING_CLOSINGS=500 tries so many moments.
 */

const TRIES = Number(process.env['NULMETING_CLOSINGS'] ?? 36);
const SIGNALS = { SIGHUP: 1, SIGABRT: 6, SIGTERM: 15 } as const;
const LEVELS = ['niet-begonnen', 'deels', 'grotendeels'] as const;
const { framework } = await loadFramework('valente-afwegingskader', '.');

/** Ways to be cut off, each with the signal by which the program ends. In `live` ones the terminal is still there. */
const WAYS = [
  {
    name: 'its window is closed',
    cut: (session: PtySession) => session.close(),
    signal: SIGNALS.SIGHUP,
    live: false,
  },
  {
    name: 'its window is closed while it is told so',
    cut: (session: PtySession) => {
      session.kill('SIGHUP');
      session.close();
    },
    signal: SIGNALS.SIGHUP,
    live: false,
  },
  {
    name: 'it gets SIGHUP',
    cut: (session: PtySession) => session.kill('SIGHUP'),
    signal: SIGNALS.SIGHUP,
    live: true,
  },
  {
    name: 'it gets SIGTERM',
    cut: (session: PtySession) => session.kill('SIGTERM'),
    signal: SIGNALS.SIGTERM,
    live: true,
  },
] as const;

const tally = new Map<string, number>();
afterAll(() => {
  for (const [what, count] of tally) process.stderr.write(`${what}: ${count} of ${count}\n`);
});

/** Starts the program in such a way that an abort leaves its memory in a file. */
const startDumping = (dossier: TestDossier): Promise<PtySession> =>
  startProgramUnder(
    ['/bin/sh', '-c', 'ulimit -c unlimited; echo begin; exec "$0" "$@"'],
    ['interview', dossier.root],
    {
      cwd: dirname(dossier.root),
    },
  );

function expectNoDump(dossier: TestDossier): void {
  expect(readdirSync(dirname(dossier.root)).filter((name) => name.startsWith('core'))).toEqual([]);
}

/** The first questions, with the answers that are typed to them. */
function typedAnswers(
  count: number,
  random: () => number,
): readonly (readonly [id: string, level: number])[] {
  const responses = new Map<string, ReturnType<typeof answered>>();
  return Array.from({ length: count }, (_, index) => {
    const { id } = present(listAgenda([framework], responses)[index]).question;
    const level = Math.floor(random() * LEVELS.length);
    responses.set(id, answered(present(LEVELS[level])));
    return [id, level] as const;
  });
}

describe.skipIf(isWindows)('while somebody answers fast', () => {
  const seeds = Array.from({ length: TRIES }, (_, index) => index + 1);

  test.each(seeds)('and is cut off at a random moment, nothing is lost (seed %i)', async (seed) => {
    const random = createRandom(seed);
    const way = present(WAYS[seed % WAYS.length]);
    const dossier = await makeDossier();
    const session = await startDumping(dossier);
    const typed = typedAnswers(1 + Math.floor(random() * 4), random);
    for (const [index, [, level]] of typed.entries()) {
      await session.waitFor(`vraag ${index + 1} van`);
      session.type(`${level}${KEY.enter}`);
    }
    // Half of the times at once after Enter.
    if (random() < 0.5) await pause(random() * 60);
    way.cut(session);
    const { signal, exitCode } = await session.ended;
    expect({ signal, exitCode }, way.name).toEqual({ signal: way.signal, exitCode: 0 });
    expectNoDump(dossier);
    const seen = Math.max(
      ...[...session.written().matchAll(/vraag (\d+) van/g)].map((match) => Number(match[1])),
    );
    const saved = Object.entries(dossier.answers()).map(([id, { answer }]) => [id, answer]);
    const expected = typed.map(([id, level]) => [id, LEVELS[level]]);
    // With the terminal still there, all that was typed reaches the program.
    expect(saved.length).toBeGreaterThanOrEqual(way.live ? typed.length : seen - 1);
    expect(expected.slice(0, saved.length)).toEqual(saved);
    if (way.live) expect(session.isCursorShown()).toBe(true);
    tally.set(way.name, (tally.get(way.name) ?? 0) + 1);
  });
});

describe.skipIf(isWindows)('a computer that is so busy', () => {
  test('that the program gets no turn after a signal loses no answer', async () => {
    const dossier = await makeDossier();
    const session = await startDumping(dossier);
    await atQuestion(session, 1);
    session.kill('SIGTERM');
    await pause(15);
    session.kill('SIGSTOP');
    session.type(`1${KEY.enter}`);
    await pause(150);
    session.kill('SIGCONT');
    expect((await session.ended).signal).toBe(SIGNALS.SIGTERM);
    expect(dossier.answers()).toEqual({ 'huidige-inzet': { answer: 'deels' } });
    expectNoDump(dossier);
  });
});

/** Places in the conversation, with how to come to them from the list of who sits at the table. */
const PLACES: readonly (readonly [name: string, go: (session: PtySession) => Promise<unknown>])[] = [
  ['when it starts', (session) => session.waitFor('begin')],
  [
    'when it is loading',
    async (session) => {
      await session.waitFor('begin');
      await pause(80);
    },
  ],
  ['at the list of roles', (session) => session.waitFor('Enter = klaar')],
  [
    'at another role',
    async (session) => {
      await session.waitFor('Enter = klaar');
      session.type(KEY.enter);
      await session.waitFor('>');
    },
  ],
  [
    'at a question',
    async (session) => {
      await session.waitFor('Enter = klaar');
      session.type(KEY.enter);
      await session.waitFor('>');
      session.type(KEY.enter);
      await atQuestion(session, 1);
    },
  ],
];

describe.skipIf(isWindows).each(PLACES)('%s', (place, go) => {
  test.each(WAYS)('$name: it ends by the signal', async ({ cut, signal }) => {
    const dossier = await makeDossier({ atTable: [] });
    const session = await startDumping(dossier);
    await go(session);
    cut(session);
    const ended = await session.ended;
    expect(ended, place).toEqual({ exitCode: 0, signal });
    expectNoDump(dossier);
  });
});

describe.skipIf(isWindows)('a note', () => {
  test.each(WAYS.filter(({ live }) => live))(
    'that was confirmed when $name is saved',
    async ({ cut, signal }) => {
      const dossier = await makeDossier();
      const session = await startDumping(dossier);
      await atQuestion(session, 1);
      session.type('t');
      await session.waitFor('Schrijf geen namen op.');
      session.type('Zie het jaarplan.');
      await session.waitFor('> Zie het jaarplan.');
      session.type(KEY.enter);
      cut(session);
      expect((await session.ended).signal).toBe(signal);
      expect(dossier.answers()['huidige-inzet']).toEqual({ note: 'Zie het jaarplan.' });
    },
  );

  test('that was not confirmed is not saved', async () => {
    const dossier = await makeDossier();
    const session = await startDumping(dossier);
    await atQuestion(session, 1);
    session.type('t');
    await session.waitFor('Schrijf geen namen op.');
    session.type('Half');
    await session.waitFor('> Half');
    session.kill('SIGTERM');
    await session.ended;
    expect(dossier.answers()).toEqual({});
  });
});

describe.skipIf(isWindows)('Ctrl-C in the same breath as Enter', () => {
  test('ends the program, and the answer is saved', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type(`1${KEY.enter}${KEY.ctrlC}`);
    expect(await session.ended).toEqual({ exitCode: 130, signal: 0 });
    expect(dossier.answers()).toEqual({ 'huidige-inzet': { answer: 'deels' } });
    expect(session.isCursorShown()).toBe(true);
  });
});

describe.skipIf(isWindows)('in a shell that lives on', () => {
  test('the program ends by the signal, and leaves no dump', async () => {
    const dossier = await makeDossier();
    const status = join(dirname(dossier.root), 'status');
    const script = `trap : HUP; ulimit -c unlimited; "$0" "$@"; echo $? > '${status}'`;
    const session = await startProgramUnder(['/bin/sh', '-c', script], ['interview', dossier.root], {
      cwd: dirname(dossier.root),
    });
    await atQuestion(session, 1);
    session.close();
    await session.ended;
    for (let tries = 0; !existsSync(status) && tries < 200; tries += 1) await pause(10);
    expect(readFileSync(status, 'utf8').trim()).toBe('129');
    expectNoDump(dossier);
  });
});
