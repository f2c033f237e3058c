import type { Document } from '../reports/document.ts';
import { type Format, READABLE, SHEET_KINDS } from '../reports/formats.ts';
import type { Texts } from '../texts/texts.ts';
import type { PrintPage } from './pdf/print-numbered.ts';

/** A format that may have a page printed by a program of this computer; one that does not is one as well. */
export interface OfficeFormat extends Omit<Format, 'load'> {
  readonly load: () => Promise<{
    readonly render: (document: Document, texts: Texts, printPage: PrintPage) => Promise<string | Uint8Array>;
  }>;
}

/** The formats of an office, written as bytes. */
export const OFFICE_FORMATS: readonly OfficeFormat[] = [
  {
    id: 'docx',
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    kinds: READABLE,
    load: () => import('./docx.ts'),
    own: { kind: 'word', load: () => import('./docx.ts') },
  },
  {
    id: 'xlsx',
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    kinds: SHEET_KINDS,
    load: () => import('./xlsx.ts'),
  },
  {
    id: 'pdf',
    extension: '.pdf',
    mediaType: 'application/pdf',
    kinds: READABLE,
    load: () => import('./pdf.ts'),
  },
];
