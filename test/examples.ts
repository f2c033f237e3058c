import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../src/domain/assessment/assessment.ts';
import type { Language } from '../src/domain/instrument/text.ts';
import { readDossier } from '../src/files/dossier/dossier.ts';
import { readAssessment } from '../src/files/dossier/read-assessment.ts';
import { loadSnapshotContent } from '../src/files/frameworks/load-snapshot.ts';
import { once } from './once.ts';

/** The example organisations that are put side by side; the first looks at the others. */
export const ORGANISATIONS = [
  'opvang-de-linde',
  'gemeente-zandbeek',
  'ggz-de-oever',
  'jeugdhulp-de-wilgentak',
  'maatschappelijke-opvang-de-veerstoep',
  'wijkteams-de-brug',
];

const readOnce = once(
  async (example: string, measurement: string | null, language: Language): Promise<Assessment> => {
    const dossier = await readDossier(join('examples', example));
    return (await readAssessment(dossier, measurement, language)).assessment;
  },
);

/** A measurement of an example; the latest when none is named. */
export function readExample(
  example: string,
  measurement: string | null = null,
  language: Language = 'nl',
): Promise<Assessment> {
  return readOnce(example, measurement, language);
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
