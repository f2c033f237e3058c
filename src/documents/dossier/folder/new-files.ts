import { readAsset } from '#generated/assets.js';
import type { Organisation } from '../../../domain/assessment/assessment.ts';
import type { Depth } from '../../../domain/instrument/depth.ts';
import type { Framework } from '../../../domain/instrument/framework.ts';
import { requireFileId, requireId } from '../../../domain/instrument/id.ts';
import type { Language } from '../../../domain/instrument/text.ts';
import { type NewMeasurement, newAnswersText, newDossierText, newMeasurementText } from '../new-dossier.ts';
import type { CurrentFiles, FileToWrite } from './change.ts';
import {
  answersPath,
  dossierPath,
  frameworkPath,
  measurementFolder,
  measurementPath,
  schemaPath,
} from './paths.ts';

/** A framework that is asked, with the text of its snapshot, and as it was written where it is the organisation's own. */
interface AskedFramework {
  readonly framework: Framework;
  readonly snapshot: string;
  readonly written?: string;
}

/** A new dossier with its first measurement. */
export interface NewDossier {
  readonly organisation: Organisation;
  readonly language: Language;
  readonly measurement: NewMeasurement['measurement'];
  readonly depth?: Depth;
  readonly frameworks: readonly AskedFramework[];
  readonly headings: NewMeasurement['headings'] & { readonly dossier: string };
}

const DOSSIER_SCHEMAS = ['answers', 'dossier', 'framework', 'measurement', 'plan', 'texts'];

/** Copies of the schemas, so that an editor can complete and check the files of the dossier offline. */
export function schemaFiles(
  root: string,
  names: readonly string[] = DOSSIER_SCHEMAS,
): readonly FileToWrite[] {
  const content = JSON.parse(readAsset('schemas.json')) as Readonly<Record<string, string>>;
  return names.map((name) => ({ path: schemaPath(root, name), content: content[name] ?? '' }));
}

/**
 * The files of a new measurement; `meting.yaml` is the last, so that a crash before it leaves no measurement. An existing `antwoorden.yaml`
 * stays as it is.
 */
export function newMeasurementFiles(
  root: string,
  created: NewMeasurement,
  { exists }: CurrentFiles,
): readonly FileToWrite[] {
  const folder = measurementFolder(root, requireId(created.measurement.id));
  const answers = answersPath(folder, null);
  return [
    ...created.frameworks.map(({ framework, snapshot }) => ({
      path: frameworkPath(folder, requireFileId(framework.id)),
      content: snapshot,
    })),
    ...(exists(answers) ? [] : [{ path: answers, content: newAnswersText(created.headings.answers) }]),
    { path: measurementPath(folder), content: newMeasurementText(created) },
  ];
}

/**
 * The files of a new dossier with its first measurement; `dossier.yaml` is the last, so that a crash before it leaves no dossier. An own
 * framework is copied to `kaders/`, where the next measurement finds it, unless a file exists there.
 */
export function newDossierFiles(
  root: string,
  created: NewDossier,
  current: CurrentFiles,
): readonly FileToWrite[] {
  const { organisation, language, frameworks, headings } = created;
  const own = frameworks.flatMap(({ framework, written }) => {
    const path = frameworkPath(root, requireFileId(framework.id));
    return written === undefined || current.exists(path) ? [] : [{ path, content: written }];
  });
  const { id, headcount } = organisation;
  return [
    ...schemaFiles(root),
    ...newMeasurementFiles(root, { ...created, organisation: id, headcount }, current),
    ...own,
    { path: dossierPath(root), content: newDossierText(organisation, language, headings.dossier) },
  ];
}
