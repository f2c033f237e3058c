import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isWindows, makeDossier, makeFolder } from './pty-dossier.ts';
import { KEY, startProgram, startProgramUnder } from './pty-session.ts';
import { makeShortDossier } from './short-dossier.ts';

const ESCAPE = '\u001B';

describe.skipIf(isWindows)('line by line in a terminal', () => {
  test.each([
    { title: 'with --plain', args: ['--plain'], term: 'xterm' },
    { title: 'in a terminal that can do no more', args: [], term: 'dumb' },
  ])('the same answers file comes of it $title, and nothing moves', async ({ args, term }) => {
    const { root, answers } = await makeDossier();
    const session = await startProgramUnder(['/usr/bin/env', `TERM=${term}`], ['interview', root, ...args], {
      cwd: root,
      rows: 60,
    });
    await session.waitFor(/vraag 1 van \d+[\s\S]*\n>$/);
    session.type('2\r');
    await session.waitFor(/vraag 2 van \d+[\s\S]*\n>$/);
    session.type('t\r');
    await session.waitFor('Schrijf geen namen op');
    session.type('Eerste regel\rtweede regel\r');
    await session.waitFor('Toelichting: Eerste regel tweede regel');
    session.type('weet niet\r');
    await session.waitFor(/vraag 3 van \d+[\s\S]*\n>$/);
    session.type('stoppen\r');
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).toContain('Alles wat u hebt vastgelegd, is bewaard.');
    expect(session.written()).not.toContain(ESCAPE);
    const [first, second] = Object.values(answers());
    expect(first).toMatchObject({ answer: expect.any(String) });
    expect(second).toMatchObject({ note: 'Eerste regel\ntweede regel' });
  });

  test('whoever looks over what is complete corrects an answer, and closes', async () => {
    const dossier = makeShortDossier({ '': '{ visie: { answer: deels }, tijd: { answer: deels } }' });
    const session = await dossier.start('--review', '--plain');
    await session.waitFor(/Wie zitten er[\s\S]*\n>$/);
    session.type('\r');
    await session.waitFor(/Nog een andere rol[\s\S]*\n>$/);
    session.type('\r');
    await session.waitFor(/Nog even nalopen[\s\S]*1\.2 [\s\S]*k\. Klaar, afsluiten[\s\S]*\n>$/);
    session.type('1.2\r');
    await session.waitFor(/vraag 2 van 2[\s\S]*\n>$/);
    session.type('2\r');
    await session.waitFor(/> 2\n[\s\S]*Nog even nalopen[\s\S]*\n>$/);
    session.type('klaar\r');
    expect((await session.ended).exitCode).toBe(0);
    expect(dossier.answers()).toEqual({ visie: { answer: 'deels' }, tijd: { answer: 'grotendeels' } });
  });

  test.each([
    { title: 'Ctrl-C', key: KEY.ctrlC },
    { title: 'Ctrl-D', key: KEY.ctrlD },
  ])('$title stops, and says where to go on', async ({ key }) => {
    const { root, answers } = await makeDossier();
    const session = await startProgram(['interview', root, '--plain'], { cwd: root, rows: 60 });
    await session.waitFor(/vraag 1 van \d+[\s\S]*\n>$/);
    session.type('2\r');
    await session.waitFor(/vraag 2 van \d+[\s\S]*\n>$/);
    session.type(key);
    expect(await session.ended).toMatchObject({ exitCode: 130 });
    expect(session.screen()).toContain('Verdergaan:');
    expect(session.written()).not.toContain(ESCAPE);
    expect(Object.keys(answers())).toHaveLength(1);
  });

  test.each([
    { title: 'who goes back from the first text', typed: '<\r', exit: 0 },
    { title: 'Ctrl-C', typed: KEY.ctrlC, exit: 130 },
  ])('$title ends the writing of texts, and it is said how to go on in the same way', async (one) => {
    const { root } = await makeDossier();
    const session = await startProgram(['interview', root, '--texts', '--plain'], { cwd: root, rows: 60 });
    await session.waitFor(/Tekst 1 van \d+[\s\S]*\n>$/);
    session.type(one.typed);
    expect(await session.ended).toMatchObject({ exitCode: one.exit });
    expect(session.screen()).toMatch(/Verdergaan:\s+nulmeting interview \. --texts --plain\n/);
  });

  test('a terminal that is closed ends it', async () => {
    const { root } = await makeDossier();
    const session = await startProgram(['interview', root, '--plain'], { cwd: root, rows: 60 });
    await session.waitFor(/vraag 1 van \d+[\s\S]*\n>$/);
    session.kill('SIGHUP');
    expect((await session.ended).signal).toBe(1);
  });

  test('the menu too', async () => {
    const folder = join(makeFolder(), 'leeg');
    mkdirSync(folder);
    const session = await startProgram(['--kaal'], { cwd: folder, rows: 60 });
    await session.waitFor(/Welkom bij nulmeting[\s\S]*1\. Beginnen met een nieuwe meting[\s\S]*\n>$/);
    session.type('stoppen\r');
    expect((await session.ended).exitCode).toBe(0);
    expect(session.written()).not.toContain(ESCAPE);
  });

  test('what is told of how to go on is used line by line too', async () => {
    const { root } = await makeDossier();
    const session = await startProgram(['--plain'], { cwd: root, rows: 60 });
    await session.waitFor(/Wat wilt u doen voor De Brug\?[\s\S]*\n>$/);
    session.type('1\r');
    await session.waitFor(
      /Dit doet hetzelfde:\n {2}nulmeting interview \. --plain\n[\s\S]*vraag 1 van \d+[\s\S]*\n>$/,
    );
    session.type('q\r');
    await session.waitFor(/Verdergaan:\s+nulmeting interview \. --plain\n/);
    session.type('\rstoppen\r');
    expect((await session.ended).exitCode).toBe(0);
  });
});
