import { Paragraph, type ParagraphChild, TextRun, type XmlComponent } from 'docx';
import { RawElement, valueElement } from './raw-element.ts';

/** A blank that a person fills in: Word jumps from one to the next, and what is typed takes the place of the hint. */
export interface Blank {
  /** By which a program finds it again, at most 64 characters. */
  readonly tag: string;
  /** What Word shows above it. */
  readonly label: string;
  readonly hint: string;
}

function properties({ tag, label }: Blank, isFilled: boolean, kind: RawElement): RawElement {
  return new RawElement('w:sdtPr', {}, [
    valueElement('w:alias', label.slice(0, 64)),
    valueElement('w:tag', tag.slice(0, 64)),
    ...(isFilled ? [] : [new RawElement('w:showingPlcHdr', {}, [])]),
    kind,
  ]);
}

function hintRun(hint: string): TextRun {
  return new TextRun({ text: hint, style: 'Placeholder' });
}

/** A blank within a line. */
export function inlineControl(blank: Blank): ParagraphChild {
  const content: XmlComponent = new RawElement('w:sdtContent', {}, [hintRun(blank.hint)]);
  return new RawElement('w:sdt', {}, [
    properties(blank, false, new RawElement('w:text', {}, [])),
    content,
  ]) as unknown as ParagraphChild;
}

/** A blank that holds paragraphs: those that were written, or the hint. */
export function blockControl(blank: Blank, written: readonly Paragraph[]): RawElement {
  const isFilled = written.length > 0;
  const hint = new Paragraph({ style: 'Blank', children: [hintRun(blank.hint)] });
  return new RawElement('w:sdt', {}, [
    // Text that is not rich can have no paragraphs.
    properties(blank, isFilled, new RawElement('w:richText', {}, [])),
    new RawElement('w:sdtContent', {}, isFilled ? written : [hint]),
  ]);
}
