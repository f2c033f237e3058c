import type { Texts } from '../texts/texts.ts';
import type { Document } from './document.ts';
import { type AcrossView, viewAcross } from './views/comparison/across-view.ts';
import { type OverTimeView, viewOverTime } from './views/comparison/over-time-view.ts';
import { type ExtractView, viewExtract } from './views/extract/extract-view.ts';
import { type FrameworkView, viewFramework } from './views/frameworks/framework-view.ts';
import { type ReviewView, viewReview } from './views/frameworks/review-view.ts';
import { type TraceView, viewTrace } from './views/frameworks/trace-view.ts';
import { type MeasurementView, viewMeasurement } from './views/measurement-view.ts';
import { type PlanView, viewPlan } from './views/plan-view.ts';
import { wordDocument } from './words.ts';

/** A document in words and figures, with the name of the template that places them. */
export type View =
  | { readonly template: 'measurement'; readonly view: MeasurementView }
  | { readonly template: 'extract'; readonly view: ExtractView }
  | { readonly template: 'plan'; readonly view: PlanView }
  | { readonly template: 'over-time'; readonly view: OverTimeView }
  | { readonly template: 'across'; readonly view: AcrossView }
  | { readonly template: 'framework'; readonly view: FrameworkView }
  | { readonly template: 'review'; readonly view: ReviewView }
  | { readonly template: 'trace'; readonly view: TraceView };

export function viewDocument(document: Document, texts: Texts): View {
  switch (document.kind) {
    case 'measurement': {
      const { audience = 'director' } = document;
      const report = wordDocument(document, texts);
      return audience === 'director'
        ? { template: 'measurement', view: viewMeasurement(report, texts) }
        : { template: 'extract', view: viewExtract(report, audience, texts) };
    }
    case 'plan':
      return {
        template: 'plan',
        view: viewPlan(document.plan, wordDocument(document, texts), texts, document.texts),
      };
    case 'comparison': {
      const { comparison } = document;
      return comparison.kind === 'over-time'
        ? { template: 'over-time', view: viewOverTime(comparison, texts) }
        : { template: 'across', view: viewAcross(comparison, texts) };
    }
    case 'framework':
      return { template: 'framework', view: viewFramework(document.framework, texts) };
    case 'review':
      return { template: 'review', view: viewReview(document.review, texts) };
    case 'trace':
      return { template: 'trace', view: viewTrace(document.report, document.direction, texts) };
  }
}
