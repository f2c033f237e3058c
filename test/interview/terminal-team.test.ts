import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atQuestion, isWindows, makeFolder, run } from './pty-dossier.ts';
import { KEY, startProgram } from './pty-session.ts';

describe.skipIf(isWindows)('a group around one screen', () => {
  test('votes by show of hands; what it chooses is kept, with what somebody sees differently, and no vote', async () => {
    const cwd = makeFolder();
    const { status, said } = run(['init', 'd', '--name', 'De Brug', '--date', '2026-03-01'], cwd);
    if (status !== 0) throw new Error(said);
    const session = await startProgram(['interview', 'd', '--team'], { cwd, columns: 100, rows: 40 });
    await session.waitFor('Enter = klaar');
    session.type(KEY.enter);
    await session.waitFor('Nog een andere rol aan tafel?');
    session.type(KEY.enter);
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
    const answers = readFileSync(join(cwd, 'd/metingen/2026-03-01/antwoorden.yaml'), 'utf8');
    expect(answers).toContain('answer: grotendeels');
    expect(answers).toContain('note: Twee van ons zien het minder ver');
    expect(answers).not.toMatch(/stem|vote/i);
  });
});
