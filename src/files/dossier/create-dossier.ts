import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readAsset } from '#generated/assets.js';
import { type NewMeasurement, newDossierText } from '../../documents/dossier/new-dossier.ts';
import type { Organisation } from '../../domain/assessment/assessment.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import type { Depth } from '../../domain/instrument/depth.ts';
import { requireFileId, requireId } from '../../domain/instrument/id.ts';
import type { Language } from '../../domain/instrument/text.ts';
import { DOSSIER_FILE } from '../disk/dossier-root.ts';
import { MEASUREMENT_FILE, measurementFolder } from '../disk/measurement-folder.ts';
import type { LoadedFramework } from '../frameworks/load-framework.ts';
import { ownFrameworkPath } from '../frameworks/own-framework-files.ts';
import { refuseDifferentQuestions } from '../frameworks/refuse-different-questions.ts';
import { type CurrentFiles, changeDossier, type Decision, type FileToWrite } from './change-dossier.ts';
import { measurementFiles } from './measurement-files.ts';

/** A new dossier with its first measurement. */
export interface NewDossier {
  readonly organisation: Organisation;
  readonly language: Language;
  readonly measurement: NewMeasurement['measurement'];
  readonly depth?: Depth;
  readonly frameworks: readonly LoadedFramework[];
  readonly headings: NewMeasurement['headings'] & { readonly dossier: string };
}

const DOSSIER_SCHEMAS = ['answers', 'dossier', 'framework', 'measurement', 'plan', 'texts'];

/** Copies of the schemas, so that an editor can complete and check the files of the dossier offline. */
function schemaFiles(root: string): readonly FileToWrite[] {
  const content = JSON.parse(readAsset('schemas.json')) as Readonly<Record<string, string>>;
  return DOSSIER_SCHEMAS.map((name) => ({
    path: join(root, '.nulmeting', 'schemas', `${name}.schema.json`),
    content: content[name] ?? '',
  }));
}

/**
 * Refuses a folder that is a dossier already.
 * @throws NamedError `dossier-exists`
 */
export function refuseExistingDossier(root: string): void {
  if (existsSync(join(root, DOSSIER_FILE)))
    throw new NamedError('dossier-exists', { path: relative(process.cwd(), root) || '.' });
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
  created: Omit<NewMeasurement, 'frameworks'> & Pick<NewDossier, 'frameworks'>,
  onWait?: () => void,
): Promise<void> {
  refuseDifferentQuestions(created.frameworks);
  return changeDossier(
    root,
    (current) => {
      refuseExistingMeasurement(root, created.measurement.id);
      return { files: measurementFiles(root, created, current), outcome: undefined };
    },
    { onWait },
  );
}

/**
 * Creates a dossier with its first measurement; `dossier.yaml` is written last, so that a crash before it leaves no dossier. An own
 * framework is copied to `kaders/`, where the next measurement finds it, unless a file exists there.
 * @throws NamedError `dossier-exists`, `dossier-busy`
 */
export async function createDossier(root: string, created: NewDossier, onWait?: () => void): Promise<void> {
  const { organisation, language, frameworks, headings } = created;
  refuseDifferentQuestions(frameworks);
  const schemas = schemaFiles(root);
  const decide = (current: CurrentFiles): Decision<void> => {
    refuseExistingDossier(root);
    const own = frameworks.flatMap(({ framework, written }) => {
      const path = ownFrameworkPath(root, requireFileId(framework.id));
      return written === undefined || current.readBytes(path) !== null ? [] : [{ path, content: written }];
    });
    const measurement = measurementFiles(
      root,
      { ...created, organisation: organisation.id, headcount: organisation.headcount },
      current,
    );
    const content = newDossierText(organisation, language, headings.dossier);
    return {
      files: [...schemas, ...measurement, ...own, { path: join(root, DOSSIER_FILE), content }],
      outcome: undefined,
    };
  };
  return changeDossier(root, decide, { isNew: true, onWait });
}
