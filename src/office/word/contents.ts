import { InternalHyperlink, Paragraph, Tab, TextRun, type XmlComponent } from 'docx';
import type { Element } from 'domhandler';
import { findAll, textOf } from './page-tree.ts';
import { RawElement, valueElement } from './raw-element.ts';
import type { Parts } from './runs.ts';

const mark = (
  kind: 'begin' | 'separate' | 'end',
  more: Readonly<Record<string, string>> = {},
): XmlComponent =>
  new RawElement('w:r', {}, [new RawElement('w:fldChar', { 'w:fldCharType': kind, ...more }, [])]);
const instruction = (words: string): XmlComponent =>
  new RawElement('w:r', {}, [new RawElement('w:instrText', { 'xml:space': 'preserve' }, [words])]);

/** The page of a bookmark: a field that is out of date, so that Word fills it in when it opens the document. */
function pageOf(anchor: string): readonly TextRun[] {
  const parts = [
    mark('begin', { 'w:dirty': 'true' }),
    instruction(` PAGEREF ${anchor} \\h `),
    mark('separate'),
    new TextRun({ text: ' ' }),
    mark('end'),
  ];
  return parts as TextRun[];
}

/** The contents: a field that Word can renew, filled with the chapters; each page number is a field of its own. */
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
      children: [
        new TextRun({ text: textOf(chapter).trim() }),
        new TextRun({ children: [new Tab()] }),
        ...pageOf(anchor),
      ],
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
