import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { MEASUREMENT_FILE } from '../../documents/dossier/folder/names.ts';
import {
  type NewDossier,
  newDossierFiles,
  newMeasurementFiles,
} from '../../documents/dossier/folder/new-files.ts';
import { measurementFolder } from '../../documents/dossier/folder/paths.ts';
import type { NewMeasurement } from '../../documents/dossier/new-dossier.ts';
import { refuseDifferentQuestions } from '../../documents/dossier/refuse-different-questions.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { requireId } from '../../domain/instrument/id.ts';
import { isDossier } from '../disk/dossier-root.ts';
import type { LoadedFramework } from '../frameworks/load-framework.ts';
import { changeDossier } from './change-dossier.ts';

/** What is created, with the frameworks as they were loaded. */
type Loaded<Created> = Omit<Created, 'frameworks'> & { readonly frameworks: readonly LoadedFramework[] };

/**
 * Refuses a folder that is a dossier already.
 * @throws NamedError `dossier-exists`
 */
export function refuseExistingDossier(root: string): void {
  if (isDossier(root)) throw new NamedError('dossier-exists', { path: relative(process.cwd(), root) || '.' });
}

/**
 * Refuses an id that a measurement has already.
 * @throws NamedError `measurement-exists`
 */
export function refuseExistingMeasurement(root: string, id: string): void {
  if (existsSync(join(measurementFolder(root, requireId(id)), MEASUREMENT_FILE)))
    throw new NamedError('measurement-exists', { id, path: relative(process.cwd(), root) || '.' });
}

/**
 * Creates a measurement in a dossier. An existing `antwoorden.yaml` is not changed.
 * @throws NamedError `measurement-exists`, `dossier-busy`
 */
export async function createMeasurement(
  root: string,
  created: Loaded<NewMeasurement>,
  onWait?: () => void,
): Promise<void> {
  refuseDifferentQuestions(created.frameworks);
  return changeDossier(
    root,
    (current) => {
      refuseExistingMeasurement(root, created.measurement.id);
      return { files: newMeasurementFiles(root, created, current), outcome: undefined };
    },
    { onWait },
  );
}

/**
 * Creates a dossier with its first measurement. An own framework is copied to `kaders/`, unless a file exists there.
 * @throws NamedError `dossier-exists`, `dossier-busy`
 */
export async function createDossier(
  root: string,
  created: Loaded<NewDossier>,
  onWait?: () => void,
): Promise<void> {
  refuseDifferentQuestions(created.frameworks);
  return changeDossier(
    root,
    (current) => {
      refuseExistingDossier(root);
      return { files: newDossierFiles(root, created, current), outcome: undefined };
    },
    { isNew: true, onWait },
  );
}
