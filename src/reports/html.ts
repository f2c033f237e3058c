import type { Texts } from '../texts/texts.ts';
import type { Document } from './document.ts';
import { renderTemplate } from './render-template.ts';
import { viewDocument } from './view.ts';

/** One self-contained page: no script, no network, for a screen, a phone and A4. */
export async function render(document: Document, texts: Texts): Promise<string> {
  const { template, view } = await viewDocument(document, texts);
  return renderTemplate(`${template}.html`, view, texts);
}
