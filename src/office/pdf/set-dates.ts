import { readPdfObjects } from './pdf-objects.ts';

/** When a PDF was made and changed, as browsers write it. */
const DATE = /(\/(?:CreationDate|ModDate) \()(D:\d{14}[+-]\d\d'\d\d')/g;

/**
 * The same PDF with a day (`2026-03-01`) in place of the moment at which it was made, so that the same page gives the same bytes. Nothing in
 * it moves; one that is written otherwise stays as it is.
 */
export function setDates(bytes: Uint8Array, day: string): Uint8Array {
  const objects = readPdfObjects(bytes);
  const info = objects === null || objects.info === null ? null : objects.find(objects.info);
  if (info === null) return bytes;
  const date = new TextEncoder().encode(`D:${day.replaceAll('-', '')}000000+00'00'`);
  const changed = Uint8Array.from(bytes);
  for (const { index, 1: before = '', 2: written = '' } of info.text.matchAll(DATE))
    if (written.length === date.length) changed.set(date, info.start + index + before.length);
  return changed;
}
