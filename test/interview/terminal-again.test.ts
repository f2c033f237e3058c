import { readFileSync, writeFileSync } from 'node:fs';
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

describe.skipIf(isWindows)('a new measurement beside one with open questions', () => {
  const asked = async (...args: readonly string[]) => {
    const dossier = makeShortDossier({ '': '{ visie: { answer: deels } }' });
    const session = await dossier.start('--new', '--date', '2027-03-01', ...args);
    const screen = await session.waitFor(/Wat wilt u doen\?[\s\S]*Esc = terug/);
    return { dossier, session, screen };
  };

  test('is asked about first: how far it is, and what can be done', async () => {
    const { session, screen } = await asked();
    expect(screen).toContain(
      'De meting van 22 november 2026 is nog niet af (beantwoord: 1 van de 2 vragen). Wat wilt u doen?',
    );
    expect(
      screen.split('\n').flatMap((line) => /^ *(?:❯ *)?([\dq]) {2}(.*)$/.exec(line)?.slice(1) ?? []),
    ).toEqual([
      ...['1', 'Die meting eerst afmaken'],
      ...['2', 'Een nieuwe meting beginnen; de andere blijft zoals die is'],
      ...['q', 'Stoppen'],
    ]);
    session.type(`q${KEY.enter}`);
    expect(await exitOf(session)).toBe(0);
  });

  test('is not begun by who finishes that one', async () => {
    const { dossier, session } = await asked();
    session.type(`1${KEY.enter}`);
    await passRoles(session);
    await atQuestion(session, 2);
    session.type(`2${KEY.enter}`);
    const end = await session.waitFor('Het plan van aanpak:');
    expect(await exitOf(session)).toBe(0);
    expect(end).toContain('Alle vragen zijn langsgekomen.');
    expect(end).not.toContain('open.');
    expect(end).not.toContain('Wat er veranderde:');
    expect(dossier.answers()).toEqual({ visie: { answer: 'deels' }, tijd: { answer: 'grotendeels' } });
    expect(dossier.exists('2027-03-01')).toBe(false);
  });

  test('is made with its first answer, and says at the end how to compare, and what was skipped', async () => {
    const { dossier, session } = await asked();
    const before = readFileSync(dossier.path(FIRST));
    session.type(`2${KEY.enter}`);
    expect(await session.waitFor('Enter = klaar')).toContain('De Brug: de nieuwe meting');
    await passTable(session);
    expect(dossier.exists('2027-03-01')).toBe(false);
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    expect(dossier.answers('2027-03-01')).toEqual({ visie: { answer: 'grotendeels' } });
    session.type('s');
    const review = await session.waitFor('Esc = terug');
    expect(review).toContain('Nog even nalopen');
    expect(review).toMatch(/Nog niet beantwoord\n {2}1\.2 {3}.* open · voor later/);
    session.type(KEY.down + KEY.enter);
    const end = await session.waitFor('nulmeting compare d');
    expect(end).toContain('Er staat nog 1 vraag open.');
    expect(end).toContain('nulmeting report d --format html');
    expect(await exitOf(session)).toBe(0);
    expect(readFileSync(dossier.path(FIRST)).equals(before)).toBe(true);
  });

  test('is not made for who answers nothing, and that is said', async () => {
    const { dossier, session } = await asked();
    session.type(`2${KEY.enter}`);
    await passTable(session);
    session.type('q');
    expect(await session.waitFor(/Er is geen nieuwe meting gemaakt\.[\s\S]*--new/)).toMatch(
      /nulmeting interview\s+d --new/,
    );
    expect(await exitOf(session)).toBe(0);
    expect(dossier.exists('2027-03-01')).toBe(false);
  });

  test('is made for a table that is named with it', async () => {
    const { dossier, session } = await asked('--table', 'huis-oost');
    session.type(`2${KEY.enter}`);
    await passTable(session);
    session.type(`1${KEY.enter}`);
    await atQuestion(session, 2);
    session.type('q');
    expect(await exitOf(session)).toBe(0);
    expect(dossier.answers('2027-03-01', 'huis-oost')).toEqual({ visie: { answer: 'deels' } });
  });

  test.each([
    ['Stoppen', `q${KEY.enter}`],
    ['Esc', KEY.escape],
  ])('is not made for who stops: %s', async (_, keys) => {
    const { dossier, session } = await asked();
    session.type(keys);
    expect(await exitOf(session)).toBe(0);
    expect(session.screen()).not.toContain('de nieuwe meting');
    expect(dossier.exists('2027-03-01')).toBe(false);
  });

  test('may not have the date of an earlier one', async () => {
    const dossier = makeShortDossier({ '': '{ visie: { answer: deels } }' });
    writeFileSync(join(dossier.folder, 'form.yaml'), answersText('{ tijd: { answer: deels } }'));
    dossier.ran('interview', 'd', '--new', '--date', '2027-03-01', '--answers', 'form.yaml');
    const session = await dossier.start('--new', '--date', FIRST);
    await session.waitFor(/De meting van 1 maart 2027 [\s\S]*Esc = terug/);
    session.type(`2${KEY.enter}`);
    expect(await exitOf(session)).toBe(3);
    expect(session.screen()).not.toContain('de nieuwe meting');
    // That of the open one is refused before anything is asked.
    const same = await dossier.start('--new', '--date', '2027-03-01');
    expect(await exitOf(same)).toBe(3);
    expect(same.screen()).not.toContain('Wat wilt u doen?');
  });
});

describe.skipIf(isWindows)('a form that would replace answers, in a terminal', () => {
  const asked = async () => {
    const dossier = makeShortDossier({ '': '{ visie: { answer: deels } }' });
    writeFileSync(join(dossier.folder, 'form.yaml'), answersText('{ visie: { answer: volledig } }'));
    const session = await dossier.start('--answers', 'form.yaml');
    const screen = await session.waitFor(/Dit antwoord vervangen\?[\s\S]*Enter = vastleggen/);
    expect(screen).toMatch(/\n❯ 1 {2}Nee, alles laten zoals het is\n {2}2 {2}Ja, vervangen\n/);
    expect(screen).toContain('antwoord: deels → volledig');
    return { dossier, session };
  };

  test('replaces nothing where Enter is pressed, and says so', async () => {
    const { dossier, session } = await asked();
    session.type(KEY.enter);
    await session.waitFor('Er is niets overgenomen.');
    expect(await exitOf(session)).toBe(0);
    expect(session.screen()).not.toContain('antwoord overgenomen');
    expect(dossier.answers()).toEqual({ visie: { answer: 'deels' } });
  });

  test('replaces them where that is meant, and keeps what was there', async () => {
    const { dossier, session } = await asked();
    session.type(KEY.down);
    await session.waitFor(/❯ 2 {2}Ja, vervangen/);
    session.type(KEY.enter);
    await session.waitFor('1 antwoord overgenomen in');
    expect(await exitOf(session)).toBe(0);
    expect(session.screen()).toContain('Wat vervangen is, staat in d/metingen/2026-11-22/vervangen-1.yaml.');
    expect(dossier.answers()).toEqual({ visie: { answer: 'volledig' } });
  });

  test('is refused where it comes in on standard input: nobody can be asked', async () => {
    const dossier = makeShortDossier({ '': '{ visie: { answer: deels } }' });
    const session = await dossier.start('--answers', '-');
    session.type(`${answersText('{ visie: { answer: volledig } }')}${KEY.ctrlD}`);
    await session.waitFor('dit formulier zou 1 antwoord vervangen.');
    expect(await exitOf(session)).toBe(2);
    expect(session.screen()).not.toContain('Dit antwoord vervangen?');
    expect(dossier.answers()).toEqual({ visie: { answer: 'deels' } });
  });
});
