import { readDocument } from '../../src/documents/diagnostics/read-document.ts';
import { assembleAssessment } from '../../src/documents/dossier/assemble-assessment.ts';
import { answersName } from '../../src/documents/dossier/file-names.ts';
import {
  listMeasuredFrameworks,
  listNamedTables,
  sortByDate,
} from '../../src/documents/dossier/read-measurement.ts';
import { EMPTY_LIBRARY } from '../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../src/documents/frameworks/read-framework.ts';
import type { Language } from '../../src/domain/instrument/text.ts';
import { render } from '../../src/reports/json.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';

/** The texts of the files of a dossier, by their paths in it. */
export type DossierTexts = Readonly<Record<string, string>>;

/** The report on a measurement as JSON, from texts alone: what a page in a browser does. */
export async function reportOn(files: DossierTexts, id: string, language: Language): Promise<string> {
  const read = (path: string, schema: 'dossier' | 'measurement' | 'answers') =>
    readDocument(path, files[path] ?? '', schema);
  const ids = Object.keys(files).flatMap((path) => /^metingen\/([^/]+)\/meting\.yaml$/.exec(path)?.[1] ?? []);
  const measurements = await Promise.all(
    ids.map(async (one) => {
      const document = await read(`metingen/${one}/meting.yaml`, 'measurement');
      return { id: one, document, fields: document.fields };
    }),
  );
  const sorted = sortByDate(measurements);
  const index = sorted.findIndex((one) => one.id === id);
  const measurement = sorted[index];
  if (measurement === undefined) throw new Error(`no measurement ${id}`);
  const folder = `metingen/${id}/`;
  const tables = listNamedTables(measurement.document.value);
  const answered = [null, ...tables.map(({ id: table }) => table)].filter(
    (table) => folder + answersName(table) in files,
  );
  const documents = {
    dossier: await read('dossier.yaml', 'dossier'),
    measurement: { ...measurement, sequence: index + 1 },
    frameworks: await Promise.all(
      listMeasuredFrameworks(measurement.document.value).map((noted) => {
        const path = `${folder}kaders/${noted.id}.yaml`;
        return readFramework(path, files[path] ?? '', EMPTY_LIBRARY, { measured: noted });
      }),
    ),
    tables,
    answers: await Promise.all(
      answered.map(async (table) => ({
        table,
        document: await read(folder + answersName(table), 'answers'),
      })),
    ),
  };
  const { assessment } = assembleAssessment(documents, language);
  const texts = loadTexts(language);
  const [document] = documentsOf(assessment, texts);
  const instrument = documents.frameworks.map(({ content }) => content);
  return render({ ...document, loadInstrument: () => Promise.resolve(instrument) }, texts);
}
