import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type FileKind, findFileKind } from '../../../src/documents/diagnostics/kind-of-file.ts';

const packed = (...names: readonly string[]): string =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(9)])))).toString('utf8');

describe('what a file is', () => {
  const FILES: readonly (readonly [what: string, text: string, kind: FileKind | null])[] = [
    ['a plan', '# Het plan\nschema: nulmeting/plan@1\nactions: []\n', 'plan'],
    ['answers, with lines as Windows ends them', '# a\r\nschema: "nulmeting/answers@1"\r\n', 'answers'],
    ['a plan of a later version', 'schema: nulmeting/plan@7', 'plan'],
    ['a report as JSON', '{\n  "schema": "nulmeting/report@1",', 'report'],
    ['the same on one line', '{"schema":"nulmeting/report@1"}', 'report'],
    ['a dossier in one file', packed('dossier.yaml', 'plan.yaml'), 'archive'],
    ['a Word document', packed('[Content_Types].xml', 'word/document.xml'), 'word'],
    ['a workbook', packed('[Content_Types].xml', 'xl/workbook.xml'), 'excel'],
    ['another zip', packed('foto.png'), 'packed'],
    ['a PDF', '%PDF-1.7', 'pdf'],
    ['a page', '\uFEFF\n<!DOCTYPE html>', 'page'],
    ['a file that does not say what it is', 'answers: { visie: { answer: deels } }\n', null],
    ['a name with a slip in it', 'schema: nulmeting/plann@1', null],
    ['a name within a note', 'answers: { visie: { note: "Zie schema: nulmeting/plan@1" } }', null],
    ['a text that begins with the letters of a zip', 'PKK: xl/workbook.xml', null],
  ];
  test.each(FILES)('%s', (_what, text, kind) => {
    expect(findFileKind(text)).toBe(kind);
  });
});
