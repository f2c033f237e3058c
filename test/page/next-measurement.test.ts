import { describe, expect, test } from 'vitest';
import type { DossierTexts } from '../../src/documents/archive/archive.ts';
import { DiagnosticsError } from '../../src/documents/diagnostics/diagnostics-error.ts';
import { watchAnswers } from '../../src/documents/dossier/answers/watch-answers.ts';
import { newDossierFiles } from '../../src/documents/dossier/folder/new-files.ts';
import { loadLibrary } from '../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../src/documents/frameworks/read-framework.ts';
import { writeSnapshot } from '../../src/documents/frameworks/write-snapshot.ts';
import { type Facts, NO_FACTS } from '../../src/domain/instrument/facts.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { saveAnswers } from '../../src/page/dossier/change-dossier.ts';
import { currentFiles, listChanged } from '../../src/page/dossier/files.ts';
import { planNext } from '../../src/page/dossier/next-measurement.ts';
import { findLatest, openDossier, openMeasurement } from '../../src/page/dossier/open-dossier.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { answered, present } from '../domain/builders.ts';

/* How a next measurement is begun in the page: what it asks, and that it takes the place of no other. */

const NOTHING: DossierTexts = new Map();
const NEXT = 'metingen/2027-03-01';
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
  const texts = await measured(NO_FACTS, ownText('eigen', shared), ownText('jso-blijvend-ervaren', shared));
  const thrown: unknown = await planIn(texts).catch((error: unknown) => error);
  const told = thrown instanceof DiagnosticsError ? thrown.diagnostics : [];
  expect(told).toMatchObject([{ code: 'question-differs', path: 'kaders/eigen.yaml' }]);
});

describe('its first answer, where there is a measurement of that day by then', () => {
  const own = ownText('eigen', ['id: visie, label: Visie, text: Is er een visie?']);

  /** The texts once a measurement that was planned in the first ones gets its first answer in the second, at the table without a name. */
  async function answerFirst(texts: DossierTexts, now: DossierTexts): Promise<DossierTexts> {
    const { making, assessment } = await planIn(texts);
    const { organisation, targets, facts, frameworks } = assessment;
    const settled = { organisation: organisation.id, targets, facts, table: null };
    const file = { root: '', folder: NEXT, heading: 'x', isExpected: false, settled, making };
    const unsaved = { responses: new Map([['visie', answered('deels')]]), known: new Map(), roles: null };
    const change = saveAnswers(file, unsaved, watchAnswers(new Map(), frameworks));
    return new Map([...now, ...listChanged(now, await change(now))]);
  }

  test.each([
    ['of another organisation', 'organisation: de-brug', 'organisation: de-vaart'],
    ['of another version of its questions', 'version: 0.0.1', 'version: 0.0.2'],
  ])('changes nothing in one %s', async (_, ours, theirs) => {
    const texts = await measured(NO_FACTS, own);
    const made = await answerFirst(texts, texts);
    const path = `${NEXT}/meting.yaml`;
    const there = new Map([...made, [path, present(made.get(path)).replace(ours, theirs)]]);
    await expect(answerFirst(texts, there)).rejects.toMatchObject({ code: 'measurement-exists' });
    await expect(planIn(there)).rejects.toMatchObject({ code: 'measurement-exists' });
  });

  test('is one of the same measurement, which keeps what it says', async () => {
    const texts = await measured(NO_FACTS, own);
    const made = await answerFirst(texts, texts);
    const path = `${NEXT}/meting.yaml`;
    const there = new Map([...made, [path, `${present(made.get(path))}remark: in huis\n`]]);
    expect((await answerFirst(texts, there)).get(path)).toBe(there.get(path));
  });
});
