import type { DossierTexts } from '../../documents/archive/archive.ts';
import { listBundledFrameworks } from '../../documents/bundled/bundled-frameworks.ts';
import { type ReadSnapshot, readSnapshot } from '../../documents/bundled/read-snapshot.ts';
import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { type ReadDocument, readDocument } from '../../documents/diagnostics/read-document.ts';
import { assembleAssessment } from '../../documents/dossier/assemble-assessment.ts';
import {
  DOSSIER_FILE,
  frameworkPath,
  measurementFolder,
  measurementPath,
} from '../../documents/dossier/folder/paths.ts';
import {
  holdGiven,
  readTableAnswers,
  type TableAnswers,
} from '../../documents/dossier/folder/table-answers.ts';
import {
  checkPlace,
  listMeasuredFrameworks,
  listNamedTables,
  sortByDate,
} from '../../documents/dossier/read-measurement.ts';
import { readLanguage, readOrganisation } from '../../documents/dossier/read-organisation.ts';
import type { Assessment, Organisation } from '../../domain/assessment/assessment.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { type Id, isFileId, isId } from '../../domain/instrument/id.ts';
import type { Language } from '../../domain/instrument/text.ts';

/** A measurement of a dossier, without its answers. */
export interface ListedMeasurement {
  readonly id: Id;
  readonly folder: string;
  readonly document: ReadDocument;
  /** Its tables with answers. */
  readonly answers: readonly TableAnswers[];
  /** Whether somebody gave something in it. */
  readonly isBegun: boolean;
}

/** A dossier in a page. */
export interface Dossier {
  readonly texts: DossierTexts;
  readonly file: ReadDocument;
  readonly organisation: Organisation;
  readonly language: Language | null;
  /** By date, the earliest first. */
  readonly measurements: readonly ListedMeasurement[];
}

/** A measurement that was read, with the warnings about its files. */
export interface OpenedMeasurement {
  readonly listed: ListedMeasurement;
  readonly assessment: Assessment;
  readonly warnings: readonly Diagnostic[];
}

async function listMeasurement(
  texts: DossierTexts,
  id: Id,
  organisation: string,
): Promise<(ListedMeasurement & { readonly fields: ReadDocument['fields'] }) | null> {
  const folder = measurementFolder('', id);
  const path = measurementPath(folder);
  const document = await readDocument(path, texts.get(path) ?? '', 'measurement');
  if (checkPlace(document.fields, id, organisation) !== null) return null;
  const named = listNamedTables(document.value).map((table) => table.id);
  const answers = readTableAnswers(folder, named, (file) => texts.get(file) ?? null);
  return { id, folder, document, fields: document.fields, answers, isBegun: holdGiven(answers) };
}

/**
 * Opens a dossier of which the texts are at hand.
 * @throws DiagnosticsError with the mistakes in `dossier.yaml`
 */
export async function openDossier(texts: DossierTexts): Promise<Dossier> {
  const file = await readDocument(DOSSIER_FILE, texts.get(DOSSIER_FILE) ?? '', 'dossier');
  if (file.diagnostics.some(({ severity }) => severity === 'error'))
    throw new DiagnosticsError(file.diagnostics);
  const organisation = readOrganisation(file.fields);
  const ids = [...texts.keys()]
    .flatMap((path) => /^metingen\/([^/]+)\/meting\.yaml$/.exec(path)?.[1] ?? [])
    .filter(isId);
  const listed = await Promise.all(ids.map((id) => listMeasurement(texts, id, organisation.id)));
  const measurements = sortByDate(listed.filter((one) => one !== null));
  return { texts, file, organisation, language: readLanguage(file.fields), measurements };
}

/** The measurement that is filled in: the latest. */
export const findLatest = ({ measurements }: Dossier): ListedMeasurement | null =>
  measurements.at(-1) ?? null;

/** The last measurement before another one, or of all where that is null, in which somebody gave something; null for the first. */
export function findBefore(
  { measurements }: Dossier,
  listed: Pick<ListedMeasurement, 'id'> | null,
): ListedMeasurement | null {
  const at = measurements.findIndex(({ id }) => id === listed?.id);
  return measurements.slice(0, at === -1 ? undefined : at).findLast(({ isBegun }) => isBegun) ?? null;
}

/** The measurements in which somebody gave something, by date. */
export const listBegun = ({ measurements }: Dossier): readonly ListedMeasurement[] =>
  measurements.filter(({ isBegun }) => isBegun);

/**
 * A framework of a measurement. The text that the page has itself is compared with: a SHA-256 in JavaScript costs a phone more than all
 * else that is read here.
 */
async function readMeasured(
  path: string,
  text: string | null,
  measured: Pick<Framework, 'id' | 'hash'>,
): Promise<ReadSnapshot> {
  const same = listBundledFrameworks().find(({ id, hash }) => id === measured.id && hash === measured.hash);
  return same !== undefined && text === same.loadSnapshot()
    ? { framework: same.load(), diagnostics: [] }
    : readSnapshot(path, text, measured);
}

/**
 * Reads a measurement, with its frameworks and answers.
 * @throws DiagnosticsError with every mistake in its files
 */
export async function openMeasurement(
  dossier: Dossier,
  listed: ListedMeasurement,
  language: Language,
): Promise<OpenedMeasurement> {
  const { texts, file } = dossier;
  const { id, folder, document } = listed;
  const frameworks = await Promise.all(
    listMeasuredFrameworks(document.value).map(async (measured) => {
      if (!isFileId(measured.id)) return { framework: null, diagnostics: [] };
      const path = frameworkPath(folder, measured.id);
      return readMeasured(path, texts.get(path) ?? null, measured);
    }),
  );
  const answers = await Promise.all(
    listed.answers.map(async ({ table, path, text, yaml }) => ({
      table,
      document: await readDocument(path, text, 'answers', yaml),
    })),
  );
  const counted = dossier.measurements.filter((one) => one.isBegun || one === listed);
  const { assessment, warnings } = assembleAssessment(
    {
      dossier: file,
      measurement: { id, document, sequence: counted.indexOf(listed) + 1 },
      frameworks,
      tables: listNamedTables(document.value),
      answers,
    },
    language,
  );
  return { listed, assessment, warnings };
}
