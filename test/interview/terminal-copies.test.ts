import { copyFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isWindows } from './pty-dossier.ts';
import { startProgram } from './pty-session.ts';
import { FIRST, makeShortDossier } from './short-dossier.ts';

describe.skipIf(isWindows)('a copy of the answers, as a program that synchronises leaves it', () => {
  test('is told of before the questions, where the remarks of the command are no longer seen', async () => {
    const { path, start } = makeShortDossier({ '': '{ visie: { answer: deels } }' });
    copyFileSync(path(FIRST), path(FIRST).replace('.yaml', ' (conflict copy).yaml'));
    const session = await start();
    const screen = await session.waitFor('Enter = klaar');
    expect(screen).toMatch(
      /De Brug: de nulmeting\nLet op: in de map van dit dossier staat 1 bestand of map die niet meetelt, misschien een kopie\.[\s\S]*nulmeting check d\n/,
    );
  });

  test('is looked at with a command that works where one stands in the dossier as well', async () => {
    const { root, path, ran } = makeShortDossier({ '': '{ visie: { answer: deels } }' });
    copyFileSync(path(FIRST), path(FIRST).replace('.yaml', ' (conflict copy).yaml'));
    const session = await startProgram(['interview'], { cwd: root, columns: 140 });
    expect(await session.waitFor('Enter = klaar')).toContain('nulmeting check .\n');
    expect(ran('check', root)).toContain('[file-not-counted]');
  });
});
