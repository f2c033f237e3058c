import type { Texts } from '../texts/texts.ts';
import type { Document } from './document.ts';
import { escapeDeep } from './escape-markdown.ts';
import { viewDocument } from './view.ts';

/** Every text of the view is escaped beforehand, so that a template cannot forget it. */
export async function render(document: Document, texts: Texts): Promise<string> {
  const { renderTemplate } = await import('./render-template.ts');
  const { load } = await import('#generated/templates-md.js');
  const { template, view } = viewDocument(document, texts);
  const text = renderTemplate(`${template}.md`, escapeDeep(view), texts, await load(template));
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
