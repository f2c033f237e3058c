import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { NO_FACTS } from '../../src/domain/instrument/facts.ts';
import { fitToOrganisation } from '../../src/domain/instrument/fit-to-sector.ts';
import { sizeOf } from '../../src/interview/depth-choices.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { isWindows, makeFolder, run } from './pty-dossier.ts';
import { KEY, type PtySession, startProgram } from './pty-session.ts';

/** The frameworks that the only measurement of a dossier asks, by id. */
function askedIn(root: string): readonly string[] {
  const [measurement = ''] = readdirSync(join(root, 'metingen'));
  return readdirSync(join(root, 'metingen', measurement, 'kaders')).sort();
}

async function startInit(folder: string, ...more: readonly string[]): Promise<PtySession> {
  const session = await startProgram(['init', 'opvang', '--name', 'De Brug', ...more], { cwd: folder });
  await session.waitFor('Enter = vastleggen');
  return session;
}

/** Chooses no aim, but a framework oneself; then the list of frameworks is on the screen. */
async function startChoosing(folder: string, ...more: readonly string[]): Promise<PtySession> {
  const session = await startInit(folder, ...more);
  await moveTo(session, 'Iets anders: ik kies zelf een kader');
  session.type(KEY.enter);
  await session.waitFor(/Welk kader wilt u gebruiken\?\n\n❯ 1 [\s\S]*Enter = vastleggen/);
  return session;
}

/** Goes down to the choice that begins with some words. */
async function moveTo(session: PtySession, words: string): Promise<void> {
  while (!new RegExp(`❯ \\d+ +${words.replace(/[?.]/g, '\\$&')}`).test(session.screen())) {
    const before = session.screen();
    session.type(KEY.down);
    await expect.poll(session.screen, { timeout: 60_000 }).not.toBe(before);
  }
}

/** Chooses the whole measurement, which stands below the first talk. */
async function chooseFull(session: PtySession): Promise<void> {
  await session.waitFor(/Hoe uitgebreid wilt u meten\?\n\n❯ 1 {2}Kort[\s\S]*Enter = vastleggen/);
  session.type(KEY.down + KEY.enter);
}

/** What the only measurement of a dossier says of its depth. */
function depthOf(root: string): unknown {
  const [measurement = ''] = readdirSync(join(root, 'metingen'));
  const text = readFileSync(join(root, 'metingen', measurement, 'meting.yaml'), 'utf8');
  return (parse(text) as Readonly<Record<string, unknown>>)['depth'];
}

const WITHOUT_SHORT = `schema: nulmeting/framework@1
id: heel
version: 1.0.0
title: Heel kader
documents: { bron: { title: Bron, publisher: Bron, year: 2020 } }
steps:
  - id: begin
    title: Begin
    questions:
      - { id: visie, label: Visie, text: Is er een visie?, sources: [{ document: bron, section: "1" }] }
`;

describe.skipIf(isWindows)('a person who begins in a terminal', () => {
  test('is asked what she wants to know, and takes what is proposed for it with Enter', async () => {
    const folder = makeFolder();
    const session = await startInit(folder, '--sector', 'vrouwenopvang', '--position', 'organisatie');
    expect(session.screen().split('\n').slice(0, 4).join('\n')).toBe(`Wat wilt u weten?

❯ 1  Hoe ver zijn wij, over de hele breedte?
  2  Hoe voeren wij het stap voor stap in?`);
    // What is for neighbourhood teams is not for her, whatever comes with the program.
    expect(session.screen()).not.toContain('wijkteam');
    session.type(KEY.enter);
    await session.waitFor(/Neemt u het zo\?\n\n❯ 1 {2}Ja\n[\s\S]*Enter = vastleggen/);
    expect(session.screen()).toContain(`Bij de vraag „Hoe ver zijn wij, over de hele breedte?” past dit:
  Afwegingskader ervaringsdeskundigheid in de vrouwenopvang
  - kort: 17 tot 19 vragen, minder dan 20 minuten
  - volledig: 33 tot 52 vragen, 1½ tot 4½ uur, in 2 of 3 bijeenkomsten
  Hoe meer u al doet, hoe meer vragen u krijgt.

Neemt u het zo?

❯ 1  Ja
  2  Nee, ik kies zelf een kader
`);
    session.type(KEY.enter);
    await chooseFull(session);
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).toContain('U krijgt 33 tot 52 vragen.');
    expect(askedIn(join(folder, 'opvang'))).toEqual(['valente-afwegingskader.yaml']);
  });

  test('is not asked what she said she wants to know, and can leave what is proposed', async () => {
    const folder = makeFolder();
    const session = await startInit(folder, '--wil-weten', 'invoeren', '--quiet');
    expect(session.screen()).toContain('Bij de vraag „Hoe voeren wij het stap voor stap in?” past dit:');
    expect(session.screen()).not.toContain('Wat wilt u weten?');
    await moveTo(session, 'Nee, ik kies zelf een kader');
    session.type(KEY.enter);
    await session.waitFor(/Welk kader wilt u gebruiken\?\n\n❯ 1 {2}Afwegingskader[\s\S]*Enter = vastleggen/);
    session.type(KEY.enter);
    await chooseFull(session);
    expect((await session.ended).exitCode).toBe(0);
    expect(askedIn(join(folder, 'opvang'))).toEqual(['valente-afwegingskader.yaml']);
  });

  test('sees how long each framework takes, and keeps Valente with Enter', async () => {
    const folder = makeFolder();
    const session = await startChoosing(folder);
    expect(session.screen()).toContain(`Welk kader wilt u gebruiken?

❯ 1  Afwegingskader ervaringsdeskundigheid in het sociaal domein
     31 tot 50 vragen, 1½ tot 4 uur, in 2 of 3 bijeenkomsten`);
    expect(session.screen()).toContain(`
  2  Acht veranderstappen naar werken met ervaringsdeskundigen
     34 tot 71 vragen, 1½ tot 6 uur, in 2 tot 4 bijeenkomsten
`);
    session.type(KEY.enter);
    await chooseFull(session);
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).toContain('U krijgt 31 tot 50 vragen.');
    expect(askedIn(join(folder, 'opvang'))).toEqual(['valente-afwegingskader.yaml']);
  });

  test('chooses Kotter, or all of them, with an arrow', async () => {
    const folder = makeFolder();
    const one = await startChoosing(folder);
    await moveTo(one, 'Acht veranderstappen naar werken met ervaringsdeskundigen');
    one.type(KEY.enter);
    await chooseFull(one);
    expect((await one.ended).exitCode).toBe(0);
    expect(askedIn(join(folder, 'opvang'))).toEqual(['kotter-veranderstappen.yaml']);
    const other = makeFolder();
    const all = await startChoosing(other);
    await moveTo(all, 'All');
    expect(all.screen()).toMatch(
      /\n❯ \d+ {2,3}All.*\n {5,6}\d+ tot \d+ vragen, [\s\S]* vragen\s+staan\s+in\s+meer\s+dan\s+één\s+kader;\s+die\s+krijgt\s+u\s+maar\s+één\s+keer\.\n/,
    );
    all.type(KEY.enter);
    await chooseFull(all);
    expect((await all.ended).exitCode).toBe(0);
    const bundled = listBundledFrameworks();
    const whole = bundled.map(({ load }) => fitToOrganisation(load(), NO_FACTS));
    const { count } = sizeOf(whole, 'full', loadTexts('nl'));
    expect(all.screen()).toContain(`U krijgt ${count}.`);
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
    const session = await startChoosing(folder);
    expect(session.screen()).toContain('In opvang/kaders/stuk.yaml zitten fouten;');
    await moveTo(session, 'Ons kader');
    expect(session.screen()).toMatch(/\n❯ \d+ {2,3}Ons kader\n {5,6}4 tot 5 vragen, 10 tot 25 minuten\n/);
    await moveTo(session, 'Afwegingskader ervaringsdeskundigheid in het sociaal domein en Ons kader');
    session.type(KEY.enter);
    await chooseFull(session);
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).toContain('U krijgt 34 tot 54 vragen.');
  });

  test('is offered a first talk beside the whole, with what each asks, and gets the first talk with Enter', async () => {
    const folder = makeFolder();
    const session = await startInit(folder, '--framework', 'valente-afwegingskader', '--date', '2026-03-01');
    expect(session.screen().split('\n\n').slice(0, 2).join('\n\n')).toBe(`Hoe uitgebreid wilt u meten?

❯ 1  Kort: een eerste gesprek
     17 tot 19 vragen, ongeveer een minuut per vraag: minder dan 20 minuten.
     Zonder bewijs te zoeken. Volledig maken kan altijd, uw antwoorden blijven
     staan.
  2  Volledig: de hele nulmeting
     31 tot 50 vragen, 3 tot 5 minuten per vraag als u ook bespreekt waar het
     antwoord uit blijkt: 1½ tot 4 uur, in 2 of 3 bijeenkomsten.`);
    session.type(KEY.enter);
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).toContain('een eerste gesprek: u krijgt 17 tot 19 vragen.');
    expect(depthOf(join(folder, 'opvang'))).toBe('short');
  });

  test('is asked neither where she said how much, nor where there is no short version', async () => {
    const folder = makeFolder();
    const named = ['--framework', 'valente-afwegingskader', '--omvang', 'volledig'];
    const said = await startProgram(['init', 'opvang', '--name', 'De Brug', ...named], { cwd: folder });
    expect((await said.ended).exitCode).toBe(0);
    expect(said.screen()).not.toContain('Hoe uitgebreid');
    expect(depthOf(join(folder, 'opvang'))).toBeUndefined();
    writeFileSync(join(folder, 'heel.yaml'), WITHOUT_SHORT);
    const whole = await startProgram(['init', 'heel', '--name', 'De Brug', '--framework', 'heel.yaml'], {
      cwd: folder,
    });
    expect((await whole.ended).exitCode).toBe(0);
    expect(whole.screen()).not.toContain('Hoe uitgebreid');
  });

  test('is asked nothing about frameworks when she named one', async () => {
    const folder = makeFolder();
    const session = await startProgram(
      ['init', 'opvang', '--name', 'De Brug', '--framework', 'kotter-veranderstappen'],
      { cwd: folder },
    );
    await chooseFull(session);
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).not.toContain('Welk kader');
    expect(askedIn(join(folder, 'opvang'))).toEqual(['kotter-veranderstappen.yaml']);
  });
});
