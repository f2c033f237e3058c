import { type Assessment, isGiven, type Table, type Targets } from '../../domain/assessment/assessment.ts';
import { emptyTable, type NamedTable } from '../../domain/assessment/named-table.ts';
import { readNotedRoles } from '../../domain/assessment/table-roles.ts';
import { checkRepeated, placeIds } from '../../domain/checking/check-repeated.ts';
import { checkSharedQuestions } from '../../domain/checking/check-shared-questions.ts';
import type { Problem } from '../../domain/checking/problem.ts';
import { fitToDepth } from '../../domain/instrument/depth.ts';
import { fitToOrganisation } from '../../domain/instrument/fit-to-sector.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import type { Id } from '../../domain/instrument/id.ts';
import type { Language } from '../../domain/instrument/text.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../diagnostics/diagnostics-error.ts';
import type { ReadDocument } from '../diagnostics/read-document.ts';
import { asFields } from '../yaml/lenient.ts';
import { checkOrigin } from './answers/answers-origin.ts';
import { questionsById } from './answers/questions-by-id.ts';
import { readAnswers } from './answers/read-answers.ts';
import { readMeasuredFacts } from './read-facts.ts';
import { listMeasuredFrameworks, listNamedTables, readMeasurement } from './read-measurement.ts';
import { readLanguage, readOrganisation } from './read-organisation.ts';
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
  /** The tables that the measurement names; it may have one without a name besides. */
  readonly tables: readonly NamedTable[];
  /** The answers files of these tables, as far as they exist; `table` is null for `antwoorden.yaml`. */
  readonly answers: readonly { readonly table: Id | null; readonly document: ReadDocument }[];
}

/** Whether the table without a name counts: it is the only one, or it holds answers. */
function isCounted({ responses }: Table, named: readonly NamedTable[]): boolean {
  return named.length === 0 || [...responses.values()].some(isGiven);
}

function readTables(
  { tables: named, answers, dossier, measurement }: MeasurementDocuments,
  frameworks: readonly Framework[],
  diagnostics: Diagnostic[],
): readonly Table[] {
  const questions = questionsById(frameworks);
  const organisation = readOrganisation(dossier.fields).id;
  const read = answers.map(({ table, document }): Table => {
    const { problems, present, absent, responses } = readAnswers(document.value, questions);
    const elsewhere = checkOrigin(document.fields, { organisation, measurement: measurement.id, table });
    // Where no question could be read, none is known: that is told where they are listed.
    const told = questions.size === 0 ? problems.filter(({ code }) => code !== 'unknown-question') : problems;
    diagnostics.push(...document.diagnostics, ...document.locate([...elsewhere, ...told]));
    return { ...emptyTable(named.find(({ id }) => id === table) ?? null), present, absent, responses };
  });
  // A table that is named and has not answered yet is a table all the same.
  const ofNamed = named.map((one) => read.find((table) => table.id === one.id) ?? emptyTable(one));
  const tables = [...ofNamed, ...read.filter((table) => table.id === null && isCounted(table, named))];
  return tables.length === 0 ? [emptyTable(null)] : tables;
}

/** The targets of a measurement: those that it froze with its first answer, and before that those of the dossier. */
function readOwnTargets(
  { dossier, measurement }: MeasurementDocuments,
  frameworks: readonly Framework[],
): { readonly targets: Targets; readonly diagnostics: readonly Diagnostic[] } {
  const isFrozen = measurement.document.fields['targets'] !== undefined;
  const document = isFrozen ? measurement.document : dossier;
  const problems: Problem[] = [];
  const targets = readTargets(asFields(document.fields['targets']), frameworks, problems);
  return { targets, diagnostics: document.locate(problems) };
}

/**
 * Builds a measurement from its parsed files, with the warnings about them. `language` is that of a dossier that names none. This is where its frameworks get the facts of the organisation and the words of its sector.
 * @throws DiagnosticsError with every mistake in those files.
 */
export function assembleAssessment(
  documents: MeasurementDocuments,
  language: Language,
): { readonly assessment: Assessment; readonly warnings: readonly Diagnostic[] } {
  const { dossier, measurement } = documents;
  const facts = readMeasuredFacts(dossier.fields, measurement.document.fields);
  const fitted = documents.frameworks.map(
    ({ framework }) => framework && fitToOrganisation(framework, facts),
  );
  const listed = listMeasuredFrameworks(measurement.document.value);
  const diagnostics: Diagnostic[] = [
    ...dossier.diagnostics,
    ...measurement.document.diagnostics,
    ...measurement.document.locate([
      ...checkRepeated(placeIds(listed, '/frameworks')),
      ...checkRepeated(listNamedTables(measurement.document.value)),
      ...checkSharedQuestions(fitted),
    ]),
    ...documents.frameworks.flatMap((loaded) => loaded.diagnostics),
  ];
  const frameworks = fitted.filter((framework) => framework !== null);
  const { targets, diagnostics: inTargets } = readOwnTargets(documents, frameworks);
  diagnostics.push(...inTargets);
  const tables = readTables(documents, frameworks, diagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new DiagnosticsError(diagnostics);
  const organisation = readOrganisation(dossier.fields);
  const { id, document, sequence } = measurement;
  const measured = readMeasurement(id, document.fields, sequence);
  const assessment: Assessment = {
    organisation,
    language: readLanguage(dossier.fields) ?? language,
    targets,
    facts,
    measurement: measured,
    frameworks: frameworks.map((framework) => fitToDepth(framework, measured.depth)),
    tables: tables.map((table) => readNotedRoles(table, organisation.roles)),
  };
  return { assessment, warnings: diagnostics };
}
