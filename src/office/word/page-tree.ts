import { type ChildNode, Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** Elements that stand in a line of text; every other one begins a block. */
const INLINE = new Set(['a', 'bdi', 'br', 'em', 'small', 'span', 'strong']);

export function isInline(node: ChildNode): boolean {
  return isText(node) || (isTag(node) && INLINE.has(node.name));
}

export function hasClass(element: Element, name: string): boolean {
  return (element.attribs['class'] ?? '').split(' ').includes(name);
}

/** Whether words in a line stand in a line of their own on the page. */
export function standsAlone(node: ChildNode): boolean {
  if (!isTag(node)) return false;
  if (node.name === 'strong') return node.parent !== null && isTag(node.parent) && node.parent.name === 'th';
  if (node.name === 'span') return hasClass(node, 'source') || hasClass(node, 'kind');
  // Behind the word that says what it is, a text of a person's goes on in the same line.
  return hasClass(node, 'long') && !(node.parent !== null && isTag(node.parent) && node.parent.name === 'p');
}

/** Whether an element stands in another with one of these names. */
export function isWithin({ parent }: Element, names: readonly string[]): boolean {
  return parent !== null && isTag(parent) && (names.includes(parent.name) || isWithin(parent, names));
}

/** The text of a node; spaces are kept. */
export function textOf(node: ChildNode): string {
  if (isText(node)) return node.data;
  return isTag(node) ? node.children.map(textOf).join('') : '';
}

/** The elements below a node with this name, in order. */
export function findAll(node: ChildNode, name: string): readonly Element[] {
  if (!isTag(node)) return [];
  return node.children.flatMap((child) => [
    ...(isTag(child) && child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

/** The elements directly in an element. */
export function elementsIn({ children }: Element): readonly Element[] {
  return children.filter((child): child is Element => isTag(child));
}

/** How many columns a cell takes. */
export function spanOf({ attribs }: Element): number {
  return Number(attribs['colspan'] ?? 1);
}

/** What a page that was rendered here shows: its `main` element, in which every chapter has an id. */
export function readPage(page: string): Element {
  const root = new Element('root', {}, parseDocument(page).children);
  const [main] = findAll(root, 'main');
  if (main === undefined) throw new Error('a page without main');
  // A chapter that nothing on the page points to stands in the contents of a document all the same.
  for (const [index, { attribs }] of findAll(main, 'h2').entries()) attribs['id'] ??= `chapter-${index + 1}`;
  return main;
}
