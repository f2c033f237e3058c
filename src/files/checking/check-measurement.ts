import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { checkOrigin } from '../../documents/dossier/answers/answers-origin.ts';
import { answersName, tableOfName } from '../../documents/dossier/file-names.ts';
import { DOSSIER_FILE, MEASUREMENT_FILE } from '../../documents/dossier/folder/names.ts';
import { checkPlace, listNamedTables } from '../../documents/dossier/read-measurement.ts';
import { readOrganisation } from '../../documents/dossier/read-organisation.ts';
import { readTargets } from '../../documents/dossier/read-targets.ts';
import { asFields, type Fields } from '../../documents/yaml/lenient.ts';
import { checkRepeated } from '../../domain/checking/check-repeated.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { findDossierRoot } from '../disk/dossier-root.ts';
import { readYamlFile } from '../disk/read-yaml-file.ts';
import { listMeasurements } from '../dossier/list-measurements.ts';
import { loadSnapshots } from '../frameworks/load-snapshot.ts';
import { showPath } from '../system/show-path.ts';

/** The id of the organisation whose dossier a file lies in; '' when that is unknown. */
export async function organisationAt(root: string | null): Promise<string> {
  if (root === null) return '';
  return readOrganisation((await readYamlFile(join(root, DOSSIER_FILE), 'dossier')).fields).id;
}

/** Reports a measurement that does not count where it lies, one that is empty beside others, and what is wrong in its tables and targets. */
export async function checkMeasurementPlace(fields: Fields, path: string): Promise<readonly Problem[]> {
  const folder = dirname(resolve(path));
  const root = findDossierRoot(folder);
  const organisation = await organisationAt(root);
  const problems: Problem[] = [...checkRepeated(listNamedTables(fields))];
  readTargets(asFields(fields['targets']), await loadSnapshots(folder), problems);
  const misplaced = checkPlace(fields, basename(folder), organisation);
  if (misplaced !== null) return [...problems, misplaced];
  if (root === null) return problems;
  const { measurements } = await listMeasurements(root, organisation);
  const at = measurements.findIndex((one) => one.folder === folder);
  const isPassedOver =
    measurements[at]?.isBegun === false && measurements.slice(0, at).some(({ isBegun }) => isBegun);
  const id = basename(folder);
  return isPassedOver
    ? [...problems, problem('measurement-empty', '/id', { id, path: showPath(root) })]
    : problems;
}

/** Reports an answers file of a measurement that says that it is of another organisation, measurement or table. */
export async function checkAnswersOrigin(fields: Fields, path: string): Promise<readonly Problem[]> {
  const folder = dirname(path);
  const name = basename(path);
  const table = tableOfName(name);
  if (name !== answersName(table) || !existsSync(join(folder, MEASUREMENT_FILE))) return [];
  const organisation = await organisationAt(findDossierRoot(folder));
  return checkOrigin(fields, { organisation, measurement: basename(folder), table });
}
