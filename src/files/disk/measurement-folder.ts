import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '../../domain/instrument/id.ts';

/** The file that marks a folder as a measurement. */
export const MEASUREMENT_FILE = 'meting.yaml';

/** The folder of the measurements of a dossier. */
export const MEASUREMENTS_FOLDER = 'metingen';

/** The folder of a measurement. */
export function measurementFolder(root: string, id: Id): string {
  return join(root, MEASUREMENTS_FOLDER, id);
}

/** The names of the folders of measurements in a dossier, sorted; a name need not be an id. */
export function listMeasurementNames(root: string): readonly string[] {
  const folder = join(root, MEASUREMENTS_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, MEASUREMENT_FILE)))
    .map(({ name }) => name)
    .sort();
}
