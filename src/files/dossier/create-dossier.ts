import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readAsset } from '#generated/assets.js';
import {
  type NewMeasurement,
  newAnswersText,
  newDossierText,
  newMeasurementText,
} from '../../documents/dossier/new-dossier.ts';
import type { Organisation } from '../../domain/assessment/assessment.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import type { Language } from '../../domain/instrument/text.ts';
import { DOSSIER_FILE } from '../disk/dossier-root.ts';
import type { LoadedFramework } from '../frameworks/load-framework.ts';
import { MEASUREMENT_FILE } from '../frameworks/load-snapshot.ts';
import { ownFrameworkPath } from '../frameworks/own-framework-files.ts';
import { type CurrentFiles, changeDossier, type FileToWrite } from './change-dossier.ts';

export interface NewDossier {
  readonly organisation: Organisation;
  readonly language: Language;
  readonly measurement: NewMeasurement['measurement'];
  readonly frameworks: readonly LoadedFramework[];
  readonly headings: NewMeasurement['headings'] & { readonly dossier: string };
}

const DOSSIER_SCHEMAS = ['answers', 'dossier', 'framework', 'measurement', 'plan'];

/** Copies of the schemas, so that an editor can complete and check the files of the dossier without a network. */
function schemaFiles(root: string): readonly FileToWrite[] {
  const content = JSON.parse(readAsset('schemas.json')) as Readonly<Record<string, string>>;
  return DOSSIER_SCHEMAS.map((name) => ({
    path: join(root, '.nulmeting', 'schemas', `${name}.schema.json`),
    content: content[name] ?? '',
  }));
}

/** @throws NamedError `dossier-exists` */
export function refuseExistingDossier(root: string): void {
  if (existsSync(join(root, DOSSIER_FILE)))
    throw new NamedError('dossier-exists', { path: relative(process.cwd(), root) || '.' });
}

/** @throws NamedError `measurement-exists` */
export function refuseExistingMeasurement(root: string, id: string): void {
  if (existsSync(join(root, 'metingen', id, MEASUREMENT_FILE)))
    throw new NamedError('measurement-exists', { id, path: relative(process.cwd(), root) || '.' });
}

/** The files of a new measurement; the one that makes it a measurement comes last, so that a crash leaves none. */
function measurementFiles(root: string, made: NewMeasurement, current: CurrentFiles): readonly FileToWrite[] {
  const folder = join(root, 'metingen', made.measurement.id);
  const answers = join(folder, 'antwoorden.yaml');
  const hasAnswers = current.readBytes(answers) !== null;
  return [
    ...made.frameworks.map(({ framework, snapshot }) => ({
      path: join(folder, 'kaders', `${framework.id}.yaml`),
      content: snapshot,
    })),
    ...(hasAnswers ? [] : [{ path: answers, content: newAnswersText(made.headings.answers) }]),
    { path: join(folder, MEASUREMENT_FILE), content: newMeasurementText(made) },
  ];
}

/**
 * Makes a measurement in a dossier. Answers that stand there already are left as they are.
 * @throws NamedError `measurement-exists`
 */
export function createMeasurement(root: string, made: NewMeasurement): Promise<void> {
  return changeDossier(root, (current) => {
    refuseExistingMeasurement(root, made.measurement.id);
    return { files: measurementFiles(root, made, current), outcome: undefined };
  });
}

/**
 * Makes a dossier with its first measurement. The file that makes it a dossier is written last, so that a crash leaves none. A
 * framework of a person's own gets a place in it, where a next measurement finds it; one that stands there already is left as it is.
 * @throws NamedError `dossier-exists`
 */
export async function createDossier(root: string, made: NewDossier): Promise<void> {
  const { organisation, language, frameworks, headings } = made;
  const schemas = schemaFiles(root);
  await changeDossier(root, (current) => {
    refuseExistingDossier(root);
    const own = frameworks.flatMap(({ framework, written }) => {
      const path = ownFrameworkPath(root, framework.id);
      return written === undefined || current.readBytes(path) !== null ? [] : [{ path, content: written }];
    });
    const measurement = measurementFiles(root, { ...made, headcount: organisation.headcount }, current);
    const content = newDossierText(organisation, language, headings.dossier);
    return {
      files: [...schemas, ...measurement, ...own, { path: join(root, DOSSIER_FILE), content }],
      outcome: undefined,
    };
  });
}
