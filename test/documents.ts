import type { Assessment } from '../src/domain/assessment/assessment.ts';
import { findAnchors, findFindings } from '../src/domain/planning/find-findings.ts';
import { planActions } from '../src/domain/planning/plan.ts';
import { buildReport } from '../src/domain/report/build-report.ts';
import { scoreMeasurement } from '../src/domain/scoring/score.ts';
import type { Document } from '../src/reports/document.ts';
import { planWords } from '../src/reports/words.ts';
import type { Texts } from '../src/texts/texts.ts';

/** The report on an assessment, without the frameworks that it carries as JSON, and the plan that is proposed on it. */
export function documentsOf(
  assessment: Assessment,
  texts: Texts,
): readonly [
  Extract<Document, { readonly kind: 'measurement' }>,
  Extract<Document, { readonly kind: 'plan' }>,
] {
  const scored = scoreMeasurement(assessment);
  const { frameworks, scores } = scored;
  const report = buildReport(scored, texts.language, '0.0.0');
  const plan = planActions(
    [...findFindings(scores, frameworks), ...findAnchors(scores, frameworks)],
    frameworks,
    texts.language,
    planWords(texts),
  );
  return [
    { kind: 'measurement', report, frameworks, loadInstrument: async () => [] },
    { kind: 'plan', report, frameworks, plan, texts: [] },
  ];
}
