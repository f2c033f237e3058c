import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { atQuestion, isWindows, makeFolder, passRoles, runWell } from './pty-dossier.ts';
import { KEY, type PtySession, startProgram } from './pty-session.ts';

const QUESTION = (id: string, core: boolean): string =>
  `      - { id: ${id}, label: ${id}, text: Is er ${id}?, core: ${core}, sources: [{ document: bron, section: "1" }] }\n`;
const FRAMEWORK = `schema: nulmeting/framework@1
id: eigen
version: 1.0.0
title: Eigen kader
documents: { bron: { title: Bron, publisher: Bron, year: 2020 } }
steps:
  - id: begin
    title: Begin
    questions:
${QUESTION('visie', true)}${QUESTION('tijd', false)}${QUESTION('geld', true)}`;

function makeShort(): { readonly folder: string; readonly answers: () => unknown } {
  const folder = makeFolder();
  writeFileSync(join(folder, 'eigen.yaml'), FRAMEWORK);
  const named = ['--name', 'De Brug', '--date', '2026-03-01', '--framework', 'eigen.yaml'];
  runWell(['init', 'd', ...named, '--depth', 'short'], folder);
  const path = join(folder, 'd/metingen/2026-03-01/antwoorden.yaml');
  return { folder, answers: () => (parse(readFileSync(path, 'utf8')) as { answers: unknown }).answers };
}

const start = (folder: string, ...more: readonly string[]): Promise<PtySession> =>
  startProgram(['interview', 'd', ...more], { cwd: folder, rows: 40 });

describe.skipIf(isWindows)('a short conversation in a terminal', () => {
  test('asks nothing about evidence, ends with the way to make it full, and goes on there', async () => {
    const { folder, answers } = makeShort();
    const session = await start(folder);
    await passRoles(session);
    await atQuestion(session, 1);
    session.type(`3${KEY.enter}`);
    await session.waitFor(/vraag 2 van 2[\s\S]*q stoppen/);
    session.type(`3${KEY.enter}`);
    expect((await session.ended).exitCode).toBe(0);
    expect(session.screen()).toContain('Volledig maken:       nulmeting interview d --depth full');
    const before = answers();

    const full = await start(folder, '--depth', 'full');
    await passRoles(full);
    expect(await full.waitFor(/vraag 2 van 3[\s\S]*q stoppen/)).toContain('Is er tijd?');
    full.type('q');
    expect((await full.ended).exitCode).toBe(0);
    expect(answers()).toEqual(before);
  });

  test('says of a question that it leaves out how it can be asked', async () => {
    const { folder } = makeShort();
    const session = await start(folder, '--question', '1.2');
    expect((await session.ended).exitCode).toBe(2);
    expect(session.screen()).toContain('De vraag „1.2” hoort niet bij de korte versie');
    expect(session.screen()).toContain('--depth full');
  });
});
