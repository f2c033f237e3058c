import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DiagnosticsError } from '../../src/documents/diagnostics/diagnostics-error.ts';
import { textsDossier } from '../../src/documents/dossier/folder/change-texts.ts';
import { listBegun, readDossier } from '../../src/files/dossier/dossier.ts';
import { readDossierTexts } from '../../src/files/dossier/dossier-texts.ts';
import { findLatest, readAssessment } from '../../src/files/dossier/read-assessment.ts';
import { writtenDossier } from '../../src/files/dossier/texts-file.ts';
import { findReported } from '../../src/page/dossier/documents.ts';
import { openDossier, openMeasurement } from '../../src/page/dossier/open-dossier.ts';
import { present } from '../domain/builders.ts';
import { pathIn } from './built-page.ts';
import { runHere, writeFiles } from './on-disk.ts';

/* Which measurements of a dossier count is the same in the page as on disk. */

const ANSWERS = 'schema: nulmeting/answers@1\nanswers: { huidige-inzet: { note: van toen } }\n';
const NO_ANSWERS = 'schema: nulmeting/answers@1\nanswers:\n';
/** What each of these folders holds beside a copy of `meting.yaml` in which something is replaced. */
const FOLDERS: Readonly<Record<string, readonly [replaced: string, by: string, answers: string]>> = {
  begun: ['2026-03-01', '2026-04-01', ANSWERS],
  'cut-off': ['2026-03-01', '2026-05-01', 'answers: {'],
  empty: ['2026-03-01', '2026-06-01', NO_ANSWERS],
  undated: ['date: 2026-03-01', '', NO_ANSWERS],
  other: ['organisation: de-brug', 'organisation: de-vaart', ANSWERS],
  copied: ['id: copied', 'id: begun', ANSWERS],
  'Geen Id': ['2026-03-01', '2026-07-01', ANSWERS],
};

/** A dossier with measurements of each kind; gives its folder. */
async function makeDossier(): Promise<string> {
  const home = pathIn('which-count');
  const framework = ['--framework', 'jso-blijvend-ervaren'];
  await runHere(process.cwd(), 'init', home, '--name', 'De Brug', '--date', '2026-03-01', ...framework);
  const texts = readDossierTexts(home);
  const first = present(texts.get('metingen/2026-03-01/meting.yaml'));
  for (const [id, [replaced, by, answers]] of Object.entries(FOLDERS)) {
    const folder = join(home, 'metingen', id);
    const measurement = first.replace('id: 2026-03-01', `id: ${id}`).replaceAll(replaced, by);
    const snapshots = [...texts].flatMap(([path, text]) => {
      const [, name] = /^metingen\/2026-03-01\/(kaders\/.*)$/.exec(path) ?? [];
      return name === undefined ? [] : [[name, text] as const];
    });
    writeFiles(folder, new Map([...snapshots, ['meting.yaml', measurement], ['antwoorden.yaml', answers]]));
  }
  return home;
}

const codesOf = async (reading: Promise<unknown>): Promise<readonly string[]> => {
  const thrown: unknown = await reading.then(() => null).catch((error: unknown) => error);
  return thrown instanceof DiagnosticsError ? thrown.diagnostics.map(({ code }) => code) : [String(thrown)];
};

test('those that belong, those that are begun, the number of each, the latest, and what lies elsewhere', async () => {
  const root = await makeDossier();
  const onDisk = await readDossier(root);
  const inPage = await openDossier(readDossierTexts(root));
  const sorted = ['undated', '2026-03-01', 'begun', 'cut-off', 'empty', 'Geen Id'];
  for (const { measurements, elsewhere } of [onDisk, inPage]) {
    expect(measurements.map(({ id }) => id)).toEqual(sorted);
    expect(elsewhere).toEqual(['copied', 'other']);
  }
  expect(listBegun(inPage).map(({ id }) => id)).toEqual(['begun', 'cut-off', 'Geen Id']);
  expect(listBegun(onDisk).map(({ id }) => id)).toEqual(['begun', 'cut-off', 'Geen Id']);
  // People may have written texts about those too.
  expect(textsDossier(inPage)).toEqual(writtenDossier(onDisk).known);
  expect(inPage.remarks.map(({ code }) => code)).toEqual(['measurement-copied', 'measurement-of-other']);
  expect(findReported(inPage)?.id).toBe(findLatest(onDisk, false).id);
  for (const [index, id] of sorted.entries()) {
    const listed = present(inPage.measurements[index]);
    const read = readAssessment(onDisk, id, 'nl');
    const opened = openMeasurement(inPage, listed, 'nl');
    expect(await codesOf(opened), id).toEqual(await codesOf(read));
  }
  const number = async (id: string) => {
    const listed = present(inPage.measurements.find((one) => one.id === id));
    const { assessment } = await openMeasurement(inPage, listed, 'nl');
    expect(assessment.measurement).toEqual((await readAssessment(onDisk, id, 'nl')).assessment.measurement);
    return assessment.measurement.sequence;
  };
  expect([await number('2026-03-01'), await number('begun'), await number('empty')]).toEqual([1, 1, 3]);
  expect(await codesOf(openMeasurement(inPage, present(inPage.measurements.at(-1)), 'nl'))).toEqual([
    'not-an-id',
  ]);
});
