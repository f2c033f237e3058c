import { basename, join } from 'node:path';
import { cached } from '../../documents/bundled/cached.ts';
import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import type { ReadDocument } from '../../documents/diagnostics/read-document.ts';
import { holdGiven, type TableAnswers } from '../../documents/dossier/folder/table-answers.ts';
import { checkPlace, listNamedTables, sortByDate } from '../../documents/dossier/read-measurement.ts';
import { listMeasurementNames, MEASUREMENT_FILE, MEASUREMENTS_FOLDER } from '../disk/measurement-folder.ts';
import { readYamlFile } from '../disk/read-yaml-file.ts';
import { refuseMany } from '../disk/refuse-many.ts';
import { readAnswersFiles } from './answers/answers-file.ts';

/** The most measurements of a dossier. */
const MAX_MEASUREMENTS = 200;

/** A measurement that belongs to a dossier, without its answers. */
export interface ListedMeasurement {
  /** The name of its folder. */
  readonly id: string;
  readonly folder: string;
  readonly document: ReadDocument;
  /** Its answers files, parsed when they are first asked for. */
  readonly answers: () => readonly TableAnswers[];
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

function listMeasurement(id: string, folder: string, document: ReadDocument): ListedMeasurement {
  const named = listNamedTables(document.value).map((table) => table.id);
  const answers = cached(() => readAnswersFiles(folder, named));
  const begun = cached(() => holdGiven(answers()));
  return {
    id,
    folder,
    document,
    answers,
    get isBegun() {
      return begun();
    },
  };
}

/**
 * Lists the measurements in a dossier of the organisation with this id.
 * @throws NamedError `too-many-files`
 */
export async function listMeasurements(root: string, organisation: string): Promise<MeasurementList> {
  const names = listMeasurementNames(root);
  refuseMany(names.length, MAX_MEASUREMENTS, root);
  const read = await Promise.all(
    names.map(async (id) => {
      const folder = join(root, MEASUREMENTS_FOLDER, id);
      const document = await readYamlFile(join(folder, MEASUREMENT_FILE), 'measurement');
      const misplaced = checkPlace(document.fields, basename(folder), organisation);
      return { id, folder, document, fields: document.fields, misplaced };
    }),
  );
  const belonging = read.filter(({ misplaced }) => misplaced === null);
  const others = read.filter(({ misplaced }) => misplaced !== null);
  return {
    measurements: sortByDate(belonging).map(({ id, folder, document }) =>
      listMeasurement(id, folder, document),
    ),
    elsewhere: others.map(({ id }) => id),
    remarks: others.flatMap(({ document, misplaced }) =>
      misplaced === null ? [] : document.locate([misplaced]),
    ),
  };
}
