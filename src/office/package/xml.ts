import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** XML of a part of a file. Throws when it is no well-formed XML, or declares entities of its own. */
export function parseXml(part: Uint8Array): Document {
  const text = strFromU8(part).replace(/^\uFEFF/, '');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Error('declares a document type');
  const onError = (_level: string, message: unknown): void => {
    throw new Error(String(message));
  };
  return new DOMParser({ onError }).parseFromString(text, 'text/xml');
}

export function writeXml(document: Document): Uint8Array {
  const text = new XMLSerializer().serializeToString(document);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return strToU8(text.startsWith('<?xml') ? text : head + text);
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
