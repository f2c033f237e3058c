import { listNamedTables } from '../../documents/dossier/read-measurement.ts';
import { asString } from '../../documents/yaml/lenient.ts';
import { isAsked } from '../../domain/instrument/depth.ts';
import { type Framework, questionsOf } from '../../domain/instrument/framework.ts';
import { isId } from '../../domain/instrument/id.ts';
import type { Language } from '../../domain/instrument/text.ts';
import { type Dossier, readDossier } from '../../files/dossier/dossier.ts';
import { findLatest, readAssessment } from '../../files/dossier/read-assessment.ts';
import type { Choice, OfDossier } from './command-line.ts';

function listMeasurements({ measurements }: Dossier): readonly Choice[] {
  return measurements.map(({ id, document }) => {
    const date = asString(document.fields['date']);
    return { word: id, meaning: date === id ? '' : date };
  });
}

function listTables(dossier: Dossier, measurement: string | null): readonly Choice[] {
  const { measurements } = dossier;
  const meant =
    measurement === null ? findLatest(dossier, true) : measurements.find(({ id }) => id === measurement);
  return listNamedTables(meant?.document.value).map(({ id, name }) => ({
    word: id,
    meaning: name === id ? '' : name,
  }));
}

function listSteps(frameworks: readonly Framework[], language: Language): readonly Choice[] {
  return frameworks
    .flatMap(({ steps }) => steps)
    .map(({ id, title }) => ({ word: id, meaning: title[language] }));
}

function listQuestions(frameworks: readonly Framework[], language: Language): readonly Choice[] {
  return frameworks
    .flatMap((framework) => questionsOf(framework).filter((question) => isAsked(framework, question)))
    .map(({ id, label }) => ({ word: id, meaning: label[language] }));
}

/**
 * What can be named of the dossier at or above a folder, in the language that was chosen, else its own.
 * @throws NamedError, DiagnosticsError
 */
export async function listOfDossier(
  kind: OfDossier,
  folder: string,
  measurement: string | null,
  { chosen, otherwise }: { readonly chosen: Language | null; readonly otherwise: Language },
): Promise<readonly Choice[]> {
  const dossier = await readDossier(folder);
  const language = chosen ?? dossier.language ?? otherwise;
  if (kind === 'measurement') return listMeasurements(dossier).filter(({ word }) => isId(word));
  if (kind === 'table') return listTables(dossier, measurement);
  const { assessment } = await readAssessment(dossier, measurement, language, { isFilled: true });
  const list = kind === 'step' ? listSteps : listQuestions;
  return list(assessment.frameworks, language);
}
