import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atQuestion, isWindows, makeDossier, makeFolder, start } from './pty-dossier.ts';
import { KEY, startProgram } from './pty-session.ts';

/* Who types words where the program asks to choose, has nothing recorded by them. */

describe.skipIf(isWindows)('a word that is typed where one chooses', () => {
  test('is shown at a question, and Enter says what is expected; a key takes it away', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type('1ja');
    await session.waitFor(/U typte „1ja”\. Dat kan hier niet[\s\S]*Esc = wissen/);
    session.type(KEY.enter);
    await session.waitFor(
      /„1ja” kan hier niet\. Er is niets vastgelegd\. Kies met ↑↓, of typ\s+het\s+getal\s+of\s+de\s+letter\s+die\s+voor\s+een\s+antwoord\s+staat\./,
    );
    expect(session.screen()).not.toContain('❯');
    expect(session.screen()).toContain('q stoppen');
    session.type(KEY.enter + KEY.enter);
    expect(await session.waitFor('Kies eerst een antwoord')).toMatch(/vraag 1 van/);
    expect(dossier.answers()).toEqual({});
    session.type('4l');
    await session.waitFor('letters typen = zoeken');
    session.type(KEY.escape);
    await atQuestion(session, 1);
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 2);
    expect(Object.values(dossier.answers())).toEqual([{ answer: 'grotendeels' }]);
    session.type('anders');
    await session.waitFor('U typte „anders”. Dat kan hier niet');
    session.type(KEY.escape);
    await session.waitFor('↑↓ of een getal kiezen');
    session.type(`anders${KEY.down}`);
    await session.waitFor('❯ 0');
    session.type('q');
    await session.ended;
    expect(Object.keys(dossier.answers())).toHaveLength(1);
  });

  test('chooses what it names on the screen, and Enter once more confirms that', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier);
    await atQuestion(session, 1);
    session.type('Deels');
    await session.waitFor('U typte „Deels” · Enter = „deels” · Esc = wissen');
    session.type(KEY.enter);
    await session.waitFor(/❯ 1 {2}Deels[\s\S]*Enter = vastleggen/);
    expect(dossier.answers()).toEqual({});
    session.type(KEY.enter);
    await atQuestion(session, 2);
    session.type(`weet niet${KEY.enter}`);
    await session.waitFor(/❯ w {2}weet niet[\s\S]*Enter = vastleggen/);
    session.type(KEY.enter);
    await atQuestion(session, 3);
    expect(Object.values(dossier.answers())).toEqual([{ answer: 'deels' }, { answer: 'weet-niet' }]);
    session.type('q');
    await session.ended;

    const menu = await startProgram([dossier.root], { cwd: dirname(dossier.root) });
    await menu.waitFor('Enter = vastleggen');
    menu.type(`stoppen${KEY.enter}`);
    await menu.waitFor(/❯ q +Stoppen[\s\S]*Esc = terug/);
    menu.type(KEY.enter);
    expect((await menu.ended).exitCode).toBe(0);
  });

  test('is not taken for what stands ready in the menu, and at what is asked before the first question', async () => {
    const { root } = await makeDossier({ atTable: [] });
    const menu = await startProgram([root], { cwd: dirname(root) });
    await menu.waitFor('Enter = vastleggen');
    menu.type(`klaar${KEY.enter}`);
    await menu.waitFor(/„klaar” kan hier niet\. Er is niets vastgelegd\. Kies met ↑↓, of typ het getal/);
    menu.type(`${KEY.down}${KEY.up}`);
    await menu.waitFor('↑↓ of een getal kiezen · Enter = vastleggen');
    menu.kill('SIGKILL');

    const folder = makeFolder();
    const init = await startProgram(['init', 'opvang', '--name', 'De Brug'], { cwd: folder });
    await init.waitFor(/Wat wilt u weten\?[\s\S]*Enter = vastleggen/);
    init.type(`twee${KEY.enter}`);
    const refused = await init.waitFor(/„twee” kan hier niet\.[\s\S]*Enter = vastleggen · Esc = terug/);
    expect(refused).not.toContain('❯');
    init.type(KEY.enter);
    const first = await init.waitFor(/Kies eerst een antwoord[\s\S]*Esc = terug/);
    expect(first).toContain('Wat wilt u weten?');
    expect(first).not.toContain('❯');
    init.type(`1${KEY.enter}`);
    await init.waitFor(/Neemt u het zo\?[\s\S]*Enter = vastleggen/);
    init.type(`anders${KEY.enter}`);
    await init.waitFor('„anders” kan hier niet.');
    init.kill('SIGKILL');
  });

  test('ticks nobody at the table', async () => {
    const dossier = await makeDossier({ atTable: [] });
    const session = await start(dossier);
    await session.waitFor('Enter = klaar');
    session.type(`de directeur${KEY.enter}`);
    await session.waitFor(/„de directeur” kan hier niet\.[\s\S]*vink die aan met de spatiebalk/);
    session.type(`1 ${KEY.enter}`);
    await session.waitFor('Nog een andere rol aan tafel?');
    session.type(KEY.enter);
    await atQuestion(session, 1);
    expect(dossier.table().present).toHaveLength(1);
    session.type('q');
    await session.ended;
  });

  test('or a number with Enter ticks who is at the table, and says so; Enter alone is done', async () => {
    const dossier = await makeDossier({ atTable: [] });
    const session = await start(dossier);
    await session.waitFor('Enter = klaar');
    session.type(`2${KEY.enter}`);
    await session.waitFor(/❯ 2 +\[x\] leidinggevende[\s\S]*Aangevinkt: leidinggevende\./);
    session.type(`hulpverlener${KEY.enter}`);
    await session.waitFor(/\[x\] hulpverlener[\s\S]*Aangevinkt: hulpverlener\./);
    session.type(`2${KEY.enter}`);
    await session.waitFor(/\[ \] leidinggevende[\s\S]*Niet meer aangevinkt: leidinggevende\./);
    session.type(KEY.enter);
    await session.waitFor('Nog een andere rol aan tafel?');
    session.type(KEY.enter);
    await atQuestion(session, 1);
    expect(dossier.table().present).toEqual(['hulpverlener']);
    session.type('q');
    await session.ended;
  });

  test('is said to be no answer with --plain too', async () => {
    const dossier = await makeDossier();
    const session = await start(dossier, '--plain');
    await session.waitFor(/opdrachten\.\s+>$/);
    session.type(`ja${KEY.enter}`);
    await session.waitFor('„ja” is hier geen antwoord en geen opdracht.');
    session.type(`q${KEY.enter}`);
    await session.ended;
    expect(
      readFileSync(join(dossier.root, 'metingen', '2026-11-22', 'antwoorden.yaml'), 'utf8'),
    ).not.toContain('answer:');
  });
});
