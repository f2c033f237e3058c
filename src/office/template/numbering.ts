import type { Document, Element } from '@xmldom/xmldom';
import {
  childOf,
  childrenOf,
  childValue,
  largest,
  newElement,
  removeNode,
  rootOf,
  setWordAttribute,
  wordAttribute,
  wordElements,
} from '../package/xml.ts';
import type { TemplateStyles } from './styles.ts';

/** A list of the template's own: the style of its paragraphs, and the drawing of its marks. */
interface OwnList {
  readonly style: string;
  readonly drawing: string;
}

/** The list that a style of the template draws; null when it has no such style, or one without marks: its list is not there, such as 0. */
function ownList(styles: TemplateStyles, name: string, numbering: Document): OwnList | null {
  const style = styles.idOf('paragraph', name);
  const element = style === null ? null : styles.elementOf(style);
  const [named] = element === null ? [] : wordElements(element, 'numId');
  const value = wordAttribute(named ?? null, 'val');
  const list = childrenOf(rootOf(numbering), 'num').find((one) => wordAttribute(one, 'numId') === value);
  const drawing = list === undefined ? null : childValue(list, 'abstractNumId');
  return style === null || value === null || value === '0' || drawing === null ? null : { style, drawing };
}

/** Adds a list to those of a document; the drawings of marks stand before the lists. */
function addNumber(numbering: Document, id: number, drawing: string): Element {
  const number = newElement(numbering, 'num', { numId: String(id) });
  number.appendChild(newElement(numbering, 'abstractNumId', { val: drawing }));
  const after = childOf(rootOf(numbering), 'numIdMacAtCleanup');
  rootOf(numbering).insertBefore(number, after);
  return number;
}

function restart(numbering: Document, number: Element): void {
  const override = number.appendChild(newElement(numbering, 'lvlOverride', { ilvl: '0' }));
  override.appendChild(newElement(numbering, 'startOverride', { val: '1' }));
}

/**
 * Gives the lists of a text their marks in a template: those of its styles List Bullet and List Number where it has these, else ours.
 * Each numbered list begins at one.
 */
export function placeLists(text: Element, ours: Document, theirs: Document, styles: TemplateStyles): void {
  const own = {
    bullet: ownList(styles, 'list bullet', theirs),
    decimal: ownList(styles, 'list number', theirs),
  };
  const root = rootOf(theirs);
  const idsOf = (name: string, attribute: string): number =>
    largest(childrenOf(root, name).map((one) => wordAttribute(one, attribute)));
  const drawings = new Map<string, string>();
  const numbers = new Map<string, { readonly number: string | null; readonly style: string | null }>();

  const addDrawing = (id: string): string => {
    const known = drawings.get(id);
    if (known !== undefined) return known;
    const drawing = childrenOf(rootOf(ours), 'abstractNum').find(
      (one) => wordAttribute(one, 'abstractNumId') === id,
    );
    if (drawing === undefined) throw new Error(`no list ${id}`);
    const added = String(idsOf('abstractNum', 'abstractNumId') + 1);
    const copy = theirs.importNode(drawing, true);
    setWordAttribute(copy, 'abstractNumId', added);
    for (const name of ['nsid', 'tmpl']) for (const one of wordElements(copy, name)) removeNode(one);
    root.insertBefore(copy, childOf(root, 'num') ?? childOf(root, 'numIdMacAtCleanup'));
    drawings.set(id, added);
    return added;
  };

  const add = (id: string): { readonly number: string | null; readonly style: string | null } => {
    const number = childrenOf(rootOf(ours), 'num').find((one) => wordAttribute(one, 'numId') === id);
    const drawing = number === undefined ? null : childValue(number, 'abstractNumId');
    const drawn = childrenOf(rootOf(ours), 'abstractNum').find(
      (one) => wordAttribute(one, 'abstractNumId') === drawing,
    );
    if (drawing === null || drawn === undefined) throw new Error(`no list ${id}`);
    const kind = childValue(childOf(drawn, 'lvl'), 'numFmt') === 'bullet' ? 'bullet' : 'decimal';
    const list = own[kind];
    if (list !== null && kind === 'bullet') return { number: null, style: list.style };
    const added = idsOf('num', 'numId') + 1;
    const made = addNumber(theirs, added, list?.drawing ?? addDrawing(drawing));
    if (kind === 'decimal') restart(theirs, made);
    return { number: String(added), style: list?.style ?? null };
  };

  for (const properties of wordElements(text, 'numPr')) {
    const number = childOf(properties, 'numId');
    const id = wordAttribute(number, 'val');
    if (number === null || id === null) continue;
    const placed = numbers.get(id) ?? add(id);
    numbers.set(id, placed);
    const paragraph = properties.parentNode as Element;
    const style = childOf(paragraph, 'pStyle');
    if (placed.style !== null && style !== null) setWordAttribute(style, 'val', placed.style);
    if (placed.number === null) removeNode(properties);
    else setWordAttribute(number, 'val', placed.number);
  }
}
