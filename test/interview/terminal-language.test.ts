import { describe, expect, test } from 'vitest';
import { exitOf, isWindows, makeFolder, runWell } from './pty-dossier.ts';
import { KEY, startProgram } from './pty-session.ts';

const COMPUTER = { nl: { LANG: 'nl_NL.UTF-8' }, en: { LANG: 'en_US.UTF-8' } } as const;
const STOPPED = { nl: 'Gestopt.', en: 'Stopped.' } as const;
const FIRST = { nl: 'Wie zitten er aan tafel?', en: 'Who is at the table?' } as const;

/** A folder with a dossier in a language, `d`. */
function folderWith(language: 'nl' | 'en'): string {
  const folder = makeFolder();
  runWell(['init', 'd', '--name', 'De Brug', '--date', '2026-03-01', '--lang', language], folder);
  return folder;
}

describe.skipIf(isWindows)('who stops with Ctrl-C', () => {
  test.each([
    { dossier: 'nl', computer: 'en', asked: [], said: 'nl' },
    { dossier: 'en', computer: 'nl', asked: [], said: 'en' },
    { dossier: 'nl', computer: 'nl', asked: ['--lang', 'en'], said: 'en' },
  ] as const)(
    'in a conversation reads that in $said: dossier $dossier, computer $computer, asked $asked',
    async ({ dossier, computer, asked, said }) => {
      const cwd = folderWith(dossier);
      const session = await startProgram(['interview', 'd', ...asked], { cwd, env: COMPUTER[computer] });
      await session.waitFor(FIRST[said]);
      session.type(KEY.ctrlC);
      expect(await exitOf(session)).toBe(130);
      const [here, other] = said === 'nl' ? ([STOPPED.nl, STOPPED.en] as const) : [STOPPED.en, STOPPED.nl];
      expect(session.screen()).toContain(here);
      expect(session.screen()).not.toContain(other);
    },
  );

  test('in the menu of a dossier reads it in the language of that, and outside of it in that of the computer', async () => {
    const cwd = folderWith('nl');
    const inside = await startProgram(['d'], { cwd, env: COMPUTER.en });
    await inside.waitFor('Wat wilt u doen voor De Brug?');
    inside.type(KEY.ctrlC);
    expect(await exitOf(inside)).toBe(130);
    expect(inside.screen()).toContain(STOPPED.nl);

    const outside = await startProgram([], { cwd, env: COMPUTER.en });
    await outside.waitFor('What would you like to do?');
    outside.type(`1${KEY.enter}`);
    await outside.waitFor('Wat wilt u doen voor De Brug?');
    outside.type(KEY.escape);
    await outside.waitFor((screen) => /What would you like to do\?(?![\s\S]*Wat wilt u)/.test(screen));
    outside.type(KEY.ctrlC);
    expect(await exitOf(outside)).toBe(130);
    expect(outside.screen()).toContain(STOPPED.en);
    expect(outside.screen()).not.toContain(STOPPED.nl);
  });
});
