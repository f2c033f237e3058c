import type { Document } from '../reports/document.ts';
import { ORIGIN } from './word/tags.ts';

/** Of which organisation and measurement a document is, so that what is filled in in it finds its place again. */
export function originOf(document: Document): readonly { readonly name: string; readonly value: string }[] {
  if (document.kind !== 'measurement' && document.kind !== 'plan') return [];
  const { organisation, measurement } = document.report;
  return [
    { name: ORIGIN.organisation, value: organisation.id },
    { name: ORIGIN.measurement, value: measurement.id },
  ];
}
