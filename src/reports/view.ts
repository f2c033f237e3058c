import type { Texts } from '../texts/texts.ts';
import type { Document } from './document.ts';
import { wordDocument } from './words.ts';

/** A document in words, with the name of the template that places them. */
export interface View {
  readonly template: string;
  readonly view: object;
}

/** Puts a document into words; only what it needs is loaded. */
export async function viewDocument(document: Document, texts: Texts): Promise<View> {
  if (document.kind === 'plan') {
    const { viewPlan } = await import('./plan-view.ts');
    return { template: 'plan', view: viewPlan(document.plan, wordDocument(document, texts), texts) };
  }
  if (document.kind === 'measurement') {
    const { viewMeasurement } = await import('./measurement-view.ts');
    return { template: 'measurement', view: viewMeasurement(wordDocument(document, texts), texts) };
  }
  const { comparison } = document;
  if (comparison.kind === 'over-time') {
    const { viewOverTime } = await import('./over-time-view.ts');
    return { template: 'over-time', view: viewOverTime(comparison, texts) };
  }
  const { viewAcross } = await import('./across-view.ts');
  return { template: 'across', view: viewAcross(comparison, texts) };
}
