import type { Comparison } from '../domain/comparison.ts';
import type { Plan } from '../domain/plan.ts';
import type { MeasurementReport } from '../domain/report.ts';
import type { Texts } from '../texts/texts.ts';

/** What every format can be asked to show. */
export type Document =
  | { readonly kind: 'measurement'; readonly report: MeasurementReport }
  | { readonly kind: 'plan'; readonly report: MeasurementReport; readonly plan: Plan }
  | { readonly kind: 'comparison'; readonly comparison: Comparison };

/** A format of reports: how its files end, whether it is text, and how it is made. */
export interface Format {
  readonly id: string;
  readonly extension: string;
  readonly isText: boolean;
  readonly load: () => Promise<{ render: (document: Document, texts: Texts) => Promise<string> }>;
}

/** Every format; `--format`, its help and the golden tests read this list. */
export const FORMATS: readonly Format[] = [
  { id: 'md', extension: '.md', isText: true, load: () => import('./markdown.ts') },
  { id: 'html', extension: '.html', isText: true, load: () => import('./html.ts') },
  { id: 'json', extension: '.json', isText: true, load: () => import('./json.ts') },
];
