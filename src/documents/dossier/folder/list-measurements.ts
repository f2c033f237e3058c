import { cached } from '../../bundled/cached.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type ReadDocument, readDocument } from '../../diagnostics/read-document.ts';
import { checkPlace, listNamedTables, sortByDate } from '../read-measurement.ts';
import type { CurrentFiles } from './change.ts';
import { measurementPath } from './paths.ts';
import { holdGiven, readTableAnswers, type TableAnswers } from './table-answers.ts';

/** A folder of a dossier in which a `meting.yaml` lies. */
export interface MeasurementFolder {
  /** Its name, which need not be an id. */
  readonly id: string;
  readonly folder: string;
  /** The text of `meting.yaml`. */
  readonly text: string;
  /** The text of another file in it; null for one that is not there by exactly this name. */
  readonly readText: (path: string) => string | null;
}

/** A measurement that belongs to a dossier, without its answers. */
export interface ListedMeasurement {
  /** The name of its folder. */
  readonly id: string;
  readonly folder: string;
  readonly document: ReadDocument;
  /** The answers of its tables, parsed when they are first asked for. */
  readonly answers: readonly TableAnswers[];
  /** Whether somebody gave something in it. Found when it is first asked for: it takes reading all its answers. */
  readonly isBegun: boolean;
}

/** The measurements of a dossier. */
export interface MeasurementList {
  /** By date, the earliest first. */
  readonly measurements: readonly ListedMeasurement[];
  /** The names of the folders of measurements that do not count here: of another organisation, or copied. */
  readonly elsewhere: readonly string[];
  /** Why each of those does not count. */
  readonly remarks: readonly Diagnostic[];
}

function listMeasurement(
  { id, folder, readText }: MeasurementFolder,
  document: ReadDocument,
): ListedMeasurement {
  const named = listNamedTables(document.value).map((table) => table.id);
  const answers = cached(() => readTableAnswers(folder, named, readText));
  const begun = cached(() => holdGiven(answers()));
  return {
    id,
    folder,
    document,
    get answers() {
      return answers();
    },
    get isBegun() {
      return begun();
    },
  };
}

/** Lists the measurements in these folders by what they say: those that belong to the organisation with this id, and the others. */
export async function listMeasurements(
  folders: readonly MeasurementFolder[],
  organisation: string,
  showPath: CurrentFiles['showPath'],
): Promise<MeasurementList> {
  const read = await Promise.all(
    folders.map(async (place) => {
      const path = measurementPath(place.folder);
      const document = await readDocument(showPath(path), place.text, 'measurement');
      const { fields } = document;
      return { id: place.id, place, document, fields, misplaced: checkPlace(fields, place.id, organisation) };
    }),
  );
  const belonging = read.filter(({ misplaced }) => misplaced === null);
  const others = read.filter(({ misplaced }) => misplaced !== null);
  return {
    measurements: sortByDate(belonging).map(({ place, document }) => listMeasurement(place, document)),
    elsewhere: others.map(({ id }) => id),
    remarks: others.flatMap(({ document, misplaced }) =>
      misplaced === null ? [] : document.locate([misplaced]),
    ),
  };
}
