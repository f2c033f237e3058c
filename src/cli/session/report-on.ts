import { buildReport } from '../../domain/report/build-report.ts';
import type { ScoredMeasurement } from '../../domain/scoring/score.ts';
import type { ShownText } from '../../domain/writing/written-text.ts';
import { loadSnapshotContent } from '../../files/frameworks/load-snapshot.ts';
import type { Document } from '../../reports/document.ts';
import type { Opened } from './open-assessment.ts';
import { VERSION } from './version.ts';

export type ReportDocument = Extract<Document, { readonly kind: 'measurement' }>;

/** The report on an opened measurement, with what people wrote for it, as formats show it. */
export function reportOn(
  { folder, context }: Opened,
  scored: ScoredMeasurement,
  texts: readonly ShownText[],
): ReportDocument {
  const { frameworks } = scored;
  return {
    kind: 'measurement',
    report: buildReport(scored, context.texts.language, VERSION, texts),
    frameworks,
    loadInstrument: () => Promise.all(frameworks.map((framework) => loadSnapshotContent(folder, framework))),
  };
}
