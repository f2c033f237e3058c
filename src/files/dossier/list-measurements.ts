import { join } from 'node:path';
import {
  listMeasurements as listIn,
  type MeasurementList,
} from '../../documents/dossier/folder/list-measurements.ts';
import { MEASUREMENT_FILE, MEASUREMENTS_FOLDER } from '../../documents/dossier/folder/names.ts';
import { listMeasurementNames } from '../disk/measurement-folder.ts';
import { readText } from '../disk/read-text.ts';
import { refuseMany } from '../disk/refuse-many.ts';
import { showPath } from '../system/show-path.ts';
import { readNamed } from './answers/answers-file.ts';

/** The most measurements of a dossier. */
const MAX_MEASUREMENTS = 200;

/**
 * Lists the measurements in a dossier of the organisation with this id.
 * @throws NamedError `too-many-files`, `link-leads-out`
 */
export async function listMeasurements(root: string, organisation: string): Promise<MeasurementList> {
  const names = listMeasurementNames(root);
  refuseMany(names.length, MAX_MEASUREMENTS, root);
  const folders = names.map((id) => {
    const folder = join(root, MEASUREMENTS_FOLDER, id);
    return { id, folder, text: readText(join(folder, MEASUREMENT_FILE)), readText: readNamed(folder) };
  });
  return listIn(folders, organisation, showPath);
}
