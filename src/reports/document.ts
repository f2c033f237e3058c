import type { Comparison } from '../domain/comparison/comparison.ts';
import type { Plan } from '../domain/planning/plan.ts';
import type { MeasurementReport } from '../domain/report/report.ts';

/** What a format can show. */
export type Document =
  | { readonly kind: 'measurement'; readonly report: MeasurementReport }
  | { readonly kind: 'plan'; readonly report: MeasurementReport; readonly plan: Plan }
  | { readonly kind: 'comparison'; readonly comparison: Comparison };

export type DocumentKind = Document['kind'];
