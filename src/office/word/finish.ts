import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first moment that a zip can hold: a document says nothing of when or where it was made that its text does not. */
const FIRST_MOMENT = new Date(1980, 0, 1);

/** Numbers of drawings in their order, for the package counts over all documents of a process. */
function renumberDrawings(xml: string): string {
  let last = 0;
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, start: string) => {
    last += 1;
    return start + String(last);
  });
}

/** Metafiles among the types of the files, which the package does not know. */
function nameMetafiles(xml: string): string {
  return xml.replace('<Override', '<Default Extension="emf" ContentType="image/x-emf"/><Override');
}

/** The same document with the same bytes at every run; `date` (`2026-09-15`) is when its content is from. */
export function makeRepeatable(document: Uint8Array, date: string): Uint8Array {
  const files = Object.entries(unzipSync(document)).map(([name, data]) => {
    if (name === 'docProps/core.xml') {
      const xml = strFromU8(data).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${date}T00:00:00Z`);
      return [name, strToU8(xml)] as const;
    }
    if (name === 'word/document.xml') return [name, strToU8(renumberDrawings(strFromU8(data)))] as const;
    if (name === '[Content_Types].xml') return [name, strToU8(nameMetafiles(strFromU8(data)))] as const;
    return [name, data] as const;
  });
  return zipSync(Object.fromEntries(files), { mtime: FIRST_MOMENT, level: 9 });
}
