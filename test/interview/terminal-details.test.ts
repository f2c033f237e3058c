import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isWindows, makeFolder, run } from './pty-dossier.ts';
import { KEY, startProgram } from './pty-session.ts';

describe.skipIf(isWindows)('what was left open of an organisation', () => {
  const begin = (): string => {
    const folder = makeFolder();
    const told = ['--name', 'De Brug', '--sector', 'buurtzorg', '--headcount', '60'];
    expect(run(['init', 'opvang', ...told, '--date', '2026-03-01'], folder).status).toBe(0);
    return folder;
  };
  const dossierIn = (folder: string): string => readFileSync(join(folder, 'opvang', 'dossier.yaml'), 'utf8');

  test('is asked, and what is known stands ready', async () => {
    const folder = begin();
    const session = await startProgram(['gegevens', 'opvang'], { cwd: folder });
    await session.waitFor(/Hoe heet uw organisatie\?[\s\S]*De Brug/);
    session.type(KEY.enter);
    await session.waitFor(/In welke sector werkt u\?[\s\S]*❯ 8 {2}buurtzorg/);
    session.type(KEY.enter);
    await session.waitFor(/Hoeveel teams[\s\S]*❯ 0 {2}Vul ik later in/);
    session.type(KEY.down + KEY.enter);
    await session.waitFor(/Wat is uw organisatie\?[\s\S]*❯ 0 {2}Vul ik later in/);
    session.type(KEY.enter);
    await session.waitFor(/Hoeveel mensen werken er ongeveer\?\n> 60/);
    session.type(KEY.enter);
    await session.waitFor('Welke rollen kunnen meedoen aan een gesprek? (alleen rollen, geen namen)');
    // Without the first, and with one of their own.
    session.type(` ${KEY.enter}`);
    await session.waitFor('Nog andere rollen?');
    session.type(`vrijwilliger${KEY.enter}`);
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).toContain('De gegevens van uw organisatie zijn bijgewerkt.');
    expect(dossierIn(folder)).toContain('  teams: one\n');
    expect(dossierIn(folder)).toContain('  sector: buurtzorg\n');
    expect(dossierIn(folder)).toContain('  headcount: 60\n');
    expect(dossierIn(folder)).not.toContain('position');
    expect(dossierIn(folder)).not.toContain('- bestuur\n');
    expect(dossierIn(folder)).toContain('    - clientenraad\n    - vrijwilliger\n');
  });

  test('stays open for who goes back', async () => {
    const folder = begin();
    const before = dossierIn(folder);
    const session = await startProgram(['details', 'opvang'], { cwd: folder });
    await session.waitFor('Hoe heet uw organisatie?');
    session.type(KEY.escape);
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).toContain('Er is niets veranderd.');
    expect(dossierIn(folder)).toBe(before);
  });
});
