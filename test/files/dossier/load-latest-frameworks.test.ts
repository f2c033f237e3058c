import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { questionsOf } from '../../../src/domain/instrument/framework.ts';
import { createDossier, createMeasurement } from '../../../src/files/dossier/create-dossier.ts';
import { readDossier } from '../../../src/files/dossier/dossier.ts';
import { loadLatestFrameworks } from '../../../src/files/dossier/load-latest-frameworks.ts';
import { loadFramework, loadNamedFramework } from '../../../src/files/frameworks/load-framework.ts';

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

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

test('the next measurement asks what the latest one asked, by its date', async () => {
  const root = join(home, 'latest');
  await createDossier(root, {
    organisation,
    language: 'nl',
    measurement: { id: 'b', date: '2025-03-01' },
    frameworks: [await loadFramework('valente-afwegingskader', root)],
    headings,
  });
  const addMeasurement = async (id: string, date: string, framework: string) =>
    createMeasurement(root, {
      organisation: 'x',
      measurement: { id, date },
      headcount: null,
      frameworks: [await loadFramework(framework, root)],
      headings,
    });
  const latest = async () =>
    (await loadLatestFrameworks(await readDossier(root), 'nl')).map(({ framework }) => framework.id);
  await addMeasurement('c', '2026-03-01', 'kotter-veranderstappen');
  expect(await latest()).toEqual(['kotter-veranderstappen']);
  await addMeasurement('a', '2027-03-01', 'valente-afwegingskader');
  expect(await latest()).toEqual(['valente-afwegingskader']);
});

test('and asks a framework that only that one kept by what is known of the organisation now', async () => {
  writeFileSync(
    join(home, 'eigen.yaml'),
    `schema: nulmeting/framework@1
id: eigen
version: 1.0.0
title: Eigen kader
terms: { mensen: { other: inwoners, jeugdhulp: jongeren } }
steps:
  - id: begin
    title: Begin
    questions:
      - { id: visie, label: Visie, text: "Is er een visie op {mensen}?", sources: [{ document: valente-2025, section: Stap 3.2 }] }
`,
  );
  const root = join(home, 'kept');
  // Without the text that was written nothing is put in `kaders/`.
  const { written: _, ...loaded } = await loadNamedFramework('eigen.yaml', home, root);
  await createDossier(root, {
    organisation: { ...organisation, sector: 'jeugdhulp', teams: 'many' },
    language: 'nl',
    measurement: { id: '2026-03-01', date: '2026-03-01' },
    frameworks: [loaded],
    headings,
  });
  const path = join(root, 'metingen', '2026-03-01', 'meting.yaml');
  writeFileSync(path, `${readFileSync(path, 'utf8')}facts: { sector: wijkteam, teams: one }\n`);
  const [latest] = await loadLatestFrameworks(await readDossier(root), 'nl');
  expect(latest?.framework.facts).toEqual({ sector: 'jeugdhulp', teams: 'many', position: null });
  const asked = latest === undefined ? [] : questionsOf(latest.framework).map(({ text }) => text.nl);
  expect(asked).toEqual(['Is er een visie op jongeren?']);
});
