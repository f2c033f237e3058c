import { join } from 'node:path';
import { type Diagnostic, diagnoseFile } from '../../documents/diagnostics/diagnostic.ts';
import { readDocument } from '../../documents/diagnostics/read-document.ts';
import { assembleAssessment } from '../../documents/dossier/assemble-assessment.ts';
import { checkFrozen } from '../../documents/dossier/check-frozen.ts';
import { findLatestOf, numberMeasurement } from '../../documents/dossier/folder/count-measurements.ts';
import type { ListedMeasurement } from '../../documents/dossier/folder/list-measurements.ts';
import { MEASUREMENT_FILE } from '../../documents/dossier/folder/names.ts';
import { readTableAnswers } from '../../documents/dossier/folder/table-answers.ts';
import { listMeasuredFrameworks, listNamedTables } from '../../documents/dossier/read-measurement.ts';
import { asString } from '../../documents/yaml/lenient.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { listNames } from '../../domain/checking/list-names.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { isCalendarDate } from '../../domain/instrument/calendar-date.ts';
import type { Id } from '../../domain/instrument/id.ts';
import type { Language } from '../../domain/instrument/text.ts';
import { loadSnapshot } from '../frameworks/load-snapshot.ts';
import { showPath } from '../system/show-path.ts';
import { readNamed } from './answers/answers-file.ts';
import type { Dossier } from './dossier.ts';

/** A measurement that was read, with the warnings about its files and about what does not count beside it. */
export interface ReadAssessment {
  readonly assessment: Assessment;
  /** The folder `metingen/<id>`. */
  readonly folder: string;
  /** The tables that the measurement names. */
  readonly named: readonly Id[];
  readonly warnings: readonly Diagnostic[];
}

/** How a measurement is read. */
export interface ReadingOptions {
  /** A table that is read although the measurement does not name it yet. */
  readonly table?: Id | null;
  /** Whether it is to be filled in: then the latest is also one that is still empty. */
  readonly isFilled?: boolean;
}

/** A measurement of a dossier; `sequence` is its position by date among those that were begun, from 1. */
type ChosenMeasurement = ListedMeasurement & ReturnType<typeof numberMeasurement>;

/**
 * The measurement that a command is about when none is named: the latest that was begun, and to fill in also a later one that is empty.
 * @throws NamedError `no-measurement`, `no-own-measurement`
 */
export function findLatest(dossier: Dossier, isFilled: boolean): ListedMeasurement {
  const { elsewhere, root } = dossier;
  const latest = findLatestOf(dossier, isFilled);
  if (latest !== null) return latest;
  if (elsewhere.length === 0) throw new NamedError('no-measurement', { path: showPath(root) });
  throw new NamedError('no-own-measurement', { found: listNames(elsewhere), path: showPath(root) });
}

/** @throws NamedError `unknown-measurement`, `measurement-elsewhere` */
function findNamed({ measurements, elsewhere, root }: Dossier, wanted: string): ListedMeasurement {
  const found = measurements.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  if (elsewhere.includes(wanted))
    throw new NamedError('measurement-elsewhere', { id: wanted, path: showPath(root) });
  const known = measurements.map(({ id }) => id);
  throw new NamedError(
    'unknown-measurement',
    { id: wanted, known: listNames(known) },
    findSuggestion(wanted, known),
  );
}

/** @throws NamedError; DiagnosticsError when the name of its folder is not an id */
function chooseMeasurement(dossier: Dossier, wanted: string | null, isFilled: boolean): ChosenMeasurement {
  const chosen = wanted === null ? findLatest(dossier, isFilled) : findNamed(dossier, wanted);
  return { ...chosen, ...numberMeasurement(dossier, chosen) };
}

/** The remarks about measurements that were passed over to come to the latest: those that are empty, and those without a date. */
function diagnosePassedOver(dossier: Dossier, chosen: ChosenMeasurement): readonly Diagnostic[] {
  const at = dossier.measurements.findIndex(({ id }) => id === chosen.id);
  return dossier.measurements.flatMap(({ id, folder, document, isBegun }, index): readonly Diagnostic[] => {
    if (id === chosen.id) return [];
    if (!isCalendarDate(asString(document.fields['date']))) return document.diagnostics;
    if (isBegun || index < at) return [];
    return [
      diagnoseFile(
        showPath(join(folder, MEASUREMENT_FILE)),
        'measurement-empty',
        { id, path: showPath(dossier.root) },
        '',
      ),
    ];
  });
}

/**
 * Reads one measurement of a dossier, with its frameworks and answers: the one with the id `wanted`, or the latest when that is null.
 * @throws NamedError `unknown-measurement`, `measurement-elsewhere`, `no-measurement`, `no-own-measurement`; DiagnosticsError with every
 *   mistake in its files.
 */
export async function readAssessment(
  dossier: Dossier,
  wanted: string | null,
  language: Language,
  { table = null, isFilled = false }: ReadingOptions = {},
): Promise<ReadAssessment> {
  const measurement = chooseMeasurement(dossier, wanted, isFilled);
  const { folder, document } = measurement;
  const measured = listMeasuredFrameworks(document.value);
  const frameworks = await Promise.all(measured.map((framework) => loadSnapshot(folder, framework)));
  const listed = listNamedTables(document.value);
  const named = listed.map(({ id }) => id);
  const isListed = table === null || named.includes(table);
  const tables = isListed ? listed : [...listed, { id: table, name: table }];
  const files = isListed
    ? measurement.answers
    : readTableAnswers(folder, [...named, table], readNamed(folder));
  const answers = await Promise.all(
    files.map(async (file) => ({
      table: file.table,
      document: await readDocument(showPath(file.path), file.text, 'answers', file.yaml),
    })),
  );
  const documents = { dossier: dossier.file, measurement, frameworks, tables, answers };
  const { assessment, warnings } = assembleAssessment(documents, language);
  const frozen = checkFrozen(dossier.file.fields, document.fields, measurement.id, assessment.frameworks);
  const ofLatest =
    wanted === null && !isFilled
      ? [...diagnosePassedOver(dossier, measurement), ...dossier.file.locate(frozen)]
      : [];
  // Who names a table here need not be told that the measurement does not.
  const remarks = dossier.remarks.filter(
    ({ code, values }) => code !== 'table-not-named' || table === null || values['table'] !== table,
  );
  return { assessment, folder, named, warnings: [...warnings, ...remarks, ...ofLatest] };
}
