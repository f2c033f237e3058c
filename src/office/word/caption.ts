import { type FileChild, Paragraph, SimpleField, TextRun } from 'docx';
import type { Parts } from './runs.ts';

/** A caption with its number: "Tabel 2. …". */
export function captionOf(kind: 'table' | 'figure', words: string, parts: Parts): FileChild {
  const number = kind === 'table' ? parts.tables.next() : parts.figures.next();
  const label = parts[kind];
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun({ text: `${label} ` }),
      new SimpleField(` SEQ ${label} \\* ARABIC `, number),
      new TextRun({ text: `. ${words}` }),
    ],
  });
}
