import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atQuestion, exitOf, isWindows, makeFolder, passRoles, runWell } from './pty-dossier.ts';
import { KEY, startProgram, startProgramUnder } from './pty-session.ts';

/** A folder with a dossier of which nothing is answered. */
function makeTeam(): string {
  const cwd = makeFolder();
  runWell(['init', 'd', '--name', 'De Brug', '--date', '2026-03-01'], cwd);
  return cwd;
}

const answersOf = (cwd: string): string =>
  readFileSync(join(cwd, 'd/metingen/2026-03-01/antwoorden.yaml'), 'utf8');

describe.skipIf(isWindows)('a group around one screen', () => {
  test('votes by show of hands; what it chooses is kept, with what somebody sees differently, and no vote', async () => {
    const cwd = makeTeam();
    const line = ['interview', 'd', '--measurement', '2026-03-01', '--team'];
    const session = await startProgram(line, { cwd, columns: 120, rows: 40 });
    await passRoles(session);
    await atQuestion(session, 1);
    await session.waitFor('Laat ieder tegelijk een hand opsteken.');
    session.type('1++2+++');
    await session.waitFor(/5 stemmen, voor „deels” en\s+„grotendeels”/);
    expect(session.screen()).toMatch(/•• 2\n/);
    expect(session.screen()).toMatch(/••• 3\n/);
    session.type('-');
    await session.waitFor('4 stemmen');
    session.type('t');
    await session.waitFor('Schrijf geen namen op.');
    session.type(`Twee van ons zien het minder ver${KEY.enter}`);
    // The votes are still there: the group goes on talking.
    await session.waitFor('4 stemmen');
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    await session.waitFor('Laat ieder tegelijk een hand opsteken.');
    session.type('q');
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).toContain(`nulmeting ${line.join(' ')}`);
    const answers = answersOf(cwd);
    expect(answers).toContain('answer: grotendeels');
    expect(answers).toContain('note: Twee van ons zien het minder ver');
    expect(answers).not.toMatch(/stem|vote/i);
  });

  test.each([
    { title: 'with --plain', args: ['--team', '--plain'], term: 'xterm', more: ' --plain' },
    { title: 'in a terminal that can do no more', args: ['--groep'], term: 'dumb', more: '' },
  ])('votes line by line too, $title', async ({ args, term, more }) => {
    const cwd = makeTeam();
    const session = await startProgramUnder(['/usr/bin/env', `TERM=${term}`], ['interview', 'd', ...args], {
      cwd,
      rows: 60,
    });
    await session.waitFor(/Wie zitten er aan tafel\?[\s\S]*\n>$/);
    session.type('\r');
    await session.waitFor(/Nog een andere rol aan tafel\?[\s\S]*\n>$/);
    session.type('\r');
    const asked = await session.waitFor(/vraag 1 van \d+[\s\S]*\n>$/);
    expect(asked).toContain('Laat ieder tegelijk een hand opsteken, en tel de handen voor elk antwoord.');
    expect(asked).toContain('Bijvoorbeeld: 2=3 3=4');
    session.type('1=2 2=3\r');
    const counted = await session.waitFor(/5 stemmen, voor „deels” en „grotendeels”[\s\S]*\n>$/);
    expect(counted).toMatch(/deels: 2 stemmen\ngrotendeels: 3 stemmen\n/);
    session.type('t\r');
    await session.waitFor(/Schrijf geen namen op[\s\S]*\n>$/);
    session.type('Twee van ons zien het minder ver\r');
    // The votes are still there: the group goes on talking.
    await session.waitFor(/Toelichting: Twee van ons[\s\S]*5 stemmen, voor[\s\S]*\n>$/);
    session.type('2=0\r');
    await session.waitFor(/2 stemmen, allemaal voor „deels”\.[\s\S]*\n>$/);
    session.type('1\r');
    await session.waitFor(/vraag 2 van \d+[\s\S]*Laat ieder tegelijk[\s\S]*\n>$/);
    session.type('stoppen\r');
    expect(await exitOf(session)).toBe(0);
    expect(session.screen().endsWith(`nulmeting interview d --team${more}`)).toBe(true);
    const answers = answersOf(cwd);
    expect(answers).toContain('answer: deels');
    expect(answers).not.toMatch(/stem|vote/i);
  });
});
