import type { Document } from './document.ts';

function contentOf(document: Document): object {
  switch (document.kind) {
    case 'plan':
      return { schema: 'nulmeting/plan@1', ...document.plan };
    case 'measurement':
      return document.report;
    case 'comparison':
      return document.comparison;
  }
}

export async function render(document: Document): Promise<string> {
  return `${JSON.stringify(contentOf(document), null, 2)}\n`;
}
