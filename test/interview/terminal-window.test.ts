import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atQuestion, isWindows, makeDossier, start } from './pty-dossier.ts';
import { KEY, PROGRAM, startInTerminal } from './pty-session.ts';

/* What a terminal can do with a conversation that a person does not ask for: another size, a suspended program, many keys at once. */

const SUSPEND = '\u001A';

describe.skipIf(isWindows)('another size during the conversation', () => {
  test.each([
    ['smaller', 60, 20],
    ['larger', 200, 50],
  ] as const)(
    '%s: the question is drawn anew, with what was chosen, and goes on',
    async (_, columns, rows) => {
      const dossier = await makeDossier();
      const session = await start(dossier);
      await atQuestion(session, 1);
      session.type('2');
      await session.waitFor('❯ 2  Grotendeels');
      session.resize(columns, rows);
      const drawn = await session.waitFor(
        (screen) =>
          /vraag 1 van 31[\s\S]*q stoppen/.test(screen) &&
          screen.split('\n').every((line) => line.length < columns) &&
          screen.includes('❯ 2  Grotendeels'),
      );
      expect(drawn.split('\n').length).toBeLessThan(rows);
      expect(drawn.match(/vraag 1 van/g)).toHaveLength(1);
      session.type(KEY.enter);
      await atQuestion(session, 2);
      expect(dossier.answers()['huidige-inzet']).toEqual({ answer: 'grotendeels' });
    },
  );

  test('while a note is typed, nothing of it is lost', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type('t');
    await session.waitFor('Schrijf geen namen op.');
    session.type('eerst breed');
    await session.waitFor('> eerst breed');
    session.resize(60, 20);
    session.type(', nu smal');
    await session.waitFor('> eerst breed, nu smal');
    session.type(KEY.enter);
    await session.waitFor('Toelichting: eerst breed, nu smal');
    expect(dossier.answers()['huidige-inzet']).toEqual({ note: 'eerst breed, nu smal' });
  });

  test('a long note is broken between words, and is changed where the cursor is, in whatever row', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.resize(60, 20);
    session.type('t');
    await session.waitFor('Schrijf geen namen op.');
    session.type('Wij zien waar de woorden van een lange toelichting aan de rand breken');
    await session.waitFor(/> Wij zien .* lange toelichting aan\n {2}de rand breken\nEnter/);
    session.type('\u0001Nu: ');
    await session.waitFor(/> Nu: Wij zien .* een lange toelichting\n {2}aan de rand breken\nEnter/);
    session.type(`${KEY.right.repeat('Wij'.length)} nog${KEY.up}`);
    await session.waitFor(/> Nu: Wij nog zien waar/);
    session.resize(40, 20);
    const narrow = await session.waitFor(
      /> Nu: Wij nog zien waar de woorden van\n {2}een lange toelichting aan de rand\n {2}breken\nEnter/,
    );
    expect(narrow.match(/Nu: Wij/g)).toHaveLength(1);
    session.type(KEY.enter);
    await session.waitFor('Toelichting: Nu: Wij nog zien');
    expect(dossier.answers()['huidige-inzet']).toEqual({
      note: 'Nu: Wij nog zien waar de woorden van een lange toelichting aan de rand breken',
    });
  });

  test('many times in a row, the last size counts', async () => {
    const session = await start(await makeDossier());
    await atQuestion(session, 1);
    for (let columns = 200; columns >= 60; columns -= 10) session.resize(columns, 24);
    const drawn = await session.waitFor(
      (screen) =>
        /vraag 1 van 31[\s\S]*q stoppen/.test(screen) && screen.split('\n').every((line) => line.length < 60),
    );
    expect(drawn.match(/q stoppen/g)).toHaveLength(1);
  });
});

describe.skipIf(isWindows)('Ctrl-Z in a shell', () => {
  const shell = (cwd: string) =>
    startInTerminal('/bin/bash', ['--norc', '--noprofile', '-i'], { cwd, env: { PS1: '$ ' } });

  test.each([
    ['a question', '2', '❯ 2  Grotendeels'],
    ['a note', 'thalf', '> half'],
  ])('at %s gives the shell back, and fg goes on where it was', async (_, keys, shown) => {
    const { root, answers } = await makeDossier();
    const session = await shell(dirname(root));
    await session.waitFor('$');
    session.type(`'${process.execPath}' '${PROGRAM}' interview de-brug\r`);
    await atQuestion(session, 1);
    session.type(keys.slice(0, 1));
    if (keys.length > 1) await session.waitFor('Schrijf geen namen op.');
    session.type(keys.slice(1));
    await session.waitFor(shown);
    session.type(SUSPEND);
    await session.waitFor(/Stopped/);
    // The shell reads what is typed now, and shows it.
    session.type('echo "$((40 + 2)) gelezen"\r');
    await session.waitFor('42 gelezen');
    session.type('fg\r');
    await session.waitFor((screen) => screen.includes(shown) && !screen.includes('42 gelezen'));
    session.type(keys.length > 1 ? ` zin${KEY.enter}` : KEY.enter);
    if (keys.length > 1) await session.waitFor('Toelichting: half zin');
    else await atQuestion(session, 2);
    expect(answers()['huidige-inzet']).toEqual(
      keys.length > 1 ? { note: 'half zin' } : { answer: 'grotendeels' },
    );
    session.type('q');
    await session.waitFor('Alles wat u hebt vastgelegd, is bewaard.');
  });
});

describe.skipIf(isWindows)('keys that come before they are asked for', () => {
  test('while the program starts, are all heard', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    session.type(`1${KEY.enter}2${KEY.enter}`);
    await atQuestion(session, 3);
    expect(Object.values(dossier.answers()).map(({ answer }) => answer)).toEqual(['deels', 'grotendeels']);
  });

  test('a choice, a note, the answer and a way back in one breath are each done', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type('2t');
    await session.waitFor('Schrijf geen namen op.');
    session.type(`kort${KEY.enter}`);
    await session.waitFor('Toelichting: kort');
    session.type(`${KEY.enter}0${KEY.enter}bu`);
    await session.waitFor('Uw laatste wijziging is teruggenomen.');
    expect(dossier.answers()).toMatchObject({ 'huidige-inzet': { answer: 'grotendeels', note: 'kort' } });
    expect(dossier.answers()['startsituatie-in-kaart']?.['answer']).toBeUndefined();
  });
});

describe.skipIf(isWindows)('a text of several lines that is pasted', () => {
  test.each([
    ['with line feeds', '\n'],
    ['with carriage returns', '\r'],
    ['with both', '\r\n'],
  ])('%s stays one note, and answers nothing', async (_, newline) => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type('t');
    await session.waitFor('Schrijf geen namen op.');
    session.type(['1 team in Zuid', '', '2 teams in Oost', 'q is nog open'].join(newline));
    await session.waitFor('> q is nog open');
    expect(session.screen()).toMatch(/> 1 team in Zuid\n>\n> 2 teams in Oost\n> q is nog open/);
    expect(dossier.answers()).toEqual({});
    session.type(KEY.enter);
    await atQuestion(session, 1);
    expect(dossier.answers()).toEqual({
      'huidige-inzet': { note: '1 team in Zuid\n\n2 teams in Oost\nq is nog open' },
    });
  });
});
