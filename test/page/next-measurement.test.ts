import { expect, test } from 'vitest';
import type { DossierTexts } from '../../src/documents/archive/archive.ts';
import { DiagnosticsError } from '../../src/documents/diagnostics/diagnostics-error.ts';
import { newDossierFiles } from '../../src/documents/dossier/folder/new-files.ts';
import { loadLibrary } from '../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../src/documents/frameworks/read-framework.ts';
import { writeSnapshot } from '../../src/documents/frameworks/write-snapshot.ts';
import type { Facts } from '../../src/domain/instrument/facts.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { currentFiles, listChanged } from '../../src/page/dossier/files.ts';
import { planNext } from '../../src/page/dossier/next-measurement.ts';
import { findLatest, openDossier, openMeasurement } from '../../src/page/dossier/open-dossier.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { present } from '../domain/builders.ts';

/* What a next measurement in the page asks, before anybody answered. */

const NOTHING: DossierTexts = new Map();
const MEASUREMENT = 'metingen/2026-03-01/meting.yaml';
const SOURCE = 'sources: [{ document: valente-2025, section: Stap 3.2 }]';

/** A framework of the organisation's own with these questions. */
const ownText = (id: string, questions: readonly string[]): string => `schema: nulmeting/framework@1
id: ${id}
version: 0.0.1
title: Eigen kader
terms: { mensen: { other: inwoners, jeugdhulp: jongeren } }
steps:
  - id: begin
    title: Begin
    questions:
${questions.map((question) => `      - { ${question}, ${SOURCE} }`).join('\n')}
`;

/** A dossier of an organisation of which this is known, with one measurement, of these frameworks. */
async function measured(facts: Facts, ...frameworks: readonly string[]): Promise<DossierTexts> {
  const loaded = frameworks.map(async (text) => {
    const { framework, content } = await readFramework('eigen.yaml', text, loadLibrary());
    return { framework, snapshot: writeSnapshot(content) };
  });
  const created = {
    organisation: { id: 'de-brug', name: 'De Brug', ...facts, headcount: null, roles: [] },
    language: 'nl',
    measurement: { id: '2026-03-01', date: '2026-03-01' },
    frameworks: await Promise.all(loaded),
    headings: { dossier: 'x', measurement: 'x', answers: 'x' },
  } as const;
  return listChanged(NOTHING, { files: newDossierFiles('', created, currentFiles(NOTHING)) });
}

async function planIn(texts: DossierTexts) {
  const dossier = await openDossier(texts);
  const last = await openMeasurement(dossier, present(findLatest(dossier)), 'nl');
  return planNext(dossier, last, '2027-03-01', loadTexts('nl'));
}

test('is asked by what is known of the organisation now, in the words of its sector, also with questions of its own', async () => {
  const own = ownText('eigen', [
    'id: visie, label: Visie, text: "Is er een visie op {mensen}?"',
    'id: samen, label: Samen, text: Overleggen de teams?, when: organisation.teams is many',
  ]);
  const texts = await measured({ sector: 'jeugdhulp', teams: 'many', position: null }, own);
  const then = `${present(texts.get(MEASUREMENT))}facts: { sector: wijkteam, teams: one }\n`;
  const { assessment } = await planIn(new Map([...texts, [MEASUREMENT, then]]));
  const asked = listAgenda(assessment.frameworks, new Map()).map(({ question }) => question.text.nl);
  expect(asked).toEqual(['Is er een visie op jongeren?', 'Overleggen de teams?']);
});

test('is not begun where a question is another one by now in a framework of the program than in one of its own', async () => {
  const shared = ['id: huidige-inzet, label: Inzet, text: Zet u al iemand in?'];
  const facts: Facts = { sector: null, teams: null, position: null };
  const texts = await measured(facts, ownText('eigen', shared), ownText('jso-blijvend-ervaren', shared));
  const thrown: unknown = await planIn(texts).catch((error: unknown) => error);
  const told = thrown instanceof DiagnosticsError ? thrown.diagnostics : [];
  expect(told).toMatchObject([{ code: 'question-differs', path: 'kaders/eigen.yaml' }]);
});
