import type { Texts } from '../texts/texts.ts';
import type { Document } from './formats.ts';
import { viewMeasurement } from './measurement-view.ts';
import { viewPlan } from './plan-view.ts';
import { renderTemplate } from './render-template.ts';

/** One self-contained page: no script, no network, for a screen, a phone and A4. */
export function render(document: Document, texts: Texts): Promise<string> {
  return document.kind === 'plan'
    ? renderTemplate('plan.html', viewPlan(document.plan, document.report, texts), texts)
    : renderTemplate('measurement.html', viewMeasurement(document.report, texts), texts);
}
