import type { Comparison } from '../domain/comparison.ts';
import type { Plan } from '../domain/plan.ts';
import type { MeasurementReport } from '../domain/report.ts';

/** What every format can be asked to show. */
export type Document =
  | { readonly kind: 'measurement'; readonly report: MeasurementReport }
  | { readonly kind: 'plan'; readonly report: MeasurementReport; readonly plan: Plan }
  | { readonly kind: 'comparison'; readonly comparison: Comparison };
