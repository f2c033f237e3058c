import type { Assessment, Table } from '../../domain/assessment/assessment.ts';
import { readNotedRoles } from '../../domain/assessment/table-roles.ts';
import { checkRepeated, placeIds } from '../../domain/checking/check-repeated.ts';
import type { Problem } from '../../domain/checking/problem.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import type { Language } from '../../domain/instrument/text.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../diagnostics/diagnostics-error.ts';
import type { ReadDocument } from '../diagnostics/read-document.ts';
import { asFields } from '../yaml/lenient.ts';
import { questionsById } from './questions-by-id.ts';
import { readAnswers } from './read-answers.ts';
import { listMeasuredFrameworks, readMeasurement } from './read-measurement.ts';
import { readOrganisation } from './read-organisation.ts';
import { readTargets } from './read-targets.ts';

/** The parsed files of one measurement. */
export interface MeasurementDocuments {
  readonly dossier: ReadDocument;
  readonly measurement: {
    readonly id: string;
    readonly document: ReadDocument;
    /** Position by date, from 1. */
    readonly sequence: number;
  };
  /** The snapshots of the measurement; `framework` is null where one is missing. */
  readonly frameworks: readonly {
    readonly framework: Framework | null;
    readonly diagnostics: readonly Diagnostic[];
  }[];
  /** The answers files; `table` is null for `antwoorden.yaml`. */
  readonly answers: readonly { readonly table: string | null; readonly document: ReadDocument }[];
}

const ANSWERS = /^antwoorden(?:-(.+))?\.yaml$/;

/** The answers files among file names: `antwoorden.yaml`, or `antwoorden-<table>.yaml` for each table. */
export function listAnswersFiles(
  names: readonly string[],
): readonly { readonly table: string | null; readonly name: string }[] {
  return names.toSorted().flatMap((name) => {
    const match = ANSWERS.exec(name);
    return match === null ? [] : [{ table: match[1] ?? null, name }];
  });
}

const EMPTY_TABLE: Table = { id: null, present: [], absent: [], responses: new Map() };

function readTables(
  answers: MeasurementDocuments['answers'],
  frameworks: readonly Framework[],
  diagnostics: Diagnostic[],
): readonly Table[] {
  const questions = questionsById(frameworks);
  const tables = answers.map(({ table, document }): Table => {
    const { problems, present, absent, responses } = readAnswers(document.value, questions);
    diagnostics.push(...document.diagnostics, ...document.locate(problems));
    return { id: table, present, absent, responses };
  });
  // An empty `antwoorden.yaml` beside files of tables is not a table.
  const counted = tables.filter(({ id, responses }) => id !== null || responses.size > 0);
  const used = tables.length > 1 && counted.length > 0 ? counted : tables;
  return used.length === 0 ? [EMPTY_TABLE] : used;
}

/**
 * Builds a measurement from its parsed files, with the warnings about them.
 * @throws DiagnosticsError with every mistake in those files.
 */
export function assembleAssessment(
  documents: MeasurementDocuments,
  language: Language,
): { readonly assessment: Assessment; readonly warnings: readonly Diagnostic[] } {
  const { dossier, measurement } = documents;
  const listed = listMeasuredFrameworks(measurement.document.value);
  const diagnostics: Diagnostic[] = [
    ...dossier.diagnostics,
    ...measurement.document.diagnostics,
    ...measurement.document.locate(checkRepeated(placeIds(listed, '/frameworks'))),
    ...documents.frameworks.flatMap((loaded) => loaded.diagnostics),
  ];
  const frameworks = documents.frameworks.flatMap(({ framework }) => (framework === null ? [] : [framework]));
  const problems: Problem[] = [];
  const targets = readTargets(asFields(dossier.fields['targets']), frameworks, problems);
  diagnostics.push(...dossier.locate(problems));
  const tables = readTables(documents.answers, frameworks, diagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new DiagnosticsError(diagnostics);
  const organisation = readOrganisation(dossier.fields);
  const assessment: Assessment = {
    organisation,
    language,
    targets,
    measurement: readMeasurement(measurement.id, measurement.document.fields, measurement.sequence),
    frameworks,
    tables: tables.map((table) => readNotedRoles(table, organisation.roles)),
  };
  return { assessment, warnings: diagnostics };
}
