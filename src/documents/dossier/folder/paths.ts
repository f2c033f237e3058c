import type { FileId, Id } from '../../../domain/instrument/id.ts';
import { answersName, TEXTS_FILE } from '../file-names.ts';
import {
  DOSSIER_FILE,
  FRAMEWORKS_FOLDER,
  MEASUREMENT_FILE,
  MEASUREMENTS_FOLDER,
  PLAN_FILE,
} from './names.ts';

/** A path below a folder; every system reads `/`. The folder of a dossier is empty where its paths are relative. */
function joinPath(folder: string, ...names: readonly string[]): string {
  return [...(folder === '' ? [] : [folder]), ...names].join('/');
}

export const dossierPath = (root: string): string => joinPath(root, DOSSIER_FILE);
export const planPath = (root: string): string => joinPath(root, PLAN_FILE);
export const textsPath = (root: string): string => joinPath(root, TEXTS_FILE);
/** What keeps texts that others replaced. */
export const replacedPath = (root: string, number: number): string =>
  joinPath(root, `vervangen-${number}.yaml`);
export const measurementPath = (folder: string): string => joinPath(folder, MEASUREMENT_FILE);

/** The folder of a measurement. */
export function measurementFolder(root: string, id: Id): string {
  return joinPath(root, MEASUREMENTS_FOLDER, id);
}

/** The path of a table's answers file, in the folder of a measurement. */
export function answersPath(folder: string, table: Id | null): string {
  return joinPath(folder, answersName(table));
}

/** The path of a framework: of the organisation's own in the folder of its dossier, of a snapshot in that of a measurement. */
export function frameworkPath(folder: string, id: FileId): string {
  return joinPath(folder, FRAMEWORKS_FOLDER, `${id}.yaml`);
}

/** The path of a schema, in the folder of a dossier. */
export const schemaPath = (root: string, name: string): string =>
  joinPath(root, '.nulmeting', 'schemas', `${name}.schema.json`);
