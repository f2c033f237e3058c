import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atQuestion, exitOf, isWindows, makeFolder, passRoles, runWell } from './pty-dossier.ts';
import { KEY, startProgram } from './pty-session.ts';

const HOME = '\u001B[H';
const FRAMEWORK = `schema: nulmeting/framework@1
id: eigen
version: 1.0.0
title: Eigen kader
documents: { bron: { title: Bron, publisher: Bron, year: 2020 } }
steps:
  - id: begin
    title: Begin
    questions:
      - { id: visie, label: Visie, text: Is er een visie?, sources: [{ document: bron, section: "1" }] }
      - { id: tijd, label: Tijd, text: Is er tijd?, sources: [{ document: bron, section: "1" }] }`;

function makeDossier(table: string, given = '{}'): string {
  const folder = makeFolder();
  writeFileSync(join(folder, 'eigen.yaml'), FRAMEWORK);
  const named = ['--name', 'De Brug', '--date', '2026-03-01', '--framework', 'eigen.yaml'];
  runWell(['init', 'd', ...named], folder);
  const answers = `schema: nulmeting/answers@1\ntable: ${table}\nanswers: ${given}\n`;
  writeFileSync(join(folder, 'd/metingen/2026-03-01/antwoorden.yaml'), answers);
  return folder;
}

describe.skipIf(isWindows)('at the end of a conversation', () => {
  test('the program tells, to be read aloud, what was found, what is open and what comes next', async () => {
    const cwd = makeDossier('{ present: [bestuur], absent: [ervaringsdeskundige] }');
    const session = await startProgram(['interview', 'd'], { cwd, rows: 30 });
    await atQuestion(session, 1);
    session.type(`1${KEY.enter}`);
    await atQuestion(session, 2);
    session.type(`w${KEY.enter}`);
    await session.waitFor('Klaar, afsluiten');
    session.type(KEY.enter);
    const screen = await session.waitFor('nulmeting plan d');
    expect(screen).toContain('Iets verbeteren:      nulmeting interview d --review');
    expect(screen).toContain('Lees dit voor aan de groep:');
    expect(screen).toContain('Aan tafel: bestuur.');
    expect(screen).toContain('Niet aan tafel: ervaringsdeskundige.');
    expect(screen).toMatch(/- 1\. Begin: /);
    expect(screen).toContain('Hierop was het antwoord „weet niet”: Tijd.');
    expect(screen).toContain('En nu:');
    expect((await session.ended).exitCode).toBe(0);
  });

  test.each([
    { columns: 80, rows: 24 },
    { columns: 60, rows: 20 },
  ])(
    'what takes more than a screen of $columns by $rows is told page by page, and nothing scrolls away unread',
    async (size) => {
      const cwd = makeFolder();
      runWell(['init', 'd', '--name', 'De Brug', '--date', '2026-03-01', '--depth', 'short'], cwd);
      const session = await startProgram(['interview', 'd', '--review'], { cwd, ...size });
      await passRoles(session);
      await session.waitFor('Klaar, afsluiten');
      session.type(KEY.enter);
      await session.waitFor(/q stoppen/);
      session.type(`1${KEY.enter}`);
      await session.waitFor(/vraag \d+ van[\s\S]*q stoppen/);
      session.type('l');
      await session.waitFor('Nalopen: wat staat nog open');
      session.type(`${HOME}${KEY.enter}`);
      await session.waitFor('Klaar, afsluiten');
      session.type(KEY.down + KEY.enter);
      const pages = [];
      for (let page = 1; ; page += 1) {
        const screen = await session.waitFor(
          (shown) =>
            shown.includes(`Enter = verder lezen (${page} van `) || shown.includes('nulmeting plan d'),
        );
        pages.push(screen);
        if (!screen.includes('Enter = verder lezen')) break;
        session.type(KEY.enter);
      }
      expect(await exitOf(session)).toBe(0);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages[0]).toMatch(/^Er staan nog \d+ vragen open\./);
      const read = pages.map((page) => page.replace(/\n.*Enter = verder lezen.*$/, '')).join('\n');
      for (const part of [
        'Lees dit voor aan de groep:',
        'Dit hebben wij gevonden:',
        '- 6. Borging: ',
        'En nu:',
      ])
        expect(read).toContain(part);
      // All of it can be read back too.
      for (const line of read.split('\n')) expect(session.readBack()).toContain(line);
    },
  );

  test.each([
    { columns: 80, rows: 24 },
    { columns: 60, rows: 20 },
  ])(
    'whoever looks over what is complete corrects an answer and comes back to the list, at $columns by $rows',
    async (size) => {
      const deels = '{ visie: { answer: deels }, tijd: { answer: deels } }';
      const cwd = makeDossier('{ present: [bestuur], absent: [] }', deels);
      const session = await startProgram(['interview', 'd', '--review'], { cwd, ...size });
      await session.waitFor(/❯ Klaar, afsluiten\nStap 1\. Begin\n {2}1\.1 {3}Visie[\s\S]*Esc = terug/);
      session.type('1.2');
      await session.waitFor(/❯ 1\.2 {3}Tijd/);
      session.type(KEY.enter);
      await atQuestion(session, 2);
      session.type(`2${KEY.enter}`);
      const again = await session.waitFor(/❯ Klaar, afsluiten[\s\S]*Esc = terug/);
      expect(again).toMatch(/Kies een vraag om het antwoord te bekijken of te\s+verbeteren\./);
      const written = readFileSync(join(cwd, 'd/metingen/2026-03-01/antwoorden.yaml'), 'utf8');
      expect(written).toContain('tijd: { answer: "grotendeels" }');
      session.type(KEY.escape);
      await session.waitFor('Alle vragen zijn langsgekomen.');
      session.type(KEY.enter.repeat(5));
      expect(await exitOf(session)).toBe(0);
      expect(session.readBack()).toContain('nulmeting report d');
      expect(session.readBack()).not.toContain('--review');
    },
  );

  test('it reads nothing aloud where nobody answered anything', async () => {
    const cwd = makeDossier('{ present: [bestuur], absent: [] }');
    const session = await startProgram(['interview', 'd'], { cwd });
    await atQuestion(session, 1);
    session.type('s');
    await atQuestion(session, 2);
    session.type('s');
    await session.waitFor('Klaar, afsluiten');
    session.type(`${KEY.down}${KEY.enter}`);
    expect(await session.waitFor('nulmeting plan d')).not.toContain('Lees dit voor');
    expect((await session.ended).exitCode).toBe(0);
  });
});
