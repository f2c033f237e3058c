import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { atQuestion, isWindows, makeDossier, run, start } from './pty-dossier.ts';
import { KEY } from './pty-session.ts';

test.skipIf(isWindows)(
  'questions that are not scored are answered by typing, choosing and ticking',
  async () => {
    const dossier = await makeDossier({ framework: resolve('test/interview/own-framework.yaml') });
    const session = await start(dossier);
    expect(await atQuestion(session, 1)).toContain('1  Enter = antwoord geven');
    session.type(`1${KEY.enter}`);
    await session.waitFor(/^Wat doet u al\?\n>/);
    session.type(`Herstelgroep: elke week${KEY.enter}`);
    await atQuestion(session, 2);
    session.type(`1${KEY.enter}`);
    await session.waitFor(/werken er\?\n>/);
    session.type(`drie${KEY.enter}`);
    await session.waitFor('Vul een getal in.');
    session.type(`${KEY.clearLine}2,5${KEY.enter}`);
    await atQuestion(session, 3);
    session.type(`1${KEY.enter}`);
    await session.waitFor(/^Sinds wanneer\? Vul een datum in, bijvoorbeeld 22-11-2026\.\n>/);
    session.type(`2024-09-01${KEY.enter}`);
    expect(await atQuestion(session, 4)).toMatch(/ {2}1 {2}In dienst\n {2}2 {2}Ingehuurd/);
    session.type(`2${KEY.enter}`);
    await atQuestion(session, 5);
    session.type(`1${KEY.enter}`);
    await session.waitFor('Enter = klaar');
    session.type(` ${KEY.down} ${KEY.enter}`);
    await session.waitFor('Alle vragen zijn langsgekomen.');
    expect((await session.ended).exitCode).toBe(0);
    expect(dossier.answers()).toEqual({
      wat: { answer: 'Herstelgroep: elke week' },
      hoeveel: { answer: 2.5 },
      sinds: { answer: '2024-09-01' },
      vorm: { answer: 'inhuur' },
      plekken: { answer: ['beleid', 'zorg'] },
    });
    expect(run(['check', dossier.root], dossier.root)).toMatchObject({ status: 0 });
  },
);
