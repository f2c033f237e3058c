import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBundledFrameworks } from '../../../src/documents/bundled/bundled-frameworks.ts';
import { DiagnosticsError } from '../../../src/documents/diagnostics/diagnostics-error.ts';
import { NO_FACTS } from '../../../src/domain/instrument/facts.ts';
import { checkFile } from '../../../src/files/checking/check-file.ts';
import { createDossier, createMeasurement } from '../../../src/files/dossier/create-dossier.ts';
import { readDossier } from '../../../src/files/dossier/dossier.ts';
import { loadLatestFrameworks } from '../../../src/files/dossier/load-latest-frameworks.ts';
import { loadNamedFramework } from '../../../src/files/frameworks/load-framework.ts';
import { readOwnFrameworks } from '../../../src/files/frameworks/own-frameworks.ts';

/* What `check` refuses in a framework, no command asks: measured, listed or named on the command line. */

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const WIJK = `schema: nulmeting/framework@1
id: wijk
version: 1.0.0
title: Wijkteams
steps:
  - id: begin
    title: Begin
    questions:
      - id: overleg
        label: Overleg
        text: Is er elke maand overleg?
        sources: [{ document: valente-2025, section: Stap 3.2 }]
        actions: { niet-begonnen: { what: Plan het. }, deels: { what: Plan het vaker. } }
`;
const headings = { dossier: '', measurement: '', answers: '' };
const organisation = {
  id: 'x',
  name: 'X',
  sector: null,
  teams: null,
  position: null,
  headcount: null,
  roles: [],
};
const write = (name: string, text: string): string => {
  const path = join(root, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
};
const begin = async (...names: readonly string[]) => {
  const frameworks = await Promise.all(names.map((name) => loadNamedFramework(name, root, root)));
  const measurement = { id: '2026-03-01', date: '2026-03-01' };
  await createDossier(join(root, 'd'), { organisation, language: 'nl', measurement, frameworks, headings });
  return readDossier(join(root, 'd'));
};
const codesOf = async (work: Promise<unknown>): Promise<readonly string[]> => {
  const thrown: unknown = await work.then(() => null).catch((error: unknown) => error);
  return thrown instanceof DiagnosticsError ? thrown.diagnostics.map(({ code }) => code) : [String(thrown)];
};
const checked = async (path: string, text: string): Promise<readonly string[]> =>
  (await checkFile(path, path, text)).map(({ code }) => code);

test('a framework that changed is not asked under its old version', async () => {
  write('wijk.yaml', WIJK);
  const dossier = await begin('wijk.yaml');
  expect((await loadLatestFrameworks(dossier, 'nl')).map(({ framework }) => framework.id)).toEqual(['wijk']);
  const changed = WIJK.replace('elke maand', 'elk jaar');
  const path = write('d/kaders/wijk.yaml', changed);
  expect(await checked(path, changed)).toEqual(['changed-without-version']);
  expect(await codesOf(loadLatestFrameworks(dossier, 'nl'))).toEqual(['changed-without-version']);
  expect(await codesOf(loadNamedFramework('wijk', root, join(root, 'd')))).toEqual([
    'changed-without-version',
  ]);
  expect(await readOwnFrameworks(join(root, 'd'), NO_FACTS)).toMatchObject([
    { id: 'wijk', hash: null, mistakes: 1 },
  ]);
  write('d/kaders/wijk.yaml', changed.replace('1.0.0', '1.0.1'));
  expect(await loadLatestFrameworks(dossier, 'nl')).toMatchObject([{ framework: { version: '1.0.1' } }]);
});

test('a framework of a person is not called by the version of another one of the program', async () => {
  const [bundled] = listBundledFrameworks();
  const text = WIJK.replace('id: wijk', `id: ${bundled?.id}`).replace('1.0.0', bundled?.version ?? '');
  const path = write(`${bundled?.id}.yaml`, text);
  expect(await checked(path, text)).toContain('changed-without-version');
  expect(await codesOf(begin(`./${bundled?.id}.yaml`))).toEqual(['changed-without-version']);
});

test('two frameworks in which one id is of different questions are not asked together, and nothing is made', async () => {
  write('wijk.yaml', WIJK);
  write(
    'team.yaml',
    WIJK.replace('id: wijk', 'id: team').replace('Is er elke maand overleg?', 'Is overleg nog nodig?'),
  );
  expect(await codesOf(begin('wijk.yaml', 'team.yaml'))).toEqual(['question-differs']);
  expect(readdirSync(root).sort()).toEqual(['team.yaml', 'wijk.yaml']);
  const dossier = await begin('wijk.yaml');
  const frameworks = await Promise.all(
    ['wijk.yaml', 'team.yaml'].map((name) => loadNamedFramework(name, root, root)),
  );
  const again = {
    organisation: 'opvang',
    measurement: { id: '2026-04-01', date: '2026-04-01' },
    headcount: null,
    frameworks,
    headings,
  };
  expect(await codesOf(createMeasurement(dossier.root, again))).toEqual(['question-differs']);
  expect(readdirSync(join(dossier.root, 'metingen'))).toEqual(['2026-03-01']);
});

test('and are asked together when it is the same question in both', async () => {
  write('wijk.yaml', WIJK);
  const team = WIJK.replace('id: wijk', 'id: team').replace(
    'label: Overleg',
    'weight: 2\n        label: Elke maand',
  );
  write('team.yaml', team);
  expect((await begin('wijk.yaml', 'team.yaml')).measurements.map(({ id }) => id)).toEqual(['2026-03-01']);
});

test('an id of a question of the program is told where it stands, once', async () => {
  const text = WIJK.replace('id: overleg', 'id: visie-vastgesteld');
  expect(await checked(write('wijk.yaml', text), text)).toEqual(['id-of-other-question']);
});
