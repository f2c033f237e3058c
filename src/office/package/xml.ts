import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** How a text in UTF-16 begins, the one byte first or the other. */
const UTF_16: readonly (readonly [encoding: string, first: number, second: number])[] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/** The text of a part of XML: in UTF-8, or in UTF-16 where it begins so. Office files know no others. */
export function decodeXml(part: Uint8Array): string {
  const wide = UTF_16.find(([, first, second]) => part[0] === first && part[1] === second);
  return wide === undefined ? strFromU8(part).replace(/^\uFEFF/, '') : new TextDecoder(wide[0]).decode(part);
}

/** XML of a part of a file. Throws when it is no well-formed XML, or declares entities of its own. */
export function parseXml(part: Uint8Array): Document {
  const text = decodeXml(part);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Error('declares a document type');
  const onError = (_level: string, message: unknown): void => {
    throw new Error(String(message));
  };
  return new DOMParser({ onError }).parseFromString(text, 'text/xml');
}

export function writeXml(document: Document): Uint8Array {
  // What a part says of its encoding was true of how it was read.
  const text = new XMLSerializer().serializeToString(document).replace(/^<\?xml[^>]*\?>\s*/, '');
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
}

/** The root element. Throws when there is none. */
export function rootOf({ documentElement }: Document): Element {
  if (documentElement === null) throw new Error('is empty');
  return documentElement;
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

/** The elements in an element itself, with this name where one is given. */
export function childrenOf(element: Element, name?: string): readonly Element[] {
  return [...element.childNodes]
    .filter(isElement)
    .filter((child) => name === undefined || child.localName === name);
}

export function childOf(element: Element, name: string): Element | null {
  return childrenOf(element, name)[0] ?? null;
}

/** Every element of Word with this name in a tree, in order. */
export function wordElements(tree: Document | Element, name: string): readonly Element[] {
  return [...tree.getElementsByTagNameNS(WORD, name)];
}

/** An attribute of Word; null when it is not there. */
export function wordAttribute(element: Element | null, name: string): string | null {
  return element?.getAttributeNS(WORD, name) ?? null;
}

export function setWordAttribute(element: Element, name: string, value: string): void {
  element.setAttributeNS(WORD, `w:${name}`, value);
}

/** A new element of Word in a document, with its attributes. */
export function newElement(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const element = document.createElementNS(WORD, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) setWordAttribute(element, key, value);
  return element;
}

export function removeNode(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** The value of the child with this name, such as the style of the properties of a paragraph; null when it is not there. */
export function childValue(element: Element | null, name: string): string | null {
  return element === null ? null : wordAttribute(childOf(element, name), 'val');
}

/** The largest of the whole numbers; 0 without any. */
export function largest(numbers: readonly (string | null)[]): number {
  return numbers.reduce((most, one) => Math.max(most, Number.parseInt(one ?? '', 10) || 0), 0);
}
