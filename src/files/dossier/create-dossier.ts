import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readAsset } from '#generated/assets.js';
import type { Organisation } from '../../domain/assessment/assessment.ts';
import type { Language } from '../../domain/instrument/text.ts';
import { DOSSIER_FILE } from '../disk/dossier-root.ts';
import { writeAtomically } from '../disk/write-atomically.ts';
import type { LoadedFramework } from '../frameworks/load-framework.ts';
import { ownFrameworkPath } from '../frameworks/own-framework-files.ts';

export interface NewDossier {
  readonly organisation: Organisation;
  readonly language: Language;
  readonly measurement: { readonly id: string; readonly date: string };
  readonly frameworks: readonly LoadedFramework[];
  /** One line at the top of each file, in the person's language. */
  readonly headings: { readonly dossier: string; readonly measurement: string; readonly answers: string };
}

function withHeader(schema: string, up: string, heading: string, value: unknown): string {
  return `# yaml-language-server: $schema=${up}.nulmeting/schemas/${schema}.schema.json\n# ${heading}\n${stringify(value, { lineWidth: 110 })}`;
}

/** The text of an answers file in which nothing has been answered. */
export function emptyAnswers(heading: string): string {
  return `${withHeader('answers', '../../', heading, {
    schema: 'nulmeting/answers@1',
    table: { present: [], absent: [] },
  })}answers:\n`;
}

const DOSSIER_SCHEMAS = ['answers', 'dossier', 'framework', 'measurement', 'plan'];

/** Copies the schemas into the dossier, so that an editor can complete and check its files without a network. */
function writeSchemas(root: string): void {
  const content = JSON.parse(readAsset('schemas.json')) as Readonly<Record<string, string>>;
  for (const name of DOSSIER_SCHEMAS) {
    writeAtomically(join(root, '.nulmeting', 'schemas', `${name}.schema.json`), content[name] ?? '');
  }
}

/** A measurement that begins: its questions as they are now, and no answers. */
export interface NewMeasurement {
  readonly measurement: { readonly id: string; readonly date: string };
  readonly headcount: number | null;
  readonly frameworks: readonly LoadedFramework[];
  readonly headings: { readonly measurement: string; readonly answers: string };
}

/**
 * Makes a measurement in a dossier. The file that makes it a measurement is written last, so that a crash leaves none. Nothing that
 * stands there already is changed.
 */
export function createMeasurement(root: string, made: NewMeasurement): void {
  const { measurement, headcount, frameworks, headings } = made;
  const folder = join(root, 'metingen', measurement.id);
  for (const { framework, snapshot } of frameworks) {
    writeAtomically(join(folder, 'kaders', `${framework.id}.yaml`), snapshot);
  }
  const answers = join(folder, 'antwoorden.yaml');
  if (!existsSync(answers)) writeAtomically(answers, emptyAnswers(headings.answers));
  writeAtomically(
    join(folder, 'meting.yaml'),
    withHeader('measurement', '../../', headings.measurement, {
      schema: 'nulmeting/measurement@1',
      id: measurement.id,
      date: measurement.date,
      mode: 'consensus',
      status: 'draft',
      ...(headcount === null ? {} : { headcount }),
      frameworks: frameworks.map(({ framework: { id, version, hash } }) => ({ id, version, hash })),
    }),
  );
}

/**
 * Makes a dossier with its first measurement. The file that makes it a dossier is written last, so that a crash leaves none. A
 * framework of a person's own gets a place in it, where a next measurement finds it. Nothing that stands in the folder already is changed.
 */
export async function createDossier(root: string, made: NewDossier): Promise<void> {
  const { organisation, language, measurement, frameworks, headings } = made;
  writeSchemas(root);
  createMeasurement(root, { measurement, headcount: organisation.headcount, frameworks, headings });
  for (const { framework, written } of frameworks) {
    const own = ownFrameworkPath(root, framework.id);
    if (written !== undefined && !existsSync(own)) writeAtomically(own, written);
  }
  const { id, name, sector, headcount, roles } = organisation;
  const dossier = {
    schema: 'nulmeting/dossier@1',
    organisation: {
      id,
      name,
      ...(sector === null ? {} : { sector }),
      ...(headcount === null ? {} : { headcount }),
      roles,
    },
    language,
    minimumGroupSize: 5,
  };
  writeAtomically(join(root, DOSSIER_FILE), withHeader('dossier', '', headings.dossier, dossier));
}
