import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_FACTS } from '../../../src/domain/instrument/facts.ts';
import { checkFile } from '../../../src/files/checking/check-file.ts';
import { readOwnFrameworks } from '../../../src/files/frameworks/own-frameworks.ts';

const root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const framework = (step: string): string => `schema: nulmeting/framework@1
id: ons-kader
version: 1.0.0
title: Ons kader
documents: { huisregels: { title: Huisregels, publisher: De Haven, year: 2026 } }
steps:
  - id: ${step}
    title: Begin
    questions: [{ id: tijd, kind: text, label: Tijd, text: Is er tijd?, sources: [{ document: huisregels, section: "1" }] }]
`;
beforeAll(() => {
  mkdirSync(join(root, 'kaders'));
  writeFileSync(join(root, 'kaders', 'ons-kader.yaml'), framework('begin'));
  writeFileSync(join(root, 'kaders', 'fout.yaml'), framework('"?"'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a framework with mistakes is listed with their number and no hash; remarks are no mistakes', async () => {
  const found = await readOwnFrameworks(root, NO_FACTS);
  expect(found).toMatchObject([
    { id: 'fout', hash: null, mistakes: 1, questions: 1, title: { nl: 'Ons kader', en: 'Ons kader' } },
    { id: 'ons-kader', hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), mistakes: 0, version: '1.0.0' },
  ]);
});

test('targets belong to the steps of the latest measurement by date, whatever it is called', async () => {
  for (const [id, date, step] of [
    ['b', '2025-01-01', 'oud'],
    ['a', '2026-01-01', 'begin'],
  ] as const) {
    const folder = join(root, 'metingen', id);
    mkdirSync(join(folder, 'kaders'), { recursive: true });
    writeFileSync(join(folder, 'kaders', 'ons-kader.yaml'), framework(step));
    const noted = `frameworks: [{ id: ons-kader, version: 1.0.0, hash: "sha256:${'0'.repeat(64)}" }]\n`;
    writeFileSync(join(folder, 'meting.yaml'), `date: ${date}\n${noted}`);
  }
  const codesFor = async (step: string): Promise<readonly string[]> => {
    const text = `schema: nulmeting/dossier@1\norganisation: { id: x, name: X, roles: [] }\ntargets: { ons-kader: { ${step}: 50 } }\n`;
    const found = await checkFile(join(root, 'dossier.yaml'), 'dossier.yaml', text);
    return found.map(({ code }) => code).filter((code) => code === 'unknown-step');
  };
  expect(await codesFor('begin')).toEqual([]);
  expect(await codesFor('oud')).toEqual(['unknown-step']);
});
