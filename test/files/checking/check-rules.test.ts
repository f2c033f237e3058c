import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFile } from '../../../src/files/checking/check-file.ts';
import { createDossier, createMeasurement } from '../../../src/files/dossier/create-dossier.ts';
import { loadNamedFramework } from '../../../src/files/frameworks/load-framework.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(home, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
const codesOf = async (path: string): Promise<readonly string[]> =>
  (await checkFile(path, 'x.yaml', readFileSync(path, 'utf8'))).map(({ code }) => code);

/** The framework `ons-kader` as it was at some time: with one step, which asks one question. */
async function load(step: string, question: string) {
  const text = `schema: nulmeting/framework@1
id: ons-kader
version: 1.0.0
title: Ons kader
documents: { bron: { title: Bron, publisher: Bron, year: 2020 } }
steps:
  - id: ${step}
    title: Begin
    questions: [{ id: ${question}, label: X, text: X?, sources: [{ document: bron, section: "1" }] }]
`;
  return loadNamedFramework(write(`bron/${step}.yaml`, text), '/', home);
}
const create = async (name: string, step: string, question: string) =>
  createDossier(join(home, name), {
    organisation: { id: name, name, sector: null, teams: null, position: null, headcount: null, roles: [] },
    language: 'nl',
    measurement: { id: 'b', date: '2025-03-01' },
    frameworks: [await load(step, question)],
    headings: { dossier: '', measurement: '', answers: '' },
  });

test('targets are held against the questions of the latest measurement, by its date', async () => {
  await create('d', 'toen', 'visie');
  await createMeasurement(join(home, 'd'), {
    organisation: 'd',
    measurement: { id: 'a', date: '2026-03-01' },
    headcount: null,
    frameworks: [await load('nu', 'visie')],
    headings: { measurement: '', answers: '' },
  });
  const dossier = join(home, 'd', 'dossier.yaml');
  const before = readFileSync(dossier, 'utf8').replace(/targets:[\s\S]*/, '');
  writeFileSync(dossier, `${before}targets: { ons-kader: { nu: 80 } }\n`);
  expect(await codesOf(dossier)).toEqual([]);
  writeFileSync(dossier, `${before}targets: { ons-kader: { toen: 80 } }\n`);
  expect(await codesOf(dossier)).toEqual(['unknown-step']);
});

describe('a form that stands beside dossiers', () => {
  const FORM = 'schema: nulmeting/answers@1\nmeasurement: b\nanswers:\n  visje: { answer: deels }\n';

  test('is held against the one measurement that it names', async () => {
    await create('een', 'begin', 'visie');
    expect(await codesOf(write('form.yaml', FORM))).toEqual(['unknown-question']);
  });

  test('is held against none where it could be of several, which is said', async () => {
    await create('een', 'begin', 'visie');
    await create('twee', 'begin', 'visje');
    expect(await codesOf(write('form.yaml', FORM))).toEqual(['answers-not-checked']);
  });

  test('is held, of several, against that of the organisation that it names', async () => {
    await create('een', 'begin', 'visie');
    await create('twee', 'begin', 'visje');
    const of = (organisation: string): string => FORM.replace('\n', `\norganisation: ${organisation}\n`);
    expect(await codesOf(write('form.yaml', of('een')))).toEqual(['unknown-question']);
    expect(await codesOf(write('form.yaml', of('twee')))).toEqual([]);
  });
});

test('the folder of a measurement has an id as its name', async () => {
  await create('d', 'begin', 'visie');
  const text = readFileSync(join(home, 'd/metingen/b/meting.yaml'), 'utf8');
  // What is wrong with a copy is that it is one.
  const copied = await codesOf(write('d/metingen/Najaar 2026/meting.yaml', text));
  expect(copied).toContain('measurement-copied');
  expect(copied).not.toContain('not-an-id');
  const other = text.replace(/^id: .*$/m, 'id: Najaar 2026');
  expect(await codesOf(write('d/metingen/Najaar 2026/meting.yaml', other))).toContain('not-an-id');
  expect(await codesOf(write('los/Najaar 2026/meting.yaml', text))).not.toContain('not-an-id');
});

test('a form that stands in a dossier is held against the measurement of it that the form names', async () => {
  await create('een', 'begin', 'visie');
  await create('twee', 'begin', 'visje');
  const form = 'schema: nulmeting/answers@1\nmeasurement: b\nanswers:\n  visje: { answer: deels }\n';
  expect(await codesOf(write('een/formulieren/form.yaml', form))).toEqual(['unknown-question']);
  expect(await codesOf(write('twee/formulieren/form.yaml', form))).toEqual([]);
});
