import type { Assessment, Organisation, Targets } from '../../domain/assessment/assessment.ts';
import { emptyTable } from '../../domain/assessment/named-table.ts';
import { type Depth, fitToDepth } from '../../domain/instrument/depth.ts';
import type { Texts } from '../../texts/texts.ts';
import type { NewMeasurement } from './new-dossier.ts';
import { type PlacedFramework, refuseDifferentQuestions } from './refuse-different-questions.ts';

/** A measurement that is to be begun in a dossier that is there. */
export interface PlannedMeasurement {
  readonly organisation: Organisation;
  /** ISO 8601, `2026-11-22`; its id too. */
  readonly date: string;
  readonly depth: Depth;
  /** Its position by date among those that were begun, from 1. */
  readonly sequence: number;
  /** Fitted to the organisation, and whole. */
  readonly frameworks: readonly (NewMeasurement['frameworks'][number] & PlacedFramework)[];
  readonly targets: Targets;
}

/**
 * A measurement as it is before anybody answered: what is made with its first answer, and what is asked.
 * @throws DiagnosticsError `question-differs`
 */
export function planMeasurement(
  { organisation, date, depth, sequence, frameworks, targets }: PlannedMeasurement,
  texts: Texts,
): { readonly making: NewMeasurement; readonly assessment: Assessment } {
  refuseDifferentQuestions(frameworks);
  const { sector, teams, position, headcount } = organisation;
  const measurement = { id: date, date };
  return {
    making: {
      organisation: organisation.id,
      measurement,
      headcount,
      depth,
      frameworks,
      headings: { measurement: texts('file.measurement'), answers: texts('file.answers') },
    },
    assessment: {
      organisation,
      language: texts.language,
      targets,
      facts: { sector, teams, position },
      measurement: {
        ...measurement,
        mode: 'consensus',
        depth,
        basis: 'conversation',
        sequence,
        status: 'draft',
        headcount,
        remark: null,
      },
      frameworks: frameworks.map(({ framework }) => fitToDepth(framework, depth)),
      tables: [emptyTable(null)],
    },
  };
}
