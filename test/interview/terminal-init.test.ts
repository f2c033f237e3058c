import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

describe.skipIf(isWindows)('a person who begins in a terminal', () => {
  test('sees how long each framework takes, and keeps Valente with Enter', async () => {
    const folder = makeFolder();
    const session = await startInit(folder);
    expect(session.screen().split('\n').slice(0, 9).join('\n')).toBe(`? Welk kader wilt u gebruiken?
❯ Afwegingskader ervaringsdeskundigheid in de vrouwenopvang
    36 vragen, ongeveer 55 minuten
  Acht veranderstappen naar werken met ervaringsdeskundigen
    44 vragen, ongeveer 65 minuten
  Allebei
    65 vragen, ongeveer 100 minuten. 15 vragen staan in meer dan één kader; die
    krijgt u maar één keer.
`);
    session.type(KEY.enter);
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).toContain('U krijgt 36 vragen.');
    expect(askedIn(join(folder, 'opvang'))).toEqual(['valente-afwegingskader.yaml']);
  });

  test('chooses Kotter, or both, with an arrow', async () => {
    const folder = makeFolder();
    const one = await startInit(folder);
    one.type(KEY.down + KEY.enter);
    expect((await one.ended).exitCode).toBe(0);
    expect(askedIn(join(folder, 'opvang'))).toEqual(['kotter-veranderstappen.yaml']);
    const other = makeFolder();
    const both = await startInit(other);
    both.type(KEY.down + KEY.down + KEY.enter);
    expect((await both.ended).exitCode).toBe(0);
    expect(both.screen()).toContain('U krijgt 65 vragen.');
    expect(askedIn(join(other, 'opvang'))).toEqual([
      'kotter-veranderstappen.yaml',
      'valente-afwegingskader.yaml',
    ]);
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
    session.type(KEY.down.repeat(4) + KEY.enter);
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).toContain('U krijgt 39 vragen.');
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
