import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createDossier, createMeasurement } from '../../../src/files/dossier/create-dossier.ts';
import { readDossier } from '../../../src/files/dossier/dossier.ts';
import { loadLatestFrameworks } from '../../../src/files/dossier/load-latest-frameworks.ts';
import { loadFramework } from '../../../src/files/frameworks/load-framework.ts';

const root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the next measurement asks what the latest one asked, by its date', async () => {
  const headings = { dossier: '', measurement: '', answers: '' };
  await createDossier(root, {
    organisation: {
      id: 'x',
      name: 'X',
      sector: null,
      teams: null,
      position: null,
      headcount: null,
      roles: [],
    },
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
