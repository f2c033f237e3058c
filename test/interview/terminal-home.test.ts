import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isWindows, makeDossier, makeFolder } from './pty-dossier.ts';
import { KEY, startProgram } from './pty-session.ts';

describe.skipIf(isWindows)('who types only the name of the program', () => {
  test('is led from nothing to the first question', async () => {
    const folder = makeFolder();
    const session = await startProgram([], { cwd: folder, rows: 40 });
    const welcome = await session.waitFor('Enter = vastleggen');
    expect(welcome).toContain('Welkom bij nulmeting.');
    expect(welcome).toContain('Alles blijft op deze computer.');
    expect(welcome).toContain('Beginnen met een nieuwe meting');
    session.type(KEY.enter);
    await session.waitFor(/Hoe moet de map heten waarin alles komt\?\n> mijn-organisatie/);
    session.type(KEY.enter);
    await session.waitFor('Hoe heet uw organisatie?');
    session.type(KEY.enter);
    await session.waitFor('Vul een naam in.');
    expect(session.readBack()).toContain('Dit doet hetzelfde:\n  nulmeting init mijn-organisatie');
    session.type(`De Vaart${KEY.enter}`);
    await session.waitFor(/In welke sector werkt u\?\n\n❯ 0 {2}Vul ik later in[\s\S]*Enter = vastleggen/);
    session.type(KEY.down.repeat(4) + KEY.enter);
    await session.waitFor(
      /Hoeveel teams, huizen of groepen heeft u\?\n\n❯ 0 {2}Vul ik later in[\s\S]*Enter = vastleggen/,
    );
    session.type(KEY.down.repeat(3) + KEY.enter);
    // Who works at a municipality is one, as far as it is known: that stands ready.
    await session.waitFor(/Wat is uw organisatie\?[\s\S]*❯ 3 {2}Gemeente[\s\S]*Enter = vastleggen/);
    session.type(KEY.enter);
    await session.waitFor('Hoeveel mensen werken er ongeveer?');
    session.type(`60${KEY.enter}`);
    await session.waitFor(
      /Wat wilt u weten\?\n\n❯ 1 {2}Hoe ver zijn wij, over de hele breedte\?[\s\S]*Enter = vastleggen/,
    );
    session.type(KEY.enter);
    await session.waitFor(/Neemt u het zo\?\n\n❯ 1 {2}Ja\n[\s\S]*Enter = vastleggen/);
    session.type(KEY.enter);
    await session.waitFor(/Hoe uitgebreid wilt u meten\?\n\n❯ 1 {2}Kort[\s\S]*Enter = vastleggen/);
    session.type(KEY.enter);
    await session.waitFor('Enter = naar de eerste vraag');
    session.type(KEY.enter);
    const begun = await session.waitFor('Enter = klaar');
    expect(begun).toContain('De Vaart: de nulmeting');
    expect(begun).toContain('U krijgt 16 vragen in 6 stappen. Reken op minder dan 20 minuten.');
    expect(begun).toContain('Dit is de korte versie, een eerste gesprek. Zoek er nog geen bewijs bij.');
    session.type(` ${KEY.enter}`);
    await session.waitFor('Nog een andere rol aan tafel?');
    session.type(KEY.enter);
    await session.waitFor(/vraag 1 van 16[\s\S]*q stoppen/);
    expect(readFileSync(join(folder, 'mijn-organisatie', 'dossier.yaml'), 'utf8')).toContain(
      '  sector: gemeente\n  teams: many\n  position: municipality\n  headcount: 60\n',
    );
    // What was said on a screen before this one can be read back.
    expect(session.readBack()).toContain('Dit doet hetzelfde:\n  nulmeting interview mijn-organisatie');
    session.type('q');
    await session.waitFor('Enter = terug naar het menu');
    session.type(KEY.enter);
    await session.waitFor(/Wat wilt u doen voor De Vaart\?\n\n❯ 1 +Verder met de vragen/);
    session.type(KEY.up + KEY.enter);
    expect((await session.ended).exitCode).toBe(0);
  });

  test('sees in a dossier what can be done there, and goes on where it was left', async () => {
    const { root } = await makeDossier();
    const session = await startProgram([], { cwd: root });
    const menu = await session.waitFor('Enter = vastleggen');
    expect(menu).toContain('Wat wilt u doen voor De Brug?');
    const choices = menu.split('\n').flatMap((line) => /^[❯ ] +(?:\d+|q) {2,}(\S.*)$/.exec(line)?.[1] ?? []);
    expect(choices).toEqual([
      'Verder met de vragen',
      'Met een groep rond één scherm antwoorden (met handopsteken)',
      'Vragen uitdelen (om te printen of te versturen)',
      'Zien hoe ver we zijn',
      'Het verslag maken (om in uw webbrowser te bekijken)',
      'Het plan van aanpak maken of bijwerken',
      'Aan meer tafels antwoorden (een tafel kiezen of toevoegen)',
      'De gegevens van de organisatie aanvullen of veranderen',
      'Verder in de browser',
      'Stoppen',
    ]);
    session.type(KEY.enter);
    await session.waitFor(/vraag 1 van 31[\s\S]*q stoppen/);
    session.type('q');
    await session.waitFor('Enter = terug naar het menu');
    expect(session.screen()).toContain('Alles wat u hebt vastgelegd, is bewaard.');
    session.type(KEY.enter);
    await session.waitFor('Deze meting heeft 31 tot 50 vragen. Er is nog geen vraag beantwoord.');
    // What stops the questions stops here too.
    session.type('q');
    await session.waitFor('❯ q  Stoppen');
    session.type(KEY.enter);
    expect((await session.ended).exitCode).toBe(0);
  });

  test('types the name of a folder in the place of the one that is proposed', async () => {
    const session = await startProgram([], { cwd: makeFolder(), rows: 40 });
    await session.waitFor('Enter = vastleggen');
    session.type(KEY.enter);
    await session.waitFor('Wat u typt, komt ervoor in de plaats.');
    session.type('Opvang');
    await session.waitFor(/^> Opvang$/m);
    session.type(KEY.clearLine);
    await session.waitFor(/^>$/m);
    session.type(KEY.escape);
    await session.waitFor('Welkom bij nulmeting.');
    session.type(KEY.enter);
    await session.waitFor('Wat u typt, komt ervoor in de plaats.');
    session.type(`${KEY.backspace}k`);
    await session.waitFor(/^> mijn-organisatik$/m);
    session.type(KEY.ctrlC);
    await session.ended;
  });

  test('stops the page that is served, and the program, with Ctrl-C', async () => {
    const { root } = await makeDossier();
    // Nothing opens in a test, on a computer with a desktop either.
    const env = { SSH_CONNECTION: '192.0.2.1 50022 192.0.2.2 22' };
    const session = await startProgram([], { cwd: root, env });
    await session.waitFor('Enter = vastleggen');
    session.type(KEY.up + KEY.up + KEY.enter);
    await session.waitFor(/nulmeting open \.[\s\S]*Ctrl-C/);
    session.type(KEY.ctrlC);
    expect((await session.ended).exitCode).toBe(130);
  });

  test('is told of a document the command that made it, however the program was started', async () => {
    const { root } = await makeDossier();
    const session = await startProgram(['--plain'], { cwd: root });
    await session.waitFor('Stoppen');
    session.type(`verslag${KEY.enter}het verslag${KEY.enter}`);
    await session.waitFor(/nulmeting report \. --format html --plain --open/);
    session.type(KEY.ctrlC);
    await session.ended;
  });
});
