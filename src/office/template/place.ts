import type { Element, Node } from '@xmldom/xmldom';
import { NamedError } from '../../domain/checking/named-error.ts';
import {
  childOf,
  childrenOf,
  isElement,
  newElement,
  removeNode,
  wordAttribute,
  wordElements,
} from '../package/xml.ts';

/** The bookmark, and the words, where the document comes. */
const BOOKMARK = 'nulmeting';
const WORDS = /\{\{\s*nulmeting\s*\}\}/i;
/** The width of the text on A4 with Word's own margins, in twentieths of a point. */
const USUAL_WIDTH = 9026;

/** Where in a template the document comes. */
export interface Place {
  readonly body: Element;
  /** The node before which it comes; null for the end of the text. */
  readonly before: Node | null;
  /** How wide text is there, in twentieths of a point. */
  readonly textWidth: number;
}

/** The paragraph in which an element stands, or that it is; null when there is none. */
function paragraphOf(element: Element): Element | null {
  for (let at: Node | null = element; at !== null; at = at.parentNode)
    if (isElement(at) && at.localName === 'p') return at;
  return null;
}

/** The content control of which this is the content; null for anything else. */
function controlOf(content: Node | null): Element | null {
  if (content === null || !isElement(content) || content.localName !== 'sdtContent') return null;
  const control = content.parentNode;
  return control !== null && isElement(control) && control.localName === 'sdt' ? control : null;
}

/** What a paragraph says, without what stands in frames in it. */
function textOf(paragraph: Element): string {
  return wordElements(paragraph, 't')
    .filter((text) => paragraphOf(text) === paragraph)
    .map((text) => text.textContent ?? '')
    .join('');
}

/** How wide a column of a section is, in twentieths of a point. */
function widthOf(section: Element | null): number {
  if (section === null) return USUAL_WIDTH;
  const number = (name: string, attribute: string): number =>
    Number.parseInt(wordAttribute(childOf(section, name), attribute) ?? '', 10) || 0;
  const width = ['left', 'right', 'gutter'].reduce(
    (rest, side) => rest - number('pgMar', side),
    number('pgSz', 'w'),
  );
  const columns = Math.max(1, number('cols', 'num'));
  const column = Math.floor((width - (columns - 1) * number('cols', 'space')) / columns);
  return column > 1000 ? column : USUAL_WIDTH;
}

/** The section in which a block stands: the first that ends at it or after it. */
function sectionFrom(body: Element, block: Node | null): Element | null {
  const sections = wordElements(body, 'sectPr');
  const blocks = [...body.childNodes];
  const from = block === null ? blocks.length : blocks.indexOf(block);
  const ends = (section: Element): number =>
    blocks.findIndex(
      (one) => one === section || (isElement(one) && wordElements(one, 'sectPr').includes(section)),
    );
  return sections.find((section) => ends(section) >= from) ?? sections.at(-1) ?? null;
}

/** The paragraph of a mark, or the mark where it stands between paragraphs; null in a table or a frame. */
function blockOf(body: Element, mark: Element): Element | null {
  const block = paragraphOf(mark) ?? mark;
  let around = block.parentNode;
  for (let control = controlOf(around); control !== null; control = controlOf(around))
    around = control.parentNode;
  return around === body ? block : null;
}

/** Puts a block in the text itself, with what stands beside it: a content control around it would be one around the whole document. */
function bringOut(block: Element): void {
  for (let control = controlOf(block.parentNode); control !== null; control = controlOf(block.parentNode)) {
    for (const one of [...(block.parentNode?.childNodes ?? [])])
      control.parentNode?.insertBefore(one, control);
    removeNode(control);
  }
}

/** The bookmark that says where; null when there is none. */
function findBookmark(body: Element): Element | null {
  const marks = wordElements(body, 'bookmarkStart');
  return marks.find((mark) => wordAttribute(mark, 'name')?.toLowerCase() === BOOKMARK) ?? null;
}

/** Whether nothing can be seen of a paragraph, and nothing ends at it. */
function isEmpty(block: Element): boolean {
  if (block.localName !== 'p') return (block.localName ?? '').startsWith('bookmark');
  return wordElements(block, 'r').length === 0 && wordElements(block, 'sectPr').length === 0;
}

/** Removes the empty lines at the end of the text, where the document is to go on. */
function trimEnd(body: Element): void {
  for (const block of childrenOf(body).toReversed()) {
    if (block.localName === 'sectPr') continue;
    if (!isEmpty(block)) return;
    removeNode(block);
  }
}

/** Takes the mark away; a section that ends at its paragraph goes on ending there. Gives what then stands after its place. */
function clearMark(body: Element, mark: Element, block: Element): Node | null {
  const id = wordAttribute(mark, 'id');
  const ends = wordElements(body, 'bookmarkEnd').filter((end) => wordAttribute(end, 'id') === id);
  if (mark.localName === 'bookmarkStart') for (const end of ends) removeNode(end);
  const properties = childOf(block, 'pPr');
  const section = properties === null ? null : childOf(properties, 'sectPr');
  const after = block.nextSibling;
  removeNode(block);
  const owner = body.ownerDocument;
  if (section === null || owner === null) return after;
  const last = newElement(owner, 'p');
  last.appendChild(newElement(owner, 'pPr')).appendChild(section);
  return body.insertBefore(last, after);
}

/** The paragraphs in which the words stand. */
function findWords(text: Element): readonly Element[] {
  return wordElements(text, 'p').filter((paragraph) => WORDS.test(textOf(paragraph)));
}

/**
 * Finds where the document comes: in place of the paragraph with the bookmark `nulmeting` or the words `{{nulmeting}}`, else after what
 * the template holds. `around` are the heads and feet of its pages.
 * @throws NamedError `template-place` when the mark stands in a table, a frame, a head or a foot; `template-mark-not-alone` when
 * its words stand beside others, or in a second place
 */
export function findPlace(body: Element, around: readonly Element[], path: string): Place {
  if (around.some((part) => findBookmark(part) !== null || findWords(part).length > 0))
    throw new NamedError('template-place', { path });
  const bookmark = findBookmark(body);
  const worded = findWords(body);
  const mark = bookmark ?? worded[0] ?? null;
  if (mark === null) {
    trimEnd(body);
    const last = childrenOf(body, 'sectPr').at(-1) ?? null;
    return { body, before: last, textWidth: widthOf(last) };
  }
  const block = blockOf(body, mark);
  if (block === null) throw new NamedError('template-place', { path });
  const isAlone = bookmark !== null || textOf(block).replace(WORDS, '').trim() === '';
  // What is left of the words would stand in every document.
  if (!isAlone || worded.some((paragraph) => paragraph !== block))
    throw new NamedError('template-mark-not-alone', { path });
  bringOut(block);
  const textWidth = widthOf(sectionFrom(body, block));
  return { body, before: clearMark(body, mark, block), textWidth };
}
