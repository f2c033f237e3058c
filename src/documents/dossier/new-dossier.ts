import type { Organisation } from '../../domain/assessment/assessment.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import type { Language } from '../../domain/instrument/text.ts';
import { newFileText } from './new-file-text.ts';

/** A new measurement: its frameworks with their snapshots, without answers. */
export interface NewMeasurement {
  /** The id of the organisation. */
  readonly organisation: string;
  readonly measurement: { readonly id: string; readonly date: string };
  readonly headcount: number | null;
  readonly frameworks: readonly { readonly framework: Framework; readonly snapshot: string }[];
  /** The comment at the top of each file, in the person's language. */
  readonly headings: { readonly measurement: string; readonly answers: string };
}

/** The text of a new `meting.yaml`. */
export function newMeasurementText({
  organisation,
  measurement,
  headcount,
  frameworks,
  headings,
}: NewMeasurement): string {
  return newFileText('measurement', '../../', headings.measurement, {
    schema: 'nulmeting/measurement@1',
    organisation,
    id: measurement.id,
    date: measurement.date,
    mode: 'consensus',
    status: 'draft',
    ...(headcount === null ? {} : { headcount }),
    frameworks: frameworks.map(({ framework: { id, version, hash } }) => ({ id, version, hash })),
  });
}

/** The text of an answers file without answers. */
export function newAnswersText(heading: string): string {
  const table = { present: [], absent: [] };
  return newFileText('answers', '../../', heading, { schema: 'nulmeting/answers@1', table, answers: null });
}

/** The text of a new `dossier.yaml`. */
export function newDossierText(organisation: Organisation, language: Language, heading: string): string {
  const { id, name, sector, teams, position, headcount, roles } = organisation;
  return newFileText('dossier', '', heading, {
    schema: 'nulmeting/dossier@1',
    organisation: {
      id,
      name,
      ...(sector === null ? {} : { sector }),
      ...(teams === null ? {} : { teams }),
      ...(position === null ? {} : { position }),
      ...(headcount === null ? {} : { headcount }),
      roles,
    },
    language,
    minimumGroupSize: 5,
  });
}
