import type { Document } from '../reports/document.ts';

/** The day that a document is about; the date that its file bears, for a program of an office shows one. */
export function documentDate(document: Document): string {
  return document.kind === 'measurement' || document.kind === 'plan'
    ? document.report.measurement.date
    : '1980-01-01';
}
