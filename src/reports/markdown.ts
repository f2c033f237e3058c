import type { Texts } from '../texts/texts.ts';
import type { Document } from './formats.ts';
import { viewMeasurement } from './measurement-view.ts';
import { viewPlan } from './plan-view.ts';
import { renderTemplate } from './render-template.ts';

export function render(document: Document, texts: Texts): Promise<string> {
  return document.kind === 'plan'
    ? renderTemplate('plan.md', viewPlan(document.plan, document.report, texts), texts)
    : renderTemplate('measurement.md', viewMeasurement(document.report, texts), texts);
}
