import type { Document } from '../reports/document.ts';
import { render as renderPage } from '../reports/html.ts';
import type { Texts } from '../texts/texts.ts';
import { documentDate } from './document-date.ts';
import { type PrintPage, printNumbered } from './pdf/print-numbered.ts';
import { setDates } from './pdf/set-dates.ts';

/**
 * The page on paper, as a browser prints it: with its headings as bookmarks, and in the contents the page of each.
 * @throws what the printing throws
 */
export async function render(document: Document, texts: Texts, printPage: PrintPage): Promise<Uint8Array> {
  const printed = await printNumbered(await renderPage(document, texts), printPage);
  return setDates(printed, documentDate(document));
}
