import { toJson } from '../domain/instrument/visible-text.ts';
import type { Texts } from '../texts/texts.ts';
import type { Document } from './document.ts';
import { wordDocument } from './words.ts';

async function contentOf(document: Document, texts: Texts): Promise<object> {
  switch (document.kind) {
    case 'plan': {
      const { actions, later, anchor } = document.plan;
      return { schema: 'nulmeting/plan@1', actions, later, anchor, texts: document.texts };
    }
    case 'measurement':
      return { ...wordDocument(document, texts), instrument: await document.loadInstrument() };
    case 'comparison':
      return document.comparison;
    case 'framework':
      return document.framework;
    case 'review':
      return { schema: 'nulmeting/review-shown@1', ...document.review };
    case 'trace':
      return { schema: 'nulmeting/trace-shown@1', ...document.report };
  }
}

export async function render(document: Document, texts: Texts): Promise<string> {
  return toJson(await contentOf(document, texts));
}
