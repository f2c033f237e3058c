import { describe, expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { atQuestion, isWindows, makeDossier, makeFolder, start } from './pty-dossier.ts';
import { KEY, startProgram } from './pty-session.ts';

/*
 * A person at a terminal: the built program in a pseudo-terminal, keys that are pressed, and what can then be seen. Every wait is for
 * something on the screen.
 */

describe.skipIf(isWindows)('the first minute', () => {
  test('goes from who sits at the table to the first answers, each saved before the next question', async () => {
    const dossier = await makeDossier({ atTable: [] });
    const session = await start(dossier);
    const welcome = await session.waitFor('Enter = klaar');
    expect(welcome).toContain('De Brug: de nulmeting');
    expect(welcome).toContain('U krijgt 31 tot 50 vragen in 6 stappen.');
    expect(welcome).toContain('Elk antwoord wordt meteen bewaard.');
    session.type(` ${KEY.down}`);
    await session.waitFor(/1 {2}\[x\] bestuur\n❯ 2 {2}\[ \] leidinggevende/);
    session.type(KEY.enter);
    await session.waitFor('Nog een andere rol aan tafel?');
    // A comma too many names nobody.
    session.type('tolk, , stagiair');
    await session.waitFor('> tolk, , stagiair');
    session.type(KEY.enter);

    const first = await atQuestion(session, 1);
    expect(first).toContain('Stap 1 van 6 · Verkenning');
    expect(first).toContain('Werken er teams met ervaringsdeskundigen samen?');
    expect(dossier.table()).toMatchObject({ present: ['bestuur', 'tolk', 'stagiair'] });
    expect(dossier.table().absent).toContain('leidinggevende');
    session.type('1');
    await session.waitFor('❯ 1  Deels');
    expect(dossier.answers()).toEqual({});
    session.type(KEY.enter);
    await atQuestion(session, 2);
    expect(dossier.answers()).toEqual({ 'huidige-inzet': { answer: 'deels' } });
    session.type(`w${KEY.enter}`);
    await atQuestion(session, 3);
    expect(dossier.answers()['startsituatie-in-kaart']).toEqual({ answer: 'weet-niet' });

    session.type('q');
    await session.waitFor('nulmeting interview de-brug');
    expect(await session.ended).toEqual({ exitCode: 0, signal: 0 });
    expect(session.screen()).toContain('Alles wat u hebt vastgelegd, is bewaard.');
    expect(session.isCursorShown()).toBe(true);
  });

  test('a dossier whose table is known begins at once with the first open question', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    expect(await atQuestion(session, 1)).not.toContain('Wie zitten er aan tafel?');
    session.type(`0${KEY.enter}`);
    await atQuestion(session, 2);
    session.type('q');
    await session.ended;
    const again = await start(dossier);
    await atQuestion(again, 2);
    // It stood on the screen before this one, and can be read back.
    expect(again.readBack()).toContain(
      'U gaat verder waar u was gebleven. Van de 31 vragen staan er nog 30 open.',
    );
  });

  test('--question begins at that question', async () => {
    const session = await start(await makeDossier(), '--question', 'veilig-klimaat');
    expect(await atQuestion(session, 26)).toContain('Zeggen mensen bij u dat praten');
  });

  test('--step begins at the first question of that step, by its id or its number; a question has a number too', async () => {
    const dossier = await makeDossier();
    const [framework] = listBundledFrameworks().map((entry) => entry.load());
    const [, step, next] = framework?.steps ?? [];
    const [first] = step?.questions ?? [];
    for (const [option, named, question] of [
      ['--step', step?.id, first],
      ['--step', '2', first],
      ['--question', '3.1', next?.questions[0]],
    ] as const) {
      const session = await start(dossier, option, named ?? '');
      const screen = await session.waitFor(/vraag \d+ van[\s\S]*q stoppen/);
      expect(screen.replace(/\s+/g, ' '), `${option} ${named}`).toContain(question?.text.nl);
      session.type('q');
      expect((await session.ended).exitCode).toBe(0);
    }
  });
});

describe.skipIf(isWindows)('the keys at a question', () => {
  test('arrows move over the answers, round at both ends, and Enter on none does nothing', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type(KEY.enter + KEY.down);
    await session.waitFor('❯ 0  Nog niet begonnen');
    session.type(KEY.up);
    await session.waitFor('❯ v  wij zijn het niet eens');
    session.type(KEY.down + KEY.down);
    await session.waitFor('❯ 1  Deels');
    expect(session.screen().match(/❯/g)).toHaveLength(1);
    expect(dossier.answers()).toEqual({});
    session.type(KEY.enter);
    await atQuestion(session, 2);
    expect(dossier.answers()).toEqual({ 'huidige-inzet': { answer: 'deels' } });
  });

  test('a digit and Enter may come in one breath', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    expect(dossier.answers()).toEqual({ 'huidige-inzet': { answer: 'grotendeels' } });
  });

  test('? opens the explanation and closes it, and the choice stays', async () => {
    const session = await start(await makeDossier());
    await atQuestion(session, 1);
    session.type('2?');
    const help = await session.waitFor('? sluiten');
    expect(help).toContain('Een ervaringsdeskundige heeft geleerd om eigen ervaringen in te zetten voor');
    expect(help).toContain('Bron: Valente 2025, Stap 1.1');
    expect(help).toContain('❯ 2  Grotendeels');
    session.type('?');
    const closed = await session.waitFor('? uitleg');
    expect(closed).not.toContain('Bron:');
    expect(closed).toContain('❯ 2  Grotendeels');
  });

  test.each([
    ['b', 'b'],
    ['the arrow to the left', KEY.left],
    ['Esc', KEY.escape],
  ])('%s goes back, with the cursor on the answer that was given', async (_, key) => {
    const session = await start(await makeDossier());
    await atQuestion(session, 1);
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    session.type(key);
    const back = await atQuestion(session, 1);
    expect(back).toContain('❯ 2  Grotendeels');
    expect(back).toContain('Uw antwoord: grotendeels');
  });

  test('s skips and leaves the question open', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type('s');
    await atQuestion(session, 2);
    session.type(KEY.right);
    await atQuestion(session, 3);
    expect(dossier.answers()).toEqual({});
  });

  test('keys that mean nothing change nothing, however many there are', async () => {
    const session = await start(await makeDossier());
    const before = await atQuestion(session, 1);
    session.type(`${'x7é '.repeat(30)}?`);
    await session.waitFor('? sluiten');
    session.type('?');
    await session.waitFor('? uitleg');
    expect(session.screen()).toBe(before);
  });
});

describe.skipIf(isWindows)('a text at a question', () => {
  test('t takes a note, shows it, and lets it be changed', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type('t');
    await session.waitFor('Schrijf geen namen op.');
    session.type(`In Zuid: cliënten weten „het” al${KEY.enter}`);
    expect(await atQuestion(session, 1)).toContain('Toelichting: In Zuid: cliënten weten „het” al');
    expect(dossier.answers()['huidige-inzet']).toEqual({ note: 'In Zuid: cliënten weten „het” al' });
    session.type('t');
    await session.waitFor('> In Zuid: cliënten weten „het” al');
    session.type(`. Navragen.${KEY.enter}`);
    await session.waitFor('Toelichting: In Zuid: cliënten weten „het” al. Navragen.');
    session.type('t');
    await session.waitFor('> In Zuid');
    session.type(KEY.clearLine);
    await session.waitFor(/^>$/m);
    session.type(KEY.enter);
    expect(await atQuestion(session, 1)).not.toContain('Toelichting:');
    expect(dossier.answers()['huidige-inzet']?.['note']).toBeUndefined();
  });

  test('Esc leaves a note as it was', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type('t');
    await session.waitFor('Schrijf geen namen op.');
    session.type('half');
    await session.waitFor('> half');
    session.type(KEY.escape);
    await atQuestion(session, 1);
    expect(dossier.answers()).toEqual({});
  });

  test('"not applicable" insists on a reason, and the best answer asks where it shows', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type(`n${KEY.enter}`);
    await session.waitFor('Waarom is deze vraag niet van toepassing?');
    session.type(KEY.enter);
    await session.waitFor('Schrijf in een paar woorden de reden op.');
    session.type(`Geen teams${KEY.enter}`);
    await atQuestion(session, 2);
    session.type(`3${KEY.enter}`);
    await session.waitFor('Waar blijkt dat uit?');
    expect(dossier.answers()['startsituatie-in-kaart']).toEqual({ answer: 'volledig' });
    session.type(`Overzicht van maart${KEY.enter}`);
    await atQuestion(session, 3);
    expect(dossier.answers()).toEqual({
      'huidige-inzet': { answer: 'nvt', reason: 'Geen teams' },
      'startsituatie-in-kaart': { answer: 'volledig', evidence: 'Overzicht van maart' },
    });
  });

  test('a group that does not agree gives its lowest and its highest answer', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type(`v${KEY.enter}`);
    await session.waitFor(
      /laagste antwoord aan tafel\?\n\n {2}0 {2}nog niet begonnen: [\s\S]*\n {2}1 {2}deels: [\s\S]*\n {2}2 {2}grotendeels: /,
    );
    // Enter alone chooses nothing, and the numbers mean the same as on the screen of the question.
    session.type(`${KEY.enter}1${KEY.enter}`);
    await session.waitFor(/het hoogste\?\n\n {2}2 {2}grotendeels: [\s\S]*\n {2}3 {2}volledig en geborgd: /);
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    expect(dossier.answers()['huidige-inzet']).toEqual({
      answer: 'verdeeld',
      low: 'deels',
      high: 'grotendeels',
    });
  });
});

test.skipIf(isWindows)('without a dossier the conversation says what to do', async () => {
  const session = await startProgram(['interview'], { cwd: makeFolder() });
  await session.waitFor('nulmeting init mijn-organisatie');
  expect((await session.ended).exitCode).toBe(2);
});
