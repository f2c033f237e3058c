import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MEASUREMENT_FILE, MEASUREMENTS_FOLDER } from '../../documents/dossier/folder/names.ts';

/** The names of the folders of measurements in a dossier, sorted; a name need not be an id. */
export function listMeasurementNames(root: string): readonly string[] {
  const folder = join(root, MEASUREMENTS_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, MEASUREMENT_FILE)))
    .map(({ name }) => name)
    .sort();
}
