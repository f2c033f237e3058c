import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { checkShape } from '../../src/documents/diagnostics/check-shape.ts';
import { DiagnosticsError } from '../../src/documents/diagnostics/diagnostics-error.ts';
import type { Assessment, Response } from '../../src/domain/assessment/assessment.ts';
import { compareAcross } from '../../src/domain/comparison/compare-across.ts';
import { compareOverTime } from '../../src/domain/comparison/compare-over-time.ts';
import { DEPTHS, fitToDepth } from '../../src/domain/instrument/depth.ts';
import { NO_FACTS } from '../../src/domain/instrument/facts.ts';
import { fitToOrganisation } from '../../src/domain/instrument/fit-to-sector.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { checkFile } from '../../src/files/checking/check-file.ts';
import { saveAnswers } from '../../src/files/dossier/answers/save-answers.ts';
import { createMeasurement } from '../../src/files/dossier/create-dossier.ts';
import { readDossier } from '../../src/files/dossier/dossier.ts';
import { readAssessment } from '../../src/files/dossier/read-assessment.ts';
import { fitLoaded, type LoadedFramework, loadFramework } from '../../src/files/frameworks/load-framework.ts';
import type { Document } from '../../src/reports/document.ts';
import { FORMATS } from '../../src/reports/formats.ts';
import { loadTexts, type Texts } from '../../src/texts/texts.ts';
import { checkProperty } from '../check-property.ts';
import { documentsOf } from '../documents.ts';
import { anAnswersFile } from './answers-file.ts';
import { type Draw, happens, oneOf } from './draw.ts';
import { answerAll, withoutEmpty } from './some-answers.ts';
import { someFramework } from './some-framework.ts';
import { writeSpoiled } from './some-mistake.ts';
import { findSurprises } from './surprises.ts';

/*
 * For every framework that a person could write: either `check` finds mistakes in it, and then it is refused for exactly those
 * mistakes; or it can be measured, saved, read back, scored, reported, planned and compared without a surprise.
 */

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const DATE = '2026-03-01';
const SECTORS = ['wijkteam', 'jeugdhulp', 'Ouderenzorg'];
const dossierText = (sector: string): string => `schema: nulmeting/dossier@1
organisation: { id: de-haven, name: De Haven, sector: ${sector}, roles: [begeleider] }
language: nl
minimumGroupSize: 5
`;

/** The loaded framework, or the mistakes for which it is refused. */
async function load(id: string, root: string, sector: string): Promise<LoadedFramework | DiagnosticsError> {
  try {
    return fitLoaded(await loadFramework(id, root), { ...NO_FACTS, sector });
  } catch (error) {
    if (error instanceof DiagnosticsError) return error;
    throw error;
  }
}

interface Asking {
  readonly root: string;
  readonly loaded: LoadedFramework;
  readonly draw: Draw;
  readonly texts: Texts;
}

/** Measures the framework as `interview` does, saving after each question or at the end, and returns the measurement read from disk. */
async function measure({ root, loaded, draw, texts }: Asking): Promise<Assessment> {
  const depth = oneOf(draw, DEPTHS);
  await createMeasurement(root, {
    organisation: 'de-haven',
    measurement: { id: DATE, date: DATE },
    headcount: null,
    depth,
    frameworks: [loaded],
    headings: { measurement: 'meting', answers: 'antwoorden' },
  });
  const asked = fitToDepth(loaded.framework, depth);
  const settled = { organisation: '', targets: new Map(), facts: loaded.framework.facts, table: null };
  const file = anAnswersFile(root, join(root, 'metingen', DATE), { isExpected: true, settled });
  const isSavedAtOnce = happens(draw, 50);
  const responses = await answerAll(asked, draw, texts, async (question, response, before) => {
    const known = new Map([[question, before]]);
    if (isSavedAtOnce)
      await saveAnswers(file, { responses: new Map([[question, response]]), known, roles: null });
  });
  if (!isSavedAtOnce) await saveAnswers(file, { responses, known: new Map(), roles: null });
  const { assessment, warnings } = await readAssessment(await readDossier(root), null, texts.language);
  expect(warnings).toEqual([]);
  expect(assessment.frameworks).toEqual([asked]);
  expect(withoutEmpty(assessment.tables[0]?.responses ?? new Map())).toEqual(withoutEmpty(responses));
  return assessment;
}

/** A copy of a measurement with other answers, of one table or two, short or full. */
async function measureElse(asking: Asking, like: Assessment, id: string): Promise<Assessment> {
  const { loaded, draw, texts } = asking;
  const depth = oneOf(draw, DEPTHS);
  const facts = { ...NO_FACTS, sector: oneOf(draw, SECTORS) };
  const framework = fitToDepth(fitToOrganisation(loaded.framework, facts), depth);
  const table = async (name: string | null) => ({
    id: name,
    name,
    present: [],
    absent: [],
    responses: (await answerAll(framework, draw, texts)) as ReadonlyMap<string, Response>,
  });
  const tables = happens(draw, 30) ? [await table('oost'), await table('west')] : [await table(null)];
  const organisation = { ...like.organisation, id, name: `Organisatie ${id}` };
  const measurement = { ...like.measurement, depth };
  return { ...like, organisation, measurement, facts, frameworks: [framework], tables };
}

const SCHEMAS = { measurement: 'report', plan: 'plan', comparison: 'comparison' } as const;

type MeasuredDocument = Extract<Document, { readonly kind: keyof typeof SCHEMAS }>;

/** Every output of a measurement: report, plan and both comparisons. */
async function makeDocuments(asking: Asking): Promise<readonly MeasuredDocument[]> {
  const { draw, texts } = asking;
  const { language } = texts;
  const first = await measure(asking);
  const second = await measureElse(asking, first, first.organisation.id);
  const later = { ...second, measurement: { ...second.measurement, id: '2027', date: '2027-01-01' } };
  const copies: Assessment[] = [];
  for (const id of ['a', 'b', 'c', 'd', 'e']) copies.push(await measureElse(asking, first, id));
  const options = { language, program: '0.0.0', showsRefused: happens(draw, 30) };
  const own = oneOf(draw, [first.organisation.id, null]);
  const across = { ...options, own, anonymous: happens(draw, 50) };
  const reported = oneOf(draw, [first, later]);
  const [before, after] = [scoreMeasurement(first), scoreMeasurement(later)];
  return [
    ...documentsOf(reported, texts),
    { kind: 'comparison', comparison: compareOverTime([before, after], before, after, options) },
    { kind: 'comparison', comparison: compareAcross([first, ...copies], across) },
  ];
}

async function expectNoSurprise(document: MeasuredDocument, texts: Texts): Promise<void> {
  // The only function that a document may contain: it loads data that one format needs.
  expect(findSurprises({ ...document, loadInstrument: null })).toEqual([]);
  for (const format of FORMATS.filter(({ kinds }) => kinds.includes(document.kind))) {
    const { render } = await format.load();
    const text = String(await render(document, texts));
    expect(text.match(/.{0,60}(?:undefined|NaN|Infinity|\[object |\{\{|function ).{0,60}/)).toBeNull();
    // Only the frameworks that a report carries hold terms.
    if (format.id !== 'json') expect(text.match(/\{(?:\p{L}|\d)[\p{L}\d-]*\}/u)).toBeNull();
    if (format.id !== 'json') continue;
    expect(await checkShape(SCHEMAS[document.kind], JSON.parse(text))).toEqual([]);
  }
}

let runs = 0;
const outcomes = { measured: 0, refused: 0 };

async function expectOneOfTwo(text: string, draw: Draw): Promise<void> {
  runs += 1;
  const root = join(home, String(runs));
  const path = join(root, 'kaders', 'kader.yaml');
  mkdirSync(join(root, 'kaders'), { recursive: true });
  const sector = oneOf(draw, SECTORS);
  writeFileSync(join(root, 'dossier.yaml'), dossierText(sector));
  writeFileSync(path, text);
  const found = await checkFile(path, relative(process.cwd(), path), text);
  const errors = found.filter(({ severity }) => severity === 'error');
  const loaded = await load('kader', root, sector);
  if (errors.length > 0 || loaded instanceof DiagnosticsError) {
    outcomes.refused += 1;
    expect(loaded instanceof DiagnosticsError ? loaded.diagnostics : 'it can be used').toEqual(errors);
  } else {
    outcomes.measured += 1;
    const texts = await loadTexts(oneOf(draw, ['nl', 'en'] as const));
    for (const document of await makeDocuments({ root, loaded, draw, texts }))
      await expectNoSurprise(document, texts);
  }
  rmSync(root, { recursive: true });
}

test('a framework without mistakes can be measured and reported; one with mistakes is refused for exactly those', async () => {
  await checkProperty(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const { text, mistake } = writeSpoiled(someFramework(draw), draw);
      try {
        await expectOneOfTwo(text, draw);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new Error(`${message.slice(0, 1500)}\n\n${mistake} in:\n${text.slice(0, 4000)}`, {
          cause: error,
        });
      }
    }),
    // Shrinking a failing framework ends before the timeout of the test.
    { numRuns: 200, interruptAfterTimeLimit: 240_000 },
  );
  // Both outcomes occur, so that neither half of the claim is untested.
  expect(Math.min(outcomes.measured, outcomes.refused)).toBeGreaterThan(30);
}, 300_000);
