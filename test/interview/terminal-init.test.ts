import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/files/frameworks/bundled-frameworks.ts';
import { listAgenda } from '../../src/interview/agenda.ts';
import { isWindows, makeFolder, run } from './pty-dossier.ts';
import { KEY, type PtySession, startProgram } from './pty-session.ts';

/** The frameworks that the only measurement of a dossier asks, by id. */
function askedIn(root: string): readonly string[] {
  const [measurement = ''] = readdirSync(join(root, 'metingen'));
  return readdirSync(join(root, 'metingen', measurement, 'kaders')).sort();
}

async function startInit(folder: string, ...more: readonly string[]): Promise<PtySession> {
  const session = await startProgram(['init', 'opvang', '--name', 'De Brug', ...more], { cwd: folder });
  await session.waitFor('Enter = kiezen');
  return session;
}

/** Goes down to the choice that begins with some words. */
async function moveTo(session: PtySession, words: string): Promise<void> {
  while (!session.screen().includes(`❯ ${words}`)) {
    const before = session.screen();
    session.type(KEY.down);
    await expect.poll(session.screen, { timeout: 10_000 }).not.toBe(before);
  }
}

describe.skipIf(isWindows)('a person who begins in a terminal', () => {
  test('sees how long each framework takes, and keeps Valente with Enter', async () => {
    const folder = makeFolder();
    const session = await startInit(folder);
    expect(session.screen().split('\n').slice(0, 3).join('\n')).toBe(`? Welk kader wilt u gebruiken?
❯ Afwegingskader ervaringsdeskundigheid in de vrouwenopvang
    31 vragen, ongeveer 45 minuten`);
    expect(session.screen()).toContain(`
  Acht veranderstappen naar werken met ervaringsdeskundigen
    34 vragen, ongeveer 50 minuten
`);
    expect(session.screen()).toMatch(
      /\n {2}All.*\n {4}\d+ vragen, .* vragen staan in meer dan één kader; die\n {4}krijgt u maar één keer\.\n/,
    );
    session.type(KEY.enter);
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).toContain('U krijgt 31 vragen.');
    expect(askedIn(join(folder, 'opvang'))).toEqual(['valente-afwegingskader.yaml']);
  });

  test('chooses Kotter, or all of them, with an arrow', async () => {
    const folder = makeFolder();
    const one = await startInit(folder);
    await moveTo(one, 'Acht veranderstappen naar werken met ervaringsdeskundigen');
    one.type(KEY.enter);
    expect((await one.ended).exitCode).toBe(0);
    expect(askedIn(join(folder, 'opvang'))).toEqual(['kotter-veranderstappen.yaml']);
    const other = makeFolder();
    const all = await startInit(other);
    await moveTo(all, 'All');
    all.type(KEY.enter);
    expect((await all.ended).exitCode).toBe(0);
    const bundled = listBundledFrameworks();
    const questions = listAgenda(
      bundled.map(({ load }) => load()),
      new Map(),
    ).length;
    expect(all.screen()).toContain(`U krijgt ${questions} vragen.`);
    expect(askedIn(join(other, 'opvang'))).toEqual(bundled.map(({ id }) => `${id}.yaml`).sort());
  });

  test('is offered her own frameworks in the folder, except one with mistakes', async () => {
    const folder = makeFolder();
    const { status } = run(['init', 'opvang', '--name', 'De Brug', '--date', '2026-03-01'], folder);
    expect(status).toBe(0);
    const root = join(folder, 'opvang');
    run(['frameworks', 'new', 'ons-kader'], root);
    writeFileSync(join(root, 'kaders', 'stuk.yaml'), 'schema: nulmeting/framework@1\nid: stuk\n');
    renameSync(join(root, 'dossier.yaml'), join(root, 'oud.yaml'));
    const session = await startInit(folder);
    expect(session.screen()).toContain('In opvang/kaders/stuk.yaml zitten fouten;');
    expect(session.screen()).toMatch(/\n {2}Ons kader\n {4}4 vragen, ongeveer 5 minuten\n/);
    await moveTo(session, 'Afwegingskader ervaringsdeskundigheid in de vrouwenopvang en Ons kader');
    session.type(KEY.enter);
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).toContain('U krijgt 34 vragen.');
  });

  test('is asked nothing about frameworks when she named one', async () => {
    const folder = makeFolder();
    const session = await startProgram(
      ['init', 'opvang', '--name', 'De Brug', '--framework', 'kotter-veranderstappen'],
      { cwd: folder },
    );
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).not.toContain('Welk kader');
    expect(askedIn(join(folder, 'opvang'))).toEqual(['kotter-veranderstappen.yaml']);
  });
});
