import type { Comparison } from '../domain/comparison/comparison.ts';
import type { Framework } from '../domain/instrument/framework.ts';
import type { Plan } from '../domain/planning/plan.ts';
import type { Audience } from '../domain/report/audience.ts';
import type { MeasurementReport } from '../domain/report/report.ts';
import type { Review } from '../domain/review/review-framework.ts';
import type { TraceReport } from '../domain/trace/trace-report.ts';
import type { ShownText } from '../domain/writing/written-text.ts';

/** The way in which a trace is shown: from recommendation to question, or back. */
export type TraceDirection = 'section' | 'question';

/** What every format can be asked to show; `frameworks` are those in which the words of the report are found. */
export type Document =
  | {
      readonly kind: 'measurement';
      readonly report: MeasurementReport;
      readonly frameworks: readonly Framework[];
      /** The frameworks as they were asked, self-contained, for a format that carries them along; read only then. */
      readonly loadInstrument: () => Promise<readonly object[]>;
      /** For whom it is written, in a format that people read; absent for the whole. */
      readonly audience?: Audience;
    }
  | {
      readonly kind: 'plan';
      readonly report: MeasurementReport;
      readonly frameworks: readonly Framework[];
      readonly plan: Plan;
      /** What people wrote for the plan. */
      readonly texts: readonly ShownText[];
    }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  /** A framework to read and criticise, in the words of a sector. */
  | { readonly kind: 'framework'; readonly framework: Framework }
  | { readonly kind: 'review'; readonly review: Review }
  | { readonly kind: 'trace'; readonly report: TraceReport; readonly direction: TraceDirection | null };

export type DocumentKind = Document['kind'];
