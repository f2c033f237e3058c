import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnoseFile } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import type { ReadDocument } from '../../documents/diagnostics/read-document.ts';
import { assembleAssessment, listAnswersFiles } from '../../documents/dossier/assemble-assessment.ts';
import { listMeasuredFrameworks, sortByDate } from '../../documents/dossier/read-measurement.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { listNames } from '../../domain/checking/list-names.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { type Id, isId } from '../../domain/instrument/id.ts';
import type { Language } from '../../domain/instrument/text.ts';
import { MEASUREMENT_FILE, MEASUREMENTS_FOLDER, measurementFolder } from '../disk/measurement-folder.ts';
import { readYamlFile } from '../disk/read-yaml-file.ts';
import { refuseMany } from '../disk/refuse-many.ts';
import { loadSnapshot } from '../frameworks/load-snapshot.ts';
import type { Dossier } from './dossier.ts';

/** The most measurements of a dossier, and the most tables of a measurement. */
const MAX_MEASUREMENTS = 200;
const MAX_TABLES = 200;

/** A measurement that was read, with the warnings about its files. */
export interface ReadAssessment {
  readonly assessment: Assessment;
  /** The folder `metingen/<id>`. */
  readonly folder: string;
  readonly warnings: readonly Diagnostic[];
}

/** A measurement of a dossier; `sequence` is its position by date, from 1. */
interface ChosenMeasurement {
  readonly id: Id;
  readonly document: ReadDocument;
  readonly sequence: number;
}

/**
 * Finds the measurement with the id `wanted`, or the latest when that is null.
 * @throws NamedError `unknown-measurement`, `no-measurement`; DiagnosticsError when the name of its folder is not an id
 */
async function chooseMeasurement(dossier: Dossier, wanted: string | null): Promise<ChosenMeasurement> {
  const { root, measurements } = dossier;
  if (wanted !== null && !measurements.includes(wanted)) {
    throw new NamedError(
      'unknown-measurement',
      { id: wanted, known: listNames(measurements) },
      findSuggestion(wanted, measurements),
    );
  }
  refuseMany(measurements.length, MAX_MEASUREMENTS, root);
  const read = await Promise.all(
    measurements.map(async (id) => {
      const document = await readYamlFile(
        join(root, MEASUREMENTS_FOLDER, id, MEASUREMENT_FILE),
        'measurement',
      );
      return { id, document, fields: document.fields };
    }),
  );
  const sorted = sortByDate(read);
  const index = wanted === null ? sorted.length - 1 : sorted.findIndex(({ id }) => id === wanted);
  const chosen = sorted[index];
  if (chosen === undefined) throw new NamedError('no-measurement', { path: root });
  const { id, document } = chosen;
  if (!isId(id)) {
    const path = join(MEASUREMENTS_FOLDER, id, MEASUREMENT_FILE);
    throw new DiagnosticsError([diagnoseFile(path, 'not-an-id', { written: id }, '')]);
  }
  return { id, document, sequence: index + 1 };
}

/** Reads the answers files in the folder of a measurement. */
function readAnswersFiles(folder: string) {
  const files = listAnswersFiles(existsSync(folder) ? readdirSync(folder) : []);
  refuseMany(files.length, MAX_TABLES, folder);
  return Promise.all(
    files.map(async ({ table, name }) => ({
      table,
      document: await readYamlFile(join(folder, name), 'answers'),
    })),
  );
}

/**
 * Reads one measurement of a dossier, with its frameworks and answers: the one with the id `wanted`, or the latest when that is null.
 * @throws NamedError `unknown-measurement`, `no-measurement`, `too-many-files`; DiagnosticsError with every mistake in its files.
 */
export async function readAssessment(
  dossier: Dossier,
  wanted: string | null,
  language: Language,
): Promise<ReadAssessment> {
  const measurement = await chooseMeasurement(dossier, wanted);
  const folder = measurementFolder(dossier.root, measurement.id);
  const measured = listMeasuredFrameworks(measurement.document.value);
  const frameworks = await Promise.all(measured.map((framework) => loadSnapshot(folder, framework)));
  const answers = await readAnswersFiles(folder);
  const documents = { dossier: dossier.file, measurement, frameworks, answers };
  return { ...assembleAssessment(documents, language), folder };
}
