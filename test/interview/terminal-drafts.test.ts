import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { atQuestion, isWindows, makeDossier, makeFolder, start, type TestDossier } from './pty-dossier.ts';
import { KEY, startProgram } from './pty-session.ts';

/* What is typed and not confirmed, and two terminals at one dossier: the built program in a pseudo-terminal. */

const draftsOf = ({ root }: TestDossier): readonly string[] => {
  const folder = join(root, '.nulmeting', 'drafts');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe.skipIf(isWindows)('a half-typed note', () => {
  test.each([
    ['Ctrl-C', (session: Awaited<ReturnType<typeof start>>) => session.type(KEY.ctrlC)],
    ['SIGKILL', (session: Awaited<ReturnType<typeof start>>) => session.kill('SIGKILL')],
    ['SIGTERM', (session: Awaited<ReturnType<typeof start>>) => session.kill('SIGTERM')],
  ])('survives %s, with what was chosen, and is offered the next time', async (_, cut) => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type('s');
    await atQuestion(session, 2);
    session.type('2t');
    await session.waitFor('Schrijf geen namen op.');
    session.type('half een zin');
    await session.waitFor('> half een zin');
    cut(session);
    await session.ended;
    expect(dossier.answers()).toEqual({});

    const again = await start(dossier);
    const screen = await atQuestion(again, 2);
    expect(screen).toContain('Nog niet vastgelegd: een half geschreven toelichting (t)');
    expect(screen).toContain('❯ 2  Grotendeels');
    again.type('t');
    await again.waitFor('Dit staat nog klaar van eerder, en is nog niet vastgelegd.');
    again.type(`, en af${KEY.enter}`);
    await again.waitFor('Toelichting: half een zin, en af');
    again.type(KEY.enter);
    await atQuestion(again, 3);
    again.type('l');
    await again.waitFor(/1\.1 +.*open · voor later/);
    again.type('zoiets');
    await again.waitFor('Niets gevonden.');
    again.type(KEY.escape);
    await again.waitFor('Nalopen:');
    again.type(KEY.escape);
    await atQuestion(again, 3);
    again.type('q');
    await again.ended;
    expect(Object.values(dossier.answers())).toEqual([
      { answer: 'grotendeels', note: 'half een zin, en af' },
    ]);
    // The mark "for later" is still there.
    expect(draftsOf(dossier)).toHaveLength(1);
  });
});

test.skipIf(isWindows)(
  'a half-typed note and what is left for later are still there after the menu',
  async () => {
    const { root } = await makeDossier();
    const session = await startProgram([], { cwd: root });
    await session.waitFor('Enter = vastleggen');
    session.type(KEY.enter);
    await atQuestion(session, 1);
    session.type('s');
    await atQuestion(session, 2);
    session.type('t');
    await session.waitFor('Schrijf geen namen op.');
    session.type('half een zin');
    await session.waitFor('> half een zin');
    session.type(KEY.escape);
    await atQuestion(session, 2);
    session.type('q');
    await session.waitFor('Enter = terug naar het menu');
    session.type(KEY.enter);
    await session.waitFor('Er is nog geen vraag beantwoord.');
    session.type(KEY.enter);
    expect(await atQuestion(session, 2)).toContain(
      'Nog niet vastgelegd: een half geschreven toelichting (t)',
    );
    session.type('b');
    expect(await atQuestion(session, 1)).toContain('U zou hier later op terugkomen.');
    session.type(KEY.ctrlC);
    await session.ended;
  },
);

test.skipIf(isWindows)(
  'a half-written text for the report is still there after Ctrl-C, until it is recorded',
  async () => {
    const dossier = await makeDossier();
    const begun = async () => {
      const session = await start(dossier, '--texts');
      const screen = await session.waitFor(/1 {2}Schrijven[\s\S]*Esc = terug/);
      session.type(`1${KEY.enter}`);
      await session.waitFor('Alt+Enter = nieuwe regel');
      return { session, screen };
    };
    const first = await begun();
    first.session.type('Luister eerst');
    await first.session.waitFor('> Luister eerst');
    first.session.type(KEY.ctrlC);
    await first.session.ended;

    const { session, screen } = await begun();
    expect(screen).toContain('U schreef hier al iets dat nog niet is vastgelegd');
    await session.waitFor(/> Luister eerst\nDit staat nog klaar van eerder/);
    session.type(`, dan doen${KEY.enter}`);
    await session.waitFor('Is deze tekst goedgekeurd?');
    session.type(KEY.escape);
    await session.waitFor(/Tekst 2 van/);
    session.type(`stoppen${KEY.enter}${KEY.enter}`);
    await session.ended;
    expect(readFileSync(join(dossier.root, 'teksten.yaml'), 'utf8')).toContain('Luister eerst, dan doen');
    expect(draftsOf(dossier)).toEqual([]);
  },
);

describe.skipIf(isWindows)('two terminals at one table', () => {
  test('see each other, take over what the other answered, and neither overwrites', async () => {
    const dossier = await makeDossier();
    const one = await start(dossier);
    await atQuestion(one, 1);
    const two = await start(dossier);
    expect(await atQuestion(two, 1)).toContain('wordt nu ook in een ander venster geantwoord');
    two.type(`1${KEY.enter}`);
    await atQuestion(two, 2);
    two.type(`1${KEY.enter}`);
    await atQuestion(two, 3);
    // The first window still shows the first question as it was.
    one.type(`0${KEY.enter}`);
    const clash = await one.waitFor(/Welk antwoord blijft staan\?[\s\S]*Enter = vastleggen/);
    expect(clash).not.toContain('Esc = terug');
    expect(clash).toContain('1  Wat u nu antwoordde: nog niet begonnen');
    expect(clash).toContain('2  Wat er al staat: deels');
    // Neither answer is thrown away by who wants to go back.
    one.type(KEY.escape);
    // A key that follows at once would be a part of the same.
    await pause(1000);
    await one.waitFor(/Welk antwoord blijft staan\?[\s\S]*Enter = vastleggen/);
    one.type(`2${KEY.enter}`);
    expect(await atQuestion(one, 2)).toContain('Intussen zijn ergens anders 2 vragen beantwoord.');
    expect(dossier.answers()['huidige-inzet']).toEqual({ answer: 'deels' });
    for (const session of [one, two]) {
      session.type('q');
      expect((await session.ended).exitCode).toBe(0);
    }
    expect(draftsOf(dossier)).toEqual([]);
  });
});

test.skipIf(isWindows)('keys that are typed ahead are not lost: four answers in one breath', async () => {
  const dossier = await makeDossier();
  const session = await start(dossier);
  await atQuestion(session, 1);
  session.type(`1${KEY.enter}0${KEY.enter}w${KEY.enter}2${KEY.enter}`);
  await atQuestion(session, 5);
  expect(Object.values(dossier.answers()).map((entry) => entry['answer'])).toEqual([
    'deels',
    'niet-begonnen',
    'weet-niet',
    'grotendeels',
  ]);
});

test.skipIf(isWindows)(
  'Enter without a choice says what is expected, and a key takes that away',
  async () => {
    const session = await start(await makeDossier());
    await atQuestion(session, 1);
    session.type(KEY.enter);
    await session.waitFor('Kies eerst een antwoord');
    session.type('1');
    await session.waitFor('❯ 1  Deels');
    expect(session.screen()).not.toContain('Kies eerst een antwoord');
  },
);

test.skipIf(isWindows)(
  'in init Esc leads back to the question before, where the answer stands ready',
  async () => {
    const folder = makeFolder();
    const session = await startProgram(['init', 'd'], { cwd: folder });
    await session.waitFor('Hoe heet uw organisatie?');
    session.type(`De Brug${KEY.enter}`);
    await session.waitFor(/In welke sector werkt u\?[\s\S]*Esc = terug/);
    session.type(KEY.escape);
    await session.waitFor('> De Brug');
    session.type(KEY.escape);
    await session.waitFor('Er is niets gemaakt.');
    expect((await session.ended).exitCode).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  },
);

test.skipIf(isWindows)("a long note can be written in an editor of one's own, with its lines", async () => {
  const dossier = await makeDossier();
  const editor = join(makeFolder(), 'editor.sh');
  writeFileSync(editor, '#!/bin/sh\nprintf "tweede regel\\n" >> "$1"\n', { mode: 0o755 });
  const session = await startProgram(['interview', dossier.root], {
    cwd: dirname(dossier.root),
    env: { EDITOR: editor },
  });
  await atQuestion(session, 1);
  session.type('t');
  await session.waitFor('Ctrl-X = schrijven in een eigen programma');
  session.type('eerste regel');
  await session.waitFor('> eerste regel');
  session.type('\u0018');
  await session.waitFor('Toelichting: eerste regel tweede regel');
  expect(dossier.answers()['huidige-inzet']).toEqual({ note: 'eerste regel\ntweede regel' });
  session.type(`1${KEY.enter}`);
  await atQuestion(session, 2);
});

test.skipIf(isWindows)(
  'the screen and what is said at the end name the table, and the command goes on there',
  async () => {
    const dossier = await makeDossier();
    const session = await start(dossier, '--table', 'huis-oost');
    await session.waitFor('Enter = klaar');
    session.type(KEY.enter);
    await session.waitFor('Nog een andere rol aan tafel?');
    session.type(KEY.enter);
    expect(await atQuestion(session, 1)).toContain('tafel huis-oost · vraag 1 van 31');
    session.type(`1${KEY.enter}`);
    await atQuestion(session, 2);
    session.type('q');
    await session.waitFor('nulmeting interview de-brug --table huis-oost');
    expect((await session.ended).exitCode).toBe(0);
  },
);
