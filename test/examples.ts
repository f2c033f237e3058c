import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../src/domain/assessment/assessment.ts';
import type { Language } from '../src/domain/instrument/text.ts';
import { readDossier } from '../src/files/dossier/dossier.ts';
import { readAssessment } from '../src/files/dossier/read-assessment.ts';
import { loadSnapshotContent } from '../src/files/frameworks/load-snapshot.ts';

/** The example organisations that are put side by side; the first looks at the others. */
export const ORGANISATIONS = [
  'opvang-de-linde',
  'gemeente-zandbeek',
  'ggz-de-oever',
  'jeugdhulp-de-wilgentak',
  'maatschappelijke-opvang-de-veerstoep',
  'wijkteams-de-brug',
];

async function readOnce(folder: string, measurement: string | null, language: Language): Promise<Assessment> {
  return (await readAssessment(await readDossier(folder), measurement, language)).assessment;
}

const read = new Map<string, Promise<Assessment>>();

/** A measurement of an example; the latest when none is named. It is read once in a test file. */
export function readExample(
  example: string,
  measurement: string | null = null,
  language: Language = 'nl',
): Promise<Assessment> {
  const folder = join('examples', example);
  const key = [folder, measurement, language].join(' ');
  const assessment = read.get(key) ?? readOnce(folder, measurement, language);
  read.set(key, assessment);
  return assessment;
}

/** Every measurement of every example. */
export const MEASUREMENTS: readonly (readonly [example: string, measurement: string])[] = readdirSync(
  'examples',
)
  .filter((name) => !name.startsWith('.'))
  .flatMap((example) =>
    readdirSync(join('examples', example, 'metingen')).map((id) => [example, id] as const),
  );

/** The frameworks of a measurement as they were asked, self-contained. */
export async function loadExampleInstrument(
  example: string,
  measurement: string,
): Promise<readonly object[]> {
  const folder = join('examples', example, 'metingen', measurement);
  const { frameworks } = await readExample(example, measurement);
  return Promise.all(frameworks.map((framework) => loadSnapshotContent(folder, framework)));
}
