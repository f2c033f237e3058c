import type { Assessment, Organisation } from '../../domain/assessment/assessment.ts';
import { emptyTable } from '../../domain/assessment/named-table.ts';
import type { Problem } from '../../domain/checking/problem.ts';
import { type Depth, fitToDepth } from '../../domain/instrument/depth.ts';
import type { Texts } from '../../texts/texts.ts';
import { DiagnosticsError } from '../diagnostics/diagnostics-error.ts';
import type { ReadDocument } from '../diagnostics/read-document.ts';
import { asFields } from '../yaml/lenient.ts';
import { listBegunBefore } from './folder/count-measurements.ts';
import type { MeasurementList } from './folder/list-measurements.ts';
import type { NewMeasurement } from './new-dossier.ts';
import { readTargets } from './read-targets.ts';
import { type PlacedFramework, refuseDifferentQuestions } from './refuse-different-questions.ts';

/** A measurement that is to be begun in a dossier that is there. */
export interface PlannedMeasurement {
  readonly dossier: Pick<MeasurementList, 'measurements'> & {
    readonly file: ReadDocument;
    readonly organisation: Organisation;
  };
  /** ISO 8601, `2026-11-22`; its id too. */
  readonly date: string;
  readonly depth: Depth;
  /** Fitted to the organisation, and whole. */
  readonly frameworks: readonly (NewMeasurement['frameworks'][number] & PlacedFramework)[];
}

/**
 * A measurement as it is before anybody answered: what is made with its first answer, and what is asked.
 * @throws DiagnosticsError `question-differs`, and with every mistake in the targets of the dossier
 */
export function planMeasurement(
  { dossier, date, depth, frameworks }: PlannedMeasurement,
  texts: Texts,
): { readonly making: NewMeasurement; readonly assessment: Assessment } {
  refuseDifferentQuestions(frameworks);
  const { file, organisation } = dossier;
  const asked = frameworks.map(({ framework }) => fitToDepth(framework, depth));
  const problems: Problem[] = [];
  const targets = readTargets(asFields(file.fields['targets']), asked, problems);
  if (problems.length > 0) throw new DiagnosticsError(file.locate(problems));
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
        sequence: listBegunBefore(dossier, date).length + 1,
        status: 'draft',
        headcount,
        remark: null,
      },
      frameworks: asked,
      tables: [emptyTable(null)],
    },
  };
}
