import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { atQuestion, isWindows, makeDossier, start } from '../interview/pty-dossier.ts';
import { endAll, KEY, type PtySession, startProgram } from '../interview/pty-session.ts';
import { listRaw, makeUnseenDossier, WORD } from './unseen-characters.ts';

/*
 * The same dossier in a terminal. There the program moves the cursor and styles its words: exactly those sequences are known here, and
 * nothing else that works may be written.
 */

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterEach(endAll);
afterAll(() => rmSync(home, { recursive: true, force: true }));
let root = '';
beforeAll(async () => {
  root = await makeUnseenDossier(home, 'een');
});

/** Styles, erasing, moving up, down and to a column, showing and hiding the cursor. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the sequences that the program writes itself.
const OWN = /\u001B\[(?:(?:1|2|4|22|24|27|7|3[0-79]|9[0-7])m|2J|H|\d*[ABGK]|\d+;\d+H|\?25[lh])/g;

/** What was written, without the sequences of the program itself. A pseudo-terminal ends its lines with CR LF. */
function othersIn(session: PtySession): readonly string[] {
  return listRaw(session.written().replace(OWN, '').replaceAll('\r\n', '\n').replaceAll('\r', ''));
}

/** Nothing of what a sender wrote works, not even what looks like a style of the program. */
function expectNothingWorks(session: PtySession): void {
  expect(othersIn(session)).toEqual([]);
  for (const sent of ['\u001B[1mVET', '\u001B[41m', '\u001B[999C', '\rover'])
    expect(session.written()).not.toContain(sent);
}

const SIZE = { columns: 220, rows: 180 };

describe.skipIf(isWindows)('in a terminal nothing works', () => {
  test.each([
    ['status', 'Wat u nu kunt doen'],
    ['report', WORD],
    ['frameworks', 'kader'],
    ['plan', 'plan.yaml'],
    ['check .', 'control-character'],
  ])('of what %s writes', async (line, shown) => {
    const session = await startProgram(line.split(' '), { cwd: root, ...SIZE });
    await session.ended;
    expect(session.written()).toContain(shown);
    expectNothingWorks(session);
  });

  test('of what the program asks first, and of what stands in a dossier below', async () => {
    const inside = await startProgram([], { cwd: root, ...SIZE });
    await inside.waitFor('Enter = vastleggen');
    expect(inside.screen()).toContain('␛[1mVET');
    inside.type(KEY.ctrlC);
    await inside.ended;
    expectNothingWorks(inside);
    const above = await startProgram([], { cwd: home, ...SIZE });
    expect(await above.waitFor('Enter = vastleggen')).toContain('map␛[41m[U+009B]2J[U+202E]');
    above.type(KEY.ctrlC);
    await above.ended;
    expectNothingWorks(above);
  });

  test('of the conversation: roles, questions, help, answers, notes, and where they are changed', async () => {
    const session = await startProgram(['interview', '--question', 'wat'], { cwd: root, ...SIZE });
    await session.waitFor('Enter = klaar');
    session.type(KEY.enter);
    await session.waitFor('>');
    session.type(KEY.enter);
    await atQuestion(session, 1);
    session.type('?');
    await session.waitFor('? sluiten');
    session.type('t');
    await session.waitFor(/> .*vijandig/);
    session.type(KEY.enter);
    await atQuestion(session, 1);
    for (const position of [2, 3, 4, 5, 6]) {
      session.type('s');
      await atQuestion(session, position);
    }
    session.type(`v${KEY.enter}`);
    await session.waitFor('Esc');
    session.type(KEY.escape);
    await atQuestion(session, 6);
    session.type(`n${KEY.enter}`);
    await session.waitFor('>');
    session.type(KEY.ctrlC);
    expect((await session.ended).exitCode).toBe(130);
    expectNothingWorks(session);
    expect(session.written()).toContain('␛[1mVET');
  });
});

describe.skipIf(isWindows)('a note that is pasted', () => {
  test('loses what nobody sees; tabs, line breaks and joined emoji stay', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type('t');
    await session.waitFor('Schrijf geen namen op.');
    session.type('een\u202Etwee\u200B\tdrie\u0090vier 👩\u200D💻\rvijf\u2066 zes');
    await session.waitFor('zes');
    session.type(KEY.enter);
    await atQuestion(session, 1);
    expect(dossier.answers()['huidige-inzet']).toEqual({ note: 'eentwee\tdrievier 👩\u200D💻\nvijf zes' });
    session.type('q');
    await session.ended;
    expect(othersIn(session).filter((code) => code !== 'U+200d')).toEqual([]);
  });

  test('is left as it is on disk when nobody changes it', async () => {
    const folder = await makeUnseenDossier(home, 'drie');
    const path = join(folder, 'metingen', '2027-01-01', 'antwoorden.yaml');
    const noteIn = (text: string): unknown => JSON.stringify(/"wat":\{[^}]*\}/.exec(text)?.[0]);
    const before = noteIn(readFileSync(path, 'utf8'));
    const session = await startProgram(['interview', basename(folder), '--question', 'wat'], {
      cwd: home,
      ...SIZE,
    });
    await session.waitFor('Enter = klaar');
    session.type(KEY.enter);
    await session.waitFor('>');
    session.type(KEY.enter);
    await atQuestion(session, 1);
    session.type('t');
    await session.waitFor(/> .*vijandig/);
    session.type(KEY.enter);
    await atQuestion(session, 1);
    session.type('q');
    await session.ended;
    expect(noteIn(readFileSync(path, 'utf8'))).toBe(before);
  });
});
