import { InternalHyperlink, Paragraph, TextRun, type XmlComponent } from 'docx';
import type { Element } from 'domhandler';
import { findAll, textOf } from './page-tree.ts';
import { RawElement, valueElement } from './raw-element.ts';
import type { Parts } from './runs.ts';

const mark = (kind: 'begin' | 'separate' | 'end'): XmlComponent =>
  new RawElement('w:r', {}, [new RawElement('w:fldChar', { 'w:fldCharType': kind }, [])]);
const instruction = (words: string): XmlComponent =>
  new RawElement('w:r', {}, [new RawElement('w:instrText', { 'xml:space': 'preserve' }, [words])]);

/**
 * The contents: a field that Word can renew, filled with the chapters as links. Page numbers come with renewing it: a field that asks Word
 * to fill them in at once makes it warn, before it shows anything, of what "may refer to other files".
 */
export function contentsOf(
  main: Element,
  title: string,
  { places, textWidth }: Parts,
): readonly (Paragraph | RawElement)[] {
  const chapters = findAll(main, 'h2');
  const lines = chapters.map((chapter, index) => {
    const anchor = places.nameOf(chapter.attribs['id'] ?? '');
    const link = new InternalHyperlink({
      anchor,
      children: [new TextRun({ text: textOf(chapter).trim() })],
    });
    const before = index === 0 ? [mark('begin'), instruction(' TOC \\o "1-1" \\h '), mark('separate')] : [];
    const after = index === chapters.length - 1 ? [mark('end')] : [];
    return new Paragraph({
      style: 'TOC1',
      keepNext: index < chapters.length - 1,
      tabStops: [{ type: 'right', position: textWidth, leader: 'dot' }],
      children: [...before, link, ...after] as InternalHyperlink[],
    });
  });
  const properties = new RawElement('w:sdtPr', {}, [
    new RawElement('w:docPartObj', {}, [
      valueElement('w:docPartGallery', 'Table of Contents'),
      new RawElement('w:docPartUnique', {}, []),
    ]),
  ]);
  return [
    new Paragraph({
      spacing: { before: 360, after: 120 },
      keepNext: true,
      children: [new TextRun({ text: title, bold: true, style: 'Soft' })],
    }),
    new RawElement('w:sdt', {}, [properties, new RawElement('w:sdtContent', {}, lines)]),
  ];
}
