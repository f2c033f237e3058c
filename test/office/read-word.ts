import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A Word document as another program reads it: its parts are well-formed XML, or reading fails. */
export interface WordFile {
  readonly body: Element;
  readonly files: Readonly<Record<string, Uint8Array>>;
  part(name: string): Document;
}

function parse(xml: string): Document {
  const onError = (_level: string, message: unknown): void => {
    throw new Error(String(message));
  };
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml');
}

export function readWord(bytes: Uint8Array): WordFile {
  const files = unzipSync(bytes);
  const part = (name: string): Document => {
    const data = files[name];
    if (data === undefined) throw new Error(`no ${name}`);
    return parse(strFromU8(data));
  };
  for (const name of Object.keys(files).filter((one) => /\.(xml|rels|svg)$/.test(one))) part(name);
  const [body] = elementsOf(part('word/document.xml'), 'w:body');
  if (body === undefined) throw new Error('no body');
  return { body, files, part };
}

/** The elements with this name, in order. */
export function elementsOf(node: Document | Element, name: string): readonly Element[] {
  return [...node.getElementsByTagName(name)];
}

/** The words in an element; a line break is a new line and a tab a space. */
export function wordsOf(node: Element): string {
  const parts = elementsOf(node, '*').flatMap((element) => {
    if (element.tagName === 'w:t') return [element.textContent ?? ''];
    return element.tagName === 'w:br' ? ['\n'] : element.tagName === 'w:tab' ? [' '] : [];
  });
  return parts.join('');
}

/** The style of a paragraph; '' for the usual one. */
export function styleOf(paragraph: Element): string {
  return elementsOf(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? '';
}
