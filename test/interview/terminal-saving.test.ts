import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { present } from '../domain/builders.ts';
import { atQuestion, isWindows, makeDossier, run, start, type TestDossier } from './pty-dossier.ts';
import { KEY, type PtySession } from './pty-session.ts';

/*
 * What was answered is never dropped: the answers file or the whole dossier goes away, another program has the dossier, or nothing can be
 * written, while a person sits at the questions.
 */

const MEASUREMENT = join('metingen', '2026-11-22');
const FIRST = 'huidige-inzet';
const SECOND = 'startsituatie-in-kaart';
const BOTH = { [FIRST]: { answer: 'deels' }, [SECOND]: { answer: 'niet-begonnen' } };

const answersOf = (dossier: TestDossier): string => join(dossier.root, MEASUREMENT, 'antwoorden.yaml');

/** Begins and answers the first question, which is saved. */
async function startWithAnswer(dossier: TestDossier): Promise<PtySession> {
  const session = await start(dossier);
  await atQuestion(session, 1);
  session.type(`1${KEY.enter}`);
  await atQuestion(session, 2);
  return session;
}

/** The file with what was not saved in a folder; there is exactly one. */
function findRescued(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.startsWith('niet-opgeslagen-'));
  expect(names).toHaveLength(1);
  return join(folder, present(names[0]));
}
const readForm = (path: string): Record<string, unknown> =>
  parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

/** A lock of a program that runs: this one. */
function lockUp(dossier: TestDossier): () => void {
  const lock = join(dossier.root, '.nulmeting', 'lock');
  mkdirSync(lock);
  writeFileSync(join(lock, 'abc'), `${process.pid} ${hostname()}`);
  const unlock = (): void => rmSync(lock, { recursive: true, force: true });
  unlocks.push(unlock);
  return unlock;
}
const unlocks: (() => void)[] = [];
afterEach(() => {
  for (const unlock of unlocks.splice(0)) unlock();
});

/** Makes every write in the dossier fail, also for an administrator, until what is returned is called. */
function breakDossier({ root }: TestDossier): () => void {
  const own = join(root, '.nulmeting');
  renameSync(own, `${own}-weg`);
  writeFileSync(own, '');
  return () => {
    rmSync(own);
    renameSync(`${own}-weg`, own);
  };
}

describe.skipIf(isWindows)('an answers file that is not there any more', () => {
  test.each([
    ['emptied', 'is leeg', (path: string) => writeFileSync(path, '')],
    ['removed', 'is er niet meer', (path: string) => rmSync(path)],
  ])(
    '%s: the interview stops, and all answers stand in a file beside it, which can be read back',
    async (_, said, harm) => {
      const dossier = await makeDossier();
      const session = await startWithAnswer(dossier);
      const path = answersOf(dossier);
      harm(path);
      session.type(`0${KEY.enter}`);
      const screen = await session.waitFor(said);
      expect(await session.ended).toEqual({ exitCode: 3, signal: 0 });
      expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe('');
      const rescued = findRescued(dirname(path));
      expect(screen.replace(/\s/g, '')).toContain(relative(dirname(dossier.root), rescued));
      expect(screen).not.toContain('Alles wat u hebt vastgelegd, is bewaard');
      expect(readForm(rescued)).toEqual({
        schema: 'nulmeting/answers@1',
        organisation: 'de-brug',
        measurement: '2026-11-22',
        answers: BOTH,
      });
      expect(statSync(rescued).mode & 0o777).toBe(0o600);

      // Only now does the person begin anew, with what was rescued.
      rmSync(path, { force: true });
      expect(run(['check', dossier.root], dossier.root)).toMatchObject({ status: 0 });
      expect(run(['interview', dossier.root, '--answers', rescued], dossier.root)).toMatchObject({
        status: 0,
      });
      expect(dossier.answers()).toEqual(BOTH);
      expect(run(['status', dossier.root], dossier.root).said).not.toContain('tafel');
    },
  );
});

describe.skipIf(isWindows)('a dossier that is not there any more', () => {
  test.each([
    ['renamed', ({ root }: TestDossier) => renameSync(root, `${root}-nieuw`)],
    ['removed', ({ root }: TestDossier) => rmSync(root, { recursive: true })],
  ])(
    '%s: the interview stops, nothing is made in its place, and all answers stand beside it',
    async (_, harm) => {
      const dossier = await makeDossier();
      const session = await startWithAnswer(dossier);
      harm(dossier);
      session.type(`0${KEY.enter}`);
      await session.waitFor('Het dossier is er niet meer');
      expect(await session.ended).toEqual({ exitCode: 3, signal: 0 });
      expect(existsSync(dossier.root)).toBe(false);
      const rescued = findRescued(dirname(dossier.root));
      expect(readForm(rescued)['answers']).toEqual(BOTH);
      const moved = `${dossier.root}-nieuw`;
      if (!existsSync(moved)) return;
      expect(run(['interview', moved, '--answers', rescued], moved)).toMatchObject({ status: 0 });
      expect(readForm(join(moved, MEASUREMENT, 'antwoorden.yaml'))['answers']).toEqual(BOTH);
    },
  );

  test('and no place to write either: the answers are on the screen, to be copied', async () => {
    const dossier = await makeDossier();
    const session = await startWithAnswer(dossier);
    // Its parent is the working folder and the home too.
    rmSync(dirname(dossier.root), { recursive: true });
    session.type(`0${KEY.enter}`);
    const screen = await session.waitFor('Het dossier is er niet meer');
    expect((await session.ended).exitCode).toBe(3);
    expect(screen).toContain('kon nergens bewaard worden');
    const form = /^schema: nulmeting[\s\S]*?\n\n/m.exec(`${screen}\n\n`)?.[0] ?? '';
    expect((parse(form) as Record<string, unknown>)['answers']).toEqual(BOTH);
  });
});

describe.skipIf(isWindows)('another program that has the dossier', () => {
  test('for three seconds is waited for: that is told, and the answer is saved', async () => {
    const dossier = await makeDossier();
    const session = await startWithAnswer(dossier);
    const unlock = lockUp(dossier);
    setTimeout(unlock, 3000);
    session.type(`0${KEY.enter}`);
    await session.waitFor('Een ander programma is met dit dossier bezig. Even wachten');
    await atQuestion(session, 3);
    expect(dossier.answers()).toEqual(BOTH);
  });

  test('for longer: the person is asked, and the answer is saved when she tries again', async () => {
    const dossier = await makeDossier();
    const session = await startWithAnswer(dossier);
    const unlock = lockUp(dossier);
    session.type(`0${KEY.enter}`);
    const screen = await session.waitFor('❯ 1  Nog een keer proberen');
    expect(screen).toContain('Een ander programma is met dit dossier bezig');
    expect(screen).toContain('Uw antwoord is nog niet bewaard');
    expect(dossier.answers()).toEqual({ [FIRST]: { answer: 'deels' } });
    unlock();
    session.type(KEY.enter);
    await atQuestion(session, 3);
    expect(dossier.answers()).toEqual(BOTH);
  });
});

describe.skipIf(isWindows)('a dossier that cannot be written to', () => {
  test('for a while: the person goes on, and the next answer takes the first along', async () => {
    const dossier = await makeDossier({ atTable: [] });
    const session = await start(dossier);
    await session.waitFor('Enter = klaar');
    const mend = breakDossier(dossier);
    session.type(` ${KEY.enter}`);
    await session.waitFor('Nog een andere rol aan tafel?');
    session.type(KEY.enter);
    await session.waitFor('❯ 1  Nog een keer proberen');
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 1);
    session.type(`1${KEY.enter}`);
    await session.waitFor('❯ 1  Nog een keer proberen');
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    mend();
    session.type(`0${KEY.enter}`);
    await atQuestion(session, 3);
    expect(dossier.answers()).toEqual(BOTH);
    expect(dossier.table().present).toEqual(['bestuur']);
    session.type('q');
    await session.waitFor('Alles wat u hebt vastgelegd, is bewaard.');
    expect((await session.ended).exitCode).toBe(0);
  });

  test('and a person who stops: only what is not saved stands in a file beside it', async () => {
    const dossier = await makeDossier();
    const session = await startWithAnswer(dossier);
    const mend = breakDossier(dossier);
    session.type(`0${KEY.enter}`);
    await session.waitFor('❯ 1  Nog een keer proberen');
    session.type(`q${KEY.enter}`);
    await session.waitFor('Zet het later terug met');
    expect((await session.ended).exitCode).toBe(3);
    mend();
    const rescued = findRescued(join(dossier.root, MEASUREMENT));
    expect(readForm(rescued)['answers']).toEqual({ [SECOND]: { answer: 'niet-begonnen' } });
    expect(run(['interview', dossier.root, '--answers', rescued], dossier.root)).toMatchObject({ status: 0 });
    expect(dossier.answers()).toEqual(BOTH);
  });

  test.each([
    ['the window is closed', (session: PtySession) => session.close()],
    ['a signal comes', (session: PtySession) => session.kill('SIGTERM')],
  ])('and %s: what is not saved stands in a file beside it', async (_, cut) => {
    const dossier = await makeDossier();
    const session = await startWithAnswer(dossier);
    breakDossier(dossier);
    session.type(`0${KEY.enter}`);
    await session.waitFor('❯ 1  Nog een keer proberen');
    cut(session);
    await session.ended;
    const rescued = findRescued(join(dossier.root, MEASUREMENT));
    expect(readForm(rescued)['answers']).toEqual({ [SECOND]: { answer: 'niet-begonnen' } });
  });

  test.each([
    ['at the question what to do', '❯ 1  Nog een keer proberen', ''],
    ['at a question after it', 'vraag 3 van', `2${KEY.enter}`],
  ])('and Ctrl-C %s: what is not saved stands in a file beside it', async (_, seen, keys) => {
    const dossier = await makeDossier();
    const session = await startWithAnswer(dossier);
    breakDossier(dossier);
    session.type(`0${KEY.enter}`);
    await session.waitFor('❯ 1  Nog een keer proberen');
    session.type(keys);
    await session.waitFor(seen);
    session.type(KEY.ctrlC);
    expect((await session.ended).exitCode).toBe(130);
    expect(session.screen()).toContain('Zet het later terug met');
    const rescued = findRescued(join(dossier.root, MEASUREMENT));
    expect(readForm(rescued)['answers']).toEqual({ [SECOND]: { answer: 'niet-begonnen' } });
  });
});
