import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import type { ReadDocument } from '../../documents/diagnostics/read-document.ts';
import { assembleAssessment, listAnswersFiles } from '../../documents/dossier/assemble-assessment.ts';
import { listMeasuredFrameworks, sortByDate } from '../../documents/dossier/read-measurement.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import type { Language } from '../../domain/instrument/text.ts';
import { readYamlFile } from '../disk/read-yaml-file.ts';
import { loadSnapshot, MEASUREMENT_FILE } from '../frameworks/load-snapshot.ts';
import type { Dossier } from './dossier.ts';

/** A measurement as it was read, with what is worth a warning. */
export interface ReadAssessment {
  readonly assessment: Assessment;
  /** The folder `metingen/<id>`. */
  readonly folder: string;
  readonly warnings: readonly Diagnostic[];
}

/** A measurement of a dossier, and its place in the order of dates, from 1. */
interface ChosenMeasurement {
  readonly id: string;
  readonly document: ReadDocument;
  readonly sequence: number;
}

/** The measurement that is meant: the one that is named, or the latest. */
async function chooseMeasurement(dossier: Dossier, wanted: string | null): Promise<ChosenMeasurement> {
  const { root, measurements } = dossier;
  if (wanted !== null && !measurements.includes(wanted)) {
    throw new NamedError(
      'unknown-measurement',
      { id: wanted, known: measurements.join(', ') },
      findSuggestion(wanted, measurements),
    );
  }
  const read = await Promise.all(
    measurements.map(async (id) => {
      const document = await readYamlFile(join(root, 'metingen', id, MEASUREMENT_FILE), 'measurement');
      return { id, document, fields: document.fields };
    }),
  );
  const sorted = sortByDate(read);
  const index = wanted === null ? sorted.length - 1 : sorted.findIndex(({ id }) => id === wanted);
  const chosen = sorted[index];
  if (chosen === undefined) throw new NamedError('no-measurement', { path: root });
  return { id: chosen.id, document: chosen.document, sequence: index + 1 };
}

/** The answers files that stand in the folder of a measurement, read. */
function readAnswersFiles(folder: string) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Promise.all(
    listAnswersFiles(names).map(async ({ table, name }) => ({
      table,
      document: await readYamlFile(join(folder, name), 'answers'),
    })),
  );
}

/**
 * Reads one measurement of a dossier, whole.
 * @throws NamedError `unknown-measurement`, `no-measurement`; DiagnosticsError with every mistake in every file of it.
 */
export async function readAssessment(
  dossier: Dossier,
  wanted: string | null,
  language: Language,
): Promise<ReadAssessment> {
  const measurement = await chooseMeasurement(dossier, wanted);
  const folder = join(dossier.root, 'metingen', measurement.id);
  // What is no id was reported by the schema.
  const noted = listMeasuredFrameworks(measurement.document.value).filter(({ id }) => /^[\w-]+$/.test(id));
  const frameworks = await Promise.all(noted.map((framework) => loadSnapshot(folder, framework)));
  const answers = await readAnswersFiles(folder);
  const documents = { dossier: dossier.file, measurement, frameworks, answers };
  return { ...assembleAssessment(documents, language), folder };
}
