import type { Document } from './formats.ts';

export async function render(document: Document): Promise<string> {
  const value = document.kind === 'plan' ? { schema: 'nulmeting/plan@1', ...document.plan } : document.report;
  return `${JSON.stringify(value, null, 2)}\n`;
}
