import { DiagnosticsError } from '../../../documents/diagnostics/diagnostics-error.ts';
import type { ListedMeasurement } from '../../../documents/dossier/folder/list-measurements.ts';
import { readDepth } from '../../../documents/dossier/read-measurement.ts';
import { countQuestions } from '../../../domain/assessment/count-questions.ts';
import type { Depth } from '../../../domain/instrument/depth.ts';
import { findMeasurementOfPlan } from '../../../domain/planning/measurement-of-plan.ts';
import { readPlan } from '../../../files/dossier/plan-file.ts';
import { findLatest, readAssessment } from '../../../files/dossier/read-assessment.ts';
import { showDate } from '../../../reports/wording.ts';
import type { Texts } from '../../../texts/texts.ts';
import { wrap } from '../../../texts/wrap.ts';
import type { Opened } from '../../session/open-assessment.ts';

/** A measurement of a dossier in few words. */
export interface MeasurementStatus {
  readonly id: string;
  readonly date: string;
  readonly depth: Depth;
  readonly state: 'empty' | 'begun' | 'finished' | 'unreadable';
  /** The questions that are shown in it, and how many of them are answered; null when its files have mistakes. */
  readonly questions: number | null;
  readonly answered: number | null;
  /** Whether a command is about it when no measurement is named. */
  readonly isLatest: boolean;
}

/** Every measurement that belongs to a dossier, by date. */
export async function listStatuses({
  dossier,
  context,
  assessment: opened,
}: Opened): Promise<readonly MeasurementStatus[]> {
  const latest = findLatest(dossier, false).id;
  return Promise.all(
    dossier.measurements.map(async ({ id, document, isBegun }): Promise<MeasurementStatus> => {
      const { fields } = document;
      const place = {
        id,
        date: String(fields['date'] ?? ''),
        depth: readDepth(fields),
        isLatest: id === latest,
      };
      try {
        const { assessment } =
          id === opened.measurement.id
            ? { assessment: opened }
            : await readAssessment(dossier, id, context.texts.language);
        const { shown, answered } = countQuestions(assessment.frameworks, assessment.tables);
        const state = answered === shown ? 'finished' : isBegun ? 'begun' : 'empty';
        return { ...place, state, questions: shown, answered };
      } catch (error) {
        if (!(error instanceof DiagnosticsError)) throw error;
        return { ...place, state: 'unreadable', questions: null, answered: null };
      }
    }),
  );
}

/**
 * The measurement from which the plan follows, where a later one was begun; else null. Of a plan with mistakes nothing is said: the commands
 * that read it tell of them.
 */
export async function findOlderPlan({ dossier }: Pick<Opened, 'dossier'>): Promise<ListedMeasurement | null> {
  try {
    const kept = await readPlan(dossier.root);
    if (kept === null) return null;
    const { measured, newer } = findMeasurementOfPlan(kept.measurement, dossier.measurements);
    return newer === null ? null : measured;
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return null;
  }
}

/** The measurements in lines of at most so many characters, with which of them is reported; none where there is only one. */
export function measurementLines(
  statuses: readonly MeasurementStatus[],
  texts: Texts,
  most: number,
  isPlanOlder: boolean,
): readonly string[] {
  if (statuses.length < 2) return [];
  const rows = statuses.map(({ id, date, depth, state, questions, answered, isLatest }) => ({
    name: `${showDate(date, texts)} (${id})`,
    words: texts(`overview.measurement-${state}`, { answered: answered ?? 0, questions: questions ?? 0 }),
    marks: [
      ...(depth === 'short' ? [texts('overview.is-short')] : []),
      ...(isLatest ? [texts(isPlanOlder ? 'overview.is-latest-report' : 'overview.is-latest')] : []),
    ],
  }));
  const width = Math.max(...rows.map(({ name }) => name.length));
  return [
    texts('overview.measurements'),
    ...rows.flatMap(({ name, words, marks }) => {
      const head = `  ${name.padEnd(width)}  `;
      const said = wrap([words, ...marks].join(' · '), most - head.length);
      return said.map((line, index) => (index === 0 ? head : ' '.repeat(head.length)) + line);
    }),
  ];
}
