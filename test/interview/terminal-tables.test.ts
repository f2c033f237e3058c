import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersText } from '../cli/stand-in-folder.ts';
import { atQuestion, exitOf, isWindows, passRoles } from './pty-dossier.ts';
import { KEY, type PtySession } from './pty-session.ts';
import { FIRST, makeShortDossier } from './short-dossier.ts';

/** Notes nobody at the table, and waits for the first question. */
async function passTable(session: PtySession): Promise<void> {
  await passRoles(session);
  await atQuestion(session, 1);
}

/** Gives the table without a name one. */
async function nameFirst(session: PtySession, name: string): Promise<void> {
  await session.waitFor(/Er zijn al antwoorden van een tafel zonder naam[\s\S]*Enter = /);
  session.type(KEY.clearLine + name + KEY.enter);
}

describe.skipIf(isWindows)('which table fills in is asked where there are several', () => {
  const asked = async () => {
    const dossier = makeShortDossier({
      '': '{ visie: { answer: deels } }',
      'huis-oost': '{ tijd: { answer: deels } }',
    });
    const session = await dossier.start();
    const screen = await session.waitFor(/Voor welke tafel vult u in\?[\s\S]*Esc = terug/);
    return { dossier, session, screen };
  };
  test('and its answers go to its own file', async () => {
    const { dossier, session, screen } = await asked();
    expect(screen).toMatch(/1 {2}huis-oost\n.*2 {2}de tafel zonder naam\n/);
    session.type(`1${KEY.enter}`);
    await nameFirst(session, 'Huis Zuid');
    expect(await session.waitFor('Wie zitten er aan tafel?')).toContain(': de nulmeting · tafel huis-oost\n');
    await passRoles(session);
    await atQuestion(session, 1);
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    session.type('s');
    const review = await session.waitFor(/Nog even nalopen[\s\S]*Esc = terug/);
    expect(review).toMatch(
      /Aan een andere tafel anders beantwoord\n.*1\.1.*anders dan aan tafel\s+Huis Zuid/,
    );
    session.type(KEY.enter);
    expect(await exitOf(session)).toBe(0);
    expect(dossier.answers(FIRST, 'huis-oost')).toEqual({
      tijd: { answer: 'deels' },
      visie: { answer: 'grotendeels' },
    });
    expect(dossier.answers(FIRST, 'huis-zuid')).toEqual({ visie: { answer: 'deels' } });
  });

  test('and one without a name can be chosen too: it gets one first', async () => {
    const { dossier, session } = await asked();
    session.type(`2${KEY.enter}`);
    const screen = await session.waitFor(/Andere tafels hebben een naam, deze nog niet[\s\S]*Enter = /);
    expect(screen).toContain('> A');
    session.type(`${KEY.clearLine}huis oost${KEY.enter}`);
    await session.waitFor('Er is al een tafel met die naam');
    session.type(`${KEY.clearLine}Huis Zuid${KEY.enter}`);
    await passRoles(session);
    await atQuestion(session, 2);
    expect(session.screen()).toContain('tafel Huis Zuid');
    session.type(`2${KEY.enter}`);
    const review = await session.waitFor(/Nog even nalopen[\s\S]*Esc = terug/);
    expect(review).toContain('anders dan aan tafel huis-oost');
    session.type(KEY.enter);
    expect(await exitOf(session)).toBe(0);
    expect(dossier.answers(FIRST, 'huis-zuid')).toEqual({
      visie: { answer: 'deels' },
      tijd: { answer: 'grotendeels' },
    });
    expect(existsSync(dossier.path(FIRST))).toBe(false);
    expect(dossier.answers(FIRST, 'huis-oost')).toEqual({ tijd: { answer: 'deels' } });
  });

  test('and one that is not there yet is added by its name', async () => {
    const { dossier, session, screen } = await asked();
    expect(screen).toContain('3  Een andere tafel (u geeft die een naam)');
    session.type(`3${KEY.enter}`);
    await session.waitFor('Hoe heet deze tafel?');
    session.type(`!${KEY.enter}`);
    await session.waitFor('minstens één letter of cijfer');
    session.type(`${KEY.clearLine}Huis West${KEY.enter}`);
    await nameFirst(session, 'Huis Zuid');
    await passTable(session);
    expect(session.screen()).toContain('tafel Huis West');
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    session.type('q');
    expect(await exitOf(session)).toBe(0);
    expect(dossier.answers(FIRST, 'huis-west')).toEqual({ visie: { answer: 'grotendeels' } });
  });

  test('and whoever says so at the start names the first table, and none is left without a name', async () => {
    const dossier = makeShortDossier();
    const session = await dossier.start('--table');
    await session.waitFor('Hoe heet deze tafel?');
    session.type(`Oost${KEY.enter}`);
    await passTable(session);
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    session.type('q');
    expect(await exitOf(session)).toBe(0);
    expect(dossier.answers(FIRST, 'oost')).toEqual({ visie: { answer: 'grotendeels' } });
    const again = await dossier.start();
    const screen = await again.waitFor(/Voor welke tafel vult u in\?[\s\S]*Esc = terug/);
    expect(screen).toMatch(/1 {2}Oost\n.*2 {2}Een andere tafel/);
    again.type(KEY.escape);
    expect(await exitOf(again)).toBe(0);
  });

  test('and whoever names one at the start that is not there yet finds it called so, also beside another', async () => {
    const dossier = makeShortDossier({ 'Huis Oost': '{ visie: { answer: deels } }' });
    const session = await dossier.start('--table', 'Huis West');
    await passTable(session);
    expect(session.screen()).toContain('tafel Huis West');
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    session.type('q');
    expect(await exitOf(session)).toBe(0);
    expect(readFileSync(join(dossier.root, 'metingen', FIRST, 'meting.yaml'), 'utf8')).toContain(
      'tables:\n  - Huis Oost\n  - Huis West\n',
    );
    expect(dossier.answers(FIRST, 'huis-west')).toEqual({ visie: { answer: 'grotendeels' } });
  });

  test('and a new measurement proposes the tables of the last time, and one table for all', async () => {
    const dossier = makeShortDossier({
      'Huis Oost': '{ visie: { answer: deels }, tijd: { answer: deels } }',
      'Huis West': '{ visie: { answer: volledig }, tijd: { answer: deels } }',
    });
    // One that is still empty says nothing of tables.
    dossier.ran('interview', 'd', '--new', '--date', '2027-01-01');
    const again = ['--new', '--date', '2027-03-01'] as const;
    const session = await dossier.start(...again);
    const screen = await session.waitFor(/Voor welke tafel vult u in\?[\s\S]*Esc = terug/);
    expect(screen).toMatch(
      /1 {2}Huis Oost\n.*2 {2}Huis West\n.*3 {2}Iedereen samen, aan één tafel\n.*4 {2}Een andere/,
    );
    session.type(`2${KEY.enter}`);
    await passTable(session);
    expect(session.screen()).toContain('tafel Huis West');
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    session.type('q');
    expect(await exitOf(session)).toBe(0);
    expect(dossier.answers('2027-03-01', 'huis-west')).toEqual({ visie: { answer: 'grotendeels' } });
    const meting = readFileSync(join(dossier.root, 'metingen/2027-03-01/meting.yaml'), 'utf8');
    expect(meting).toContain('tables:\n  - Huis West\n');
    expect(dossier.answers(FIRST, 'huis-west')).toEqual({
      visie: { answer: 'volledig' },
      tijd: { answer: 'deels' },
    });
    // The other one is still to come.
    const next = await dossier.start();
    const still = await next.waitFor(/Voor welke tafel vult u in\?[\s\S]*Esc = terug/);
    expect(still).toMatch(/1 {2}Huis West\n.*2 {2}Huis Oost\n.*3 {2}Een andere/);
    next.type(KEY.escape);
    expect(await exitOf(next)).toBe(0);
  });

  test('and who answers at one table this time has one without a name', async () => {
    const dossier = makeShortDossier({
      'Huis Oost': '{ visie: { answer: deels }, tijd: { answer: deels } }',
    });
    const session = await dossier.start('--new', '--date', '2027-03-01');
    await session.waitFor(/Voor welke tafel vult u in\?[\s\S]*Esc = terug/);
    session.type(`2${KEY.enter}`);
    await passTable(session);
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    session.type('q');
    expect(await exitOf(session)).toBe(0);
    expect(dossier.answers('2027-03-01')).toEqual({ visie: { answer: 'grotendeels' } });
    // From then on that table goes on without a question.
    const goOn = await dossier.start();
    await passRoles(goOn);
    await atQuestion(goOn, 2);
    expect(goOn.screen()).not.toContain('Voor welke tafel');
    goOn.type('q');
    expect(await exitOf(goOn)).toBe(0);
  });

  test('and who goes back is asked nothing more', async () => {
    const { session } = await asked();
    session.type(KEY.escape);
    expect(await exitOf(session)).toBe(0);
    expect(session.screen()).not.toContain('Wie zitten er aan tafel?');
  });
});

describe.skipIf(isWindows)('a table without a name, where one with a name comes beside it', () => {
  const begun = () => makeShortDossier({ '': '{ visie: { answer: deels, note: "# Zuid" } }' });
  const asked = async (dossier: ReturnType<typeof makeShortDossier>, ...more: readonly string[]) => {
    const session = await dossier.start('--table', 'west', ...more);
    const screen = await session.waitFor(/Er zijn al antwoorden van een tafel zonder naam[\s\S]*Enter = /);
    return { session, screen };
  };

  test('is asked for one, with a name that stands ready; its file is the same to the byte', async () => {
    const dossier = begun();
    const before = readFileSync(dossier.path(FIRST));
    const { session, screen } = await asked(dossier);
    expect(screen).toContain('> A');
    session.type(KEY.enter);
    await passTable(session);
    expect(session.screen()).toContain('tafel west');
    expect(session.readBack()).toContain('De tafel zonder naam heet nu A.');
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    session.type('q');
    expect(await exitOf(session)).toBe(0);
    expect(readFileSync(dossier.path(FIRST, 'a')).equals(before)).toBe(true);
    expect(existsSync(dossier.path(FIRST))).toBe(false);
    expect(dossier.answers(FIRST, 'west')).toEqual({ visie: { answer: 'grotendeels' } });
    expect(readFileSync(join(dossier.root, 'metingen', FIRST, 'meting.yaml'), 'utf8')).toMatch(
      /tables:\n {2}- A\n {2}- west\n/,
    );
    expect(dossier.ran('check', 'd')).not.toMatch(/meting\.yaml|antwoorden[-.]/);
  });

  test('does not get that of another, and who goes back changes nothing', async () => {
    const dossier = begun();
    const { session } = await asked(dossier);
    session.type(`${KEY.clearLine}West${KEY.enter}`);
    await session.waitFor('Er is al een tafel met die naam.');
    session.type(KEY.escape);
    expect(await exitOf(session)).toBe(0);
    expect(existsSync(dossier.path(FIRST))).toBe(true);
    expect(existsSync(dossier.path(FIRST, 'west'))).toBe(false);
  });

  test('takes along what was half typed there', async () => {
    const dossier = begun();
    const cutOff = await dossier.start();
    await passRoles(cutOff);
    await atQuestion(cutOff, 2);
    cutOff.type('tHalf');
    await cutOff.waitFor('> Half');
    cutOff.kill('SIGKILL');
    await cutOff.ended;
    const { session } = await asked(dossier);
    session.type(KEY.enter);
    await passTable(session);
    session.type('q');
    expect(await exitOf(session)).toBe(0);
    const again = await dossier.start('--table', 'A');
    await passRoles(again);
    expect(await atQuestion(again, 2)).toContain('half geschreven toelichting');
    again.type('q');
    expect(await exitOf(again)).toBe(0);
  });

  test('keeps none as long as somebody answers there, which is said', async () => {
    const dossier = begun();
    const other = await dossier.start();
    await passRoles(other);
    await atQuestion(other, 2);
    const session = await dossier.start('--table', 'west');
    await passTable(session);
    expect(session.readBack()).toContain(
      'Aan de tafel zonder naam wordt nu in een ander venster geantwoord.',
    );
    session.type('q');
    expect(await exitOf(session)).toBe(0);
    other.type(`2${KEY.enter}`);
    expect(await exitOf(other)).toBe(0);
    expect(dossier.answers()).toMatchObject({ tijd: { answer: 'grotendeels' } });
  });

  test('line by line too', async () => {
    const dossier = begun();
    const session = await dossier.start('--table', 'west', '--plain');
    await session.waitFor(/Er staat nu: A[\s\S]*\n>$/);
    session.type('Zuid\r');
    await session.waitFor('De tafel zonder naam heet nu Zuid.');
    await session.waitFor(/Wie zitten er aan tafel\?[\s\S]*\n>$/);
    session.type('<\r');
    expect(await exitOf(session)).toBe(0);
    expect(existsSync(dossier.path(FIRST, 'zuid'))).toBe(true);
  });

  test('is told, with two ways out, where a form is taken over and nobody can be asked', () => {
    const dossier = begun();
    writeFileSync(join(dossier.folder, 'form.yaml'), answersText('{ tijd: { answer: deels } }'));
    const said = dossier.ran('interview', 'd', '--answers', 'form.yaml', '--table', 'west');
    expect(said).toContain('naast de tafel west is er een tafel zonder naam met antwoorden');
    expect(said).toContain('nulmeting interview d --table west');
    expect(said).toContain('antwoorden-<naam>.yaml');
    expect(dossier.answers()).toMatchObject({ visie: { answer: 'deels' } });
  });
});
