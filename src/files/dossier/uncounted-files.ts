import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnoseFile } from '../../documents/diagnostics/diagnostic.ts';
import { findBecome } from '../../documents/dossier/answers/answers-of-tables.ts';
import {
  answersName,
  isYamlName,
  looksLike,
  TEXTS_FILE,
  tableOfName,
} from '../../documents/dossier/file-names.ts';
import type { ListedMeasurement } from '../../documents/dossier/folder/list-measurements.ts';
import {
  DOSSIER_FILE,
  FRAMEWORKS_FOLDER,
  MEASUREMENT_FILE,
  MEASUREMENTS_FOLDER,
  PLAN_FILE,
} from '../../documents/dossier/folder/names.ts';
import { listMeasuredFrameworks, listNamedTables } from '../../documents/dossier/read-measurement.ts';
import { readYaml } from '../../documents/yaml/yaml-document.ts';
import type { NamedTable } from '../../domain/assessment/named-table.ts';
import { listNames } from '../../domain/checking/list-names.ts';
import { type Id, isFileId, isId } from '../../domain/instrument/id.ts';
import { readText } from '../disk/read-text.ts';
import { refuseMany } from '../disk/refuse-many.ts';
import { showPath } from '../system/show-path.ts';

/** The files of these names in a folder; a folder is no file. */
function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The remark that a file looks like one that counts and is not read, because its name is another. */
const notCounted = (path: string, name: string): Diagnostic =>
  diagnoseFile(showPath(path), 'file-not-counted', { name }, '');

/** The line with which `meting.yaml` would name a table too. */
function tablesLine(named: readonly NamedTable[], table: Id): string {
  const names = [...named.map(({ name }) => name), table];
  return `tables: [${names.map((name) => (isId(name) ? name : JSON.stringify(name))).join(', ')}]`;
}

/** What the measurement in a folder says, read once for all files in it; null where there is no measurement. */
type Measured = () => { readonly value: unknown } | null;

function measuredIn(folder: string): Measured {
  let found: ReturnType<Measured> | undefined;
  return () => {
    const path = join(folder, MEASUREMENT_FILE);
    if (found === undefined) found = existsSync(path) ? readYaml(readText(path)) : null;
    return found;
  };
}

/** The remark that the table of `antwoorden.yaml` has become one that has its answers in a file with its name; null where it counts. */
function ofNamedTable(path: string, named: readonly NamedTable[]): Diagnostic | null {
  const owned = named.map(({ id }) => id).filter((id) => existsSync(join(dirname(path), answersName(id))));
  const table = owned.length === 0 ? null : findBecome(readYaml(readText(path)).value, owned);
  return table === null ? null : notCounted(path, answersName(table));
}

/** What is not read in the folder of a measurement, or in one that looks like it. */
function inMeasurement(path: string, measured: Measured): Diagnostic | null {
  const name = basename(path);
  if (name === MEASUREMENT_FILE) return null;
  if (looksLike(name, 'meting')) return notCounted(path, MEASUREMENT_FILE);
  if (!looksLike(name, 'antwoorden')) return null;
  const measurement = measured();
  if (measurement === null) return diagnoseFile(showPath(path), 'answers-without-measurement', {}, '');
  const named = listNamedTables(measurement.value);
  if (name === answersName(null)) return ofNamedTable(path, named);
  const table = tableOfName(name);
  if (table === null) return notCounted(path, answersName(null));
  if (named.some(({ id }) => id === table)) return null;
  const values = { table, line: tablesLine(named, table) };
  return diagnoseFile(showPath(path), 'table-not-named', values, '');
}

/** What is not read among frameworks: what no id can be the name of, and beside the questions of a measurement what it does not list. */
function amongFrameworks(path: string, measured: Measured | null): Diagnostic | null {
  const name = basename(path);
  if (!isYamlName(name)) return null;
  const id = name.replace(/\.yaml$/, '');
  if (!name.endsWith('.yaml') || !isFileId(id)) return notCounted(path, '<id>.yaml');
  const measurement = measured?.() ?? null;
  if (measurement === null) return null;
  const asked = listMeasuredFrameworks(measurement.value).map((framework) => framework.id);
  // A measurement in which they cannot be read is mended first: its questions are kept nowhere else.
  return asked.length === 0 || asked.includes(id)
    ? null
    : notCounted(path, listNames(asked.map((one) => `${one}.yaml`)));
}

/** The folder of the measurement that a path lies in: beside its answers, or among its questions; null elsewhere. */
function measurementOf(root: string, path: string): string | null {
  const folder = dirname(path);
  const places = relative(root, folder).split(sep);
  if (places[0] !== MEASUREMENTS_FOLDER) return null;
  if (places.length === 2) return folder;
  return places.length === 3 && places[2] === FRAMEWORKS_FOLDER ? dirname(folder) : null;
}

/** The remark that a file in a dossier looks like one of its files, or like a copy of it, and is not read; null for every other file. */
export function diagnoseUncounted(root: string, written: string, read?: Measured): Diagnostic | null {
  const path = resolve(written);
  const name = basename(path);
  const folder = dirname(path);
  if (folder === root) {
    if ([DOSSIER_FILE, PLAN_FILE, TEXTS_FILE].includes(name)) return null;
    if (looksLike(name, 'dossier')) return notCounted(path, DOSSIER_FILE);
    if (looksLike(name, 'teksten')) return notCounted(path, TEXTS_FILE);
    return looksLike(name, 'plan') ? notCounted(path, PLAN_FILE) : null;
  }
  if (folder === join(root, FRAMEWORKS_FOLDER)) return amongFrameworks(path, null);
  const measurement = measurementOf(root, path);
  if (measurement === null) return null;
  const measured = read ?? measuredIn(measurement);
  return folder === measurement ? inMeasurement(path, measured) : amongFrameworks(path, measured);
}

/** The folders in which files of a dossier lie: its own, that of its frameworks, and those of its measurements. */
function listFolders(root: string): readonly string[] {
  const measurements = join(root, MEASUREMENTS_FOLDER);
  const folders = existsSync(measurements)
    ? readdirSync(measurements, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return [
    root,
    join(root, FRAMEWORKS_FOLDER),
    ...folders.flatMap(({ name }) => [join(measurements, name), join(measurements, name, FRAMEWORKS_FOLDER)]),
  ];
}

/** The most files of a dossier that may look like others. */
const MAX_UNCOUNTED = 200;

/**
 * The remarks about every file of a dossier that looks like one of its files and is not read; `measurements` are those that were read.
 * @throws NamedError `too-many-files`
 */
export function listUncounted(
  root: string,
  measurements: readonly Pick<ListedMeasurement, 'folder' | 'document'>[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const read = new Map(measurements.map(({ folder, document }) => [folder, document]));
  for (const folder of listFolders(root)) {
    const measurement = basename(folder) === FRAMEWORKS_FOLDER ? dirname(folder) : folder;
    const document = read.get(measurement);
    const measured = document === undefined ? measuredIn(measurement) : () => document;
    for (const name of listFiles(folder)) {
      const uncounted = diagnoseUncounted(root, join(folder, name), measured);
      if (uncounted !== null) found.push(uncounted);
      refuseMany(found.length, MAX_UNCOUNTED, root);
    }
  }
  return found;
}
