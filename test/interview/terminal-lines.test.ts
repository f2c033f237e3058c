import { expect, test } from 'vitest';
import { atQuestion, isWindows, makeDossier, start } from './pty-dossier.ts';
import { KEY } from './pty-session.ts';

/* A text of several lines is broken, pasted and joined where the cursor is. */

const ALT_ENTER = '\u001B\r';
const left = (times: number): string => KEY.left.repeat(times);

test.skipIf(isWindows)('a line is broken and joined where the cursor is', async () => {
  const dossier = await makeDossier();
  const session = await start(dossier);
  await atQuestion(session, 1);
  session.type('1t');
  await session.waitFor('Schrijf geen namen op.');
  session.type(`eentweedrie${left('tweedrie'.length)}`);
  await session.waitFor('> eentweedrie');
  session.type(ALT_ENTER);
  await session.waitFor(/> een\n> tweedrie/);
  // What is typed comes at the cursor, which is at the begin of the new line.
  session.type('en ');
  await session.waitFor(/> een\n> en tweedrie/);
  session.type(`${left('en '.length)}${KEY.backspace}`);
  await session.waitFor(/> eenen tweedrie/);
  session.type(` ${ALT_ENTER}`);
  await session.waitFor(/> een\s*\n> en tweedrie/);
  session.type(KEY.enter);
  await session.waitFor('Toelichting: een');
  session.type(KEY.enter);
  await atQuestion(session, 2);
  expect(Object.values(dossier.answers())[0]).toMatchObject({ note: 'een \nen tweedrie' });
  session.type('q');
  await session.ended;
});

test.skipIf(isWindows)('lines that are pasted in a line come where the cursor is', async () => {
  const dossier = await makeDossier();
  const session = await start(dossier);
  await atQuestion(session, 1);
  session.type('1t');
  await session.waitFor('Schrijf geen namen op.');
  session.type(`begin eind${left('eind'.length)}`);
  await session.waitFor('> begin eind');
  session.type('een\r\rtwee\r\ndrie ');
  await session.waitFor(/> begin een\n>\s*\n> twee\n> drie eind/);
  session.type(`en${KEY.enter}`);
  await session.waitFor('Toelichting: begin een');
  session.type(KEY.enter);
  await atQuestion(session, 2);
  expect(Object.values(dossier.answers())[0]).toMatchObject({ note: 'begin een\n\ntwee\ndrie eneind' });
  session.type('q');
  await session.ended;
});
