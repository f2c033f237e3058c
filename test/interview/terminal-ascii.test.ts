import { expect, test } from 'vitest';
import { isWindows, makeDossier } from './pty-dossier.ts';
import { KEY, startProgram } from './pty-session.ts';

/** What is neither ASCII nor a letter. */
const MARK = /[^\p{ASCII}\p{L}]/u;

test.skipIf(isWindows).each([80, 40])(
  'without UTF-8 nothing is drawn in %i columns but ASCII and letters',
  async (columns) => {
    const { root } = await makeDossier();
    const env = { LC_ALL: 'C', NULMETING_LANG: 'nl' };
    const session = await startProgram(['interview', root], { cwd: root, columns, env });
    await session.waitFor(/vraag 1 van/);
    session.type('2');
    await session.waitFor('> 2');
    session.type('t');
    await session.waitFor('Esc = terug');
    session.type(KEY.escape);
    await session.waitFor(/vraag 1 van/);
    session.type('l');
    await session.waitFor('Alle vragen');
    session.type(KEY.escape);
    await session.waitFor(/vraag 1 van/);
    session.type('q');
    expect((await session.ended).exitCode).toBe(0);
    expect(session.written()).not.toMatch(MARK);
  },
);
