import { readPlanText } from '../../documents/dossier/folder/change-plan.ts';
import { findLatestOf, listBegun } from '../../documents/dossier/folder/count-measurements.ts';
import { planPath } from '../../documents/dossier/folder/paths.ts';
import { nameTablesAlike } from '../../domain/assessment/named-table.ts';
import { compareOverTime } from '../../domain/comparison/compare-over-time.ts';
import { findMeasurementOfPlan } from '../../domain/planning/measurement-of-plan.ts';
import { withOutdated } from '../../domain/planning/merge-plan.ts';
import { ACTIONS_IN_A_PERIOD, type KeptPlan } from '../../domain/planning/plan.ts';
import { proposePlan } from '../../domain/planning/propose-plan.ts';
import { buildReport } from '../../domain/report/build-report.ts';
import { type ScoredMeasurement, scoreMeasurement } from '../../domain/scoring/score.ts';
import type { Document } from '../../reports/document.ts';
import { planWords } from '../../reports/words.ts';
import { showWritten } from '../../texts/blanks.ts';
import { showDate } from '../../texts/show-date.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Dossier, type ListedMeasurement, openMeasurement } from './open-dossier.ts';
import { readWritten } from './written.ts';

/** What can be made of the answers. */
export type DocumentKind = 'report' | 'plan' | 'comparison';

/** A document with the name of its file, without an extension. */
export interface NamedDocument {
  readonly document: Document;
  readonly name: string;
  /** A plan was not renewed with the measurement of this day, which came later; null else. */
  readonly newer: string | null;
}

/** The measurement of which a report is made: the latest that was begun, else the latest. */
export const findReported = (dossier: Dossier): ListedMeasurement | null => findLatestOf(dossier, false);

/** Scores a measurement of a dossier. */
export async function scoreListed(
  dossier: Dossier,
  listed: ListedMeasurement,
  texts: Texts,
): Promise<ScoredMeasurement> {
  return scoreMeasurement((await openMeasurement(dossier, listed, texts.language)).assessment);
}

async function compare(dossier: Dossier, texts: Texts, program: string): Promise<NamedDocument | null> {
  const opened = await Promise.all(
    listBegun(dossier).map((one) => openMeasurement(dossier, one, texts.language)),
  );
  const measurements = nameTablesAlike(opened.map(({ assessment }) => assessment)).map(scoreMeasurement);
  const [from] = measurements;
  const to = measurements.at(-1);
  if (from === undefined || to === undefined || from === to) return null;
  const { language } = texts;
  const comparison = compareOverTime(measurements, from, to, { language, program, showsRefused: false });
  const name = `vergelijking-${from.measurement.id}-${to.measurement.id}`;
  return { document: { kind: 'comparison', comparison }, name, newer: null };
}

/** The plan that the dossier keeps; null when it has none. */
async function readKept({ texts }: Dossier): Promise<KeptPlan | null> {
  const path = planPath('');
  const text = texts.get(path);
  return text === undefined ? null : readPlanText(path, text);
}

/**
 * What the command line shows of a dossier as a report, a plan or a comparison; null where there is nothing to make it of. `program` is
 * the version of the program.
 */
export async function makeDocument(
  kind: DocumentKind,
  dossier: Dossier,
  texts: Texts,
  program: string,
): Promise<NamedDocument | null> {
  if (kind === 'comparison') return compare(dossier, texts, program);
  const kept = kind === 'plan' ? await readKept(dossier) : null;
  const { measured, newer } = findMeasurementOfPlan(kept?.measurement ?? null, dossier.measurements);
  const listed = measured ?? findReported(dossier);
  if (listed === null) return null;
  const scored = await scoreListed(dossier, listed, texts);
  const { frameworks, measurement } = scored;
  const written = await readWritten(dossier);
  const shown = showWritten(written, { document: 'measurement', measurement: measurement.id });
  const report = buildReport(scored, texts.language, program, kind === 'report' ? shown : []);
  if (kind === 'report') {
    const loadInstrument = () => Promise.resolve([]);
    const document = { kind: 'measurement', report, frameworks, loadInstrument } as const;
    return { document, name: `nulmeting-${measurement.id}`, newer: null };
  }
  const proposed = proposePlan(scored, texts.language, planWords(texts), ACTIONS_IN_A_PERIOD);
  const plan = kept === null ? proposed : withOutdated(kept, proposed);
  return {
    document: { kind: 'plan', report, frameworks, plan, texts: showWritten(written, { document: 'plan' }) },
    name: `plan-${measurement.id}`,
    newer: newer && showDate(String(newer.document.fields['date'] ?? newer.id), texts),
  };
}
