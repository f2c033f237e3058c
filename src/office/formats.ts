import { type Format, READABLE, SHEET_KINDS } from '../reports/formats.ts';

/** The formats of an office, written as bytes. */
export const OFFICE_FORMATS: readonly Format[] = [
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
];
