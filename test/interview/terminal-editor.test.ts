import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atQuestion, isWindows, makeDossier, start } from './pty-dossier.ts';
import { KEY, startProgram } from './pty-session.ts';

describe.skipIf(isWindows)('at a question', () => {
  test('an editor that cannot be opened is told of, and what was typed stays', async () => {
    const { root } = await makeDossier();
    const env = { EDITOR: 'een-editor-die-er-niet-is' };
    const session = await startProgram(['interview', root], { cwd: dirname(root), env });
    await atQuestion(session, 1);
    session.type('t');
    await session.waitFor('Ctrl-X');
    session.type('Navragen');
    await session.waitFor('> Navragen');
    for (const _ of [1, 2]) {
      session.type(KEY.ctrlX);
      await session.waitFor(/> Navragen[\s\S]*Wat u hier\s+typte, staat er nog\./);
    }
    session.type(KEY.ctrlC);
    await session.ended;
  });

  test('its number stands before it, and the place on the screen leads to it', async () => {
    const session = await start(await makeDossier(), '--question', '3');
    expect(await atQuestion(session, 3)).toMatch(/^1\.4 /m);
    session.type('q');
    await session.ended;
  });
});
