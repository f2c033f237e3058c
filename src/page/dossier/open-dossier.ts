import type { DossierTexts } from '../../documents/archive/archive.ts';
import { listBundledFrameworks } from '../../documents/bundled/bundled-frameworks.ts';
import { type ReadSnapshot, readSnapshot } from '../../documents/bundled/read-snapshot.ts';
import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { type ReadDocument, readDocument } from '../../documents/diagnostics/read-document.ts';
import { assembleAssessment } from '../../documents/dossier/assemble-assessment.ts';
import {
  findLatestOf,
  listBegun,
  numberMeasurement,
} from '../../documents/dossier/folder/count-measurements.ts';
import {
  type ListedMeasurement,
  listMeasurements,
  type MeasurementFolder,
  type MeasurementList,
} from '../../documents/dossier/folder/list-measurements.ts';
import { DOSSIER_FILE } from '../../documents/dossier/folder/names.ts';
import { frameworkPath } from '../../documents/dossier/folder/paths.ts';
import { listMeasuredFrameworks, listNamedTables } from '../../documents/dossier/read-measurement.ts';
import { readLanguage, readOrganisation } from '../../documents/dossier/read-organisation.ts';
import type { Assessment, Organisation } from '../../domain/assessment/assessment.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { isFileId } from '../../domain/instrument/id.ts';
import type { Language } from '../../domain/instrument/text.ts';

export { type ListedMeasurement, listBegun };

/** A dossier in a page. */
export interface Dossier extends MeasurementList {
  readonly texts: DossierTexts;
  readonly file: ReadDocument;
  readonly organisation: Organisation;
  readonly language: Language | null;
}

/** A measurement that was read, with the warnings about its files. */
export interface OpenedMeasurement {
  readonly listed: ListedMeasurement;
  readonly assessment: Assessment;
  readonly warnings: readonly Diagnostic[];
}

/** The folders of the measurements in these texts. */
function listFolders(texts: DossierTexts): readonly MeasurementFolder[] {
  const readText = (path: string): string | null => texts.get(path) ?? null;
  return [...texts].flatMap(([path, text]) => {
    const [, folder = '', id = ''] = /^(metingen\/([^/]+))\/meting\.yaml$/.exec(path) ?? [];
    return folder === '' ? [] : [{ id, folder, text, readText }];
  });
}

/** There is no `dossier.yaml` where a dossier was looked for. */
export class NoDossier extends Error {}

/**
 * Opens a dossier of which the texts are at hand.
 * @throws NoDossier; DiagnosticsError with the mistakes in `dossier.yaml`
 */
export async function openDossier(texts: DossierTexts): Promise<Dossier> {
  const text = texts.get(DOSSIER_FILE);
  if (text === undefined) throw new NoDossier('no dossier.yaml');
  const file = await readDocument(DOSSIER_FILE, text, 'dossier');
  if (file.diagnostics.some(({ severity }) => severity === 'error'))
    throw new DiagnosticsError(file.diagnostics);
  const organisation = readOrganisation(file.fields);
  const listed = await listMeasurements(listFolders(texts), organisation.id, (path) => path);
  return { texts, file, organisation, language: readLanguage(file.fields), ...listed };
}

/** The measurement that is filled in: the latest. */
export const findLatest = (dossier: Dossier): ListedMeasurement | null => findLatestOf(dossier, true);

/** The last measurement before another one, or of all where that is null, in which somebody gave something; null for the first. */
export function findBefore(
  { measurements }: Dossier,
  listed: Pick<ListedMeasurement, 'id'> | null,
): ListedMeasurement | null {
  const at = measurements.findIndex(({ id }) => id === listed?.id);
  return measurements.slice(0, at === -1 ? undefined : at).findLast(({ isBegun }) => isBegun) ?? null;
}

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
 * @throws DiagnosticsError with every mistake in its files, or when the name of its folder is not an id
 */
export async function openMeasurement(
  dossier: Dossier,
  listed: ListedMeasurement,
  language: Language,
): Promise<OpenedMeasurement> {
  const { texts, file } = dossier;
  const { folder, document } = listed;
  const { id, sequence } = numberMeasurement(dossier, listed);
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
  const { assessment, warnings } = assembleAssessment(
    {
      dossier: file,
      measurement: { id, document, sequence },
      frameworks,
      tables: listNamedTables(document.value),
      answers,
    },
    language,
  );
  return { listed, assessment, warnings };
}
