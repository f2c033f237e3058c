import type { Document, Element } from '@xmldom/xmldom';
import {
  childOf,
  childrenOf,
  childValue,
  newElement,
  removeNode,
  rootOf,
  setWordAttribute,
  wordAttribute,
  wordElements,
} from '../package/xml.ts';
import { styleKey } from './style-names.ts';

/** The elements that name a style, with the kind of style that they name. */
const NAMING = [
  ['pStyle', 'paragraph'],
  ['rStyle', 'character'],
  ['tblStyle', 'table'],
] as const;
type Kind = (typeof NAMING)[number][1];

interface Style {
  readonly id: string;
  readonly kind: string;
  readonly keys: readonly string[];
  readonly isUsual: boolean;
  readonly element: Element;
}

function readStyles(document: Document): readonly Style[] {
  return childrenOf(rootOf(document), 'style').map((element) => {
    const names = [childValue(element, 'name') ?? '', ...(childValue(element, 'aliases') ?? '').split(',')];
    return {
      id: wordAttribute(element, 'styleId') ?? '',
      kind: wordAttribute(element, 'type') ?? 'paragraph',
      keys: names.map(styleKey).filter((key) => key !== ''),
      isUsual: ['1', 'true', 'on'].includes(wordAttribute(element, 'default') ?? ''),
      element,
    };
  });
}

/** The style of paragraphs that name none; null when there is none. */
export function usualParagraph(document: Document): Element | null {
  return readStyles(document).find((style) => style.kind === 'paragraph' && style.isUsual)?.element ?? null;
}

/** The styles of a template: a style of ours is found in it by its name, and put into it where it has none. */
export class TemplateStyles {
  readonly #document: Document;
  readonly #ours: readonly Style[];
  readonly #theirs: Style[];
  readonly #found = new Map<string, string>();

  constructor(theirs: Document, ours: Document) {
    this.#document = theirs;
    this.#ours = readStyles(ours);
    this.#theirs = [...readStyles(theirs)];
  }

  /** The id of the style of the template with this name; null when there is none. */
  idOf(kind: Kind, name: string): string | null {
    const key = styleKey(name);
    const found = this.#theirs.filter((style) => style.kind === kind && style.keys.includes(key));
    // A name of its own comes before another name for it.
    return (found.find(({ keys }) => keys[0] === key) ?? found[0])?.id ?? null;
  }

  /** The id of the style that is used where none is named; null when there is none. */
  usual(kind: Kind): string | null {
    return this.#theirs.find((style) => style.kind === kind && style.isUsual)?.id ?? null;
  }

  elementOf(id: string): Element | null {
    return this.#theirs.find((style) => style.id === id)?.element ?? null;
  }

  /** The id in the template of a style of ours; one that the template lacks is added to it. */
  place(kind: Kind, id: string): string {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const style = this.#ours.find((one) => one.id === id);
    const [name = id] = style?.keys ?? [];
    const own = (name === 'normal' ? this.usual(kind) : null) ?? this.idOf(kind, name);
    if (own !== null || style === undefined) {
      this.#found.set(id, own ?? id);
      return own ?? id;
    }
    return this.#add(kind, style);
  }

  #add(kind: Kind, { id, element, keys }: Style): string {
    const taken = new Set(this.#theirs.map((style) => style.id));
    let own = id;
    while (taken.has(own)) own = `Nulmeting${own}`;
    this.#found.set(id, own);
    const copy = this.#document.importNode(element, true);
    setWordAttribute(copy, 'styleId', own);
    copy.removeAttributeNS(copy.namespaceURI, 'default');
    for (const name of ['link', 'numPr']) for (const linked of wordElements(copy, name)) removeNode(linked);
    this.#theirs.push({ id: own, kind, keys, isUsual: false, element: copy });
    rootOf(this.#document).appendChild(copy);
    for (const name of ['basedOn', 'next']) {
      const named = childOf(copy, name);
      if (named !== null) setWordAttribute(named, 'val', this.place(kind, wordAttribute(named, 'val') ?? ''));
    }
    return own;
  }

  /** The id of a style of paragraphs with this name; where the template has none, one that is its usual text at this size, in half points. */
  sized(name: string, size: number): string {
    const known = this.idOf('paragraph', name);
    if (known !== null) return known;
    const usual = this.usual('paragraph');
    const style = newElement(this.#document, 'style', { type: 'paragraph', customStyle: '1' });
    style.appendChild(newElement(this.#document, 'name', { val: name }));
    if (usual !== null) style.appendChild(newElement(this.#document, 'basedOn', { val: usual }));
    const look = style.appendChild(newElement(this.#document, 'rPr'));
    for (const part of ['sz', 'szCs'])
      look.appendChild(newElement(this.#document, part, { val: String(size) }));
    return this.#add('paragraph', {
      id: 'TableText',
      kind: 'paragraph',
      keys: [styleKey(name)],
      isUsual: false,
      element: style,
    });
  }

  /** Gives everything in a text the styles of the template. */
  apply(text: Element): void {
    for (const [name, kind] of NAMING)
      for (const naming of wordElements(text, name))
        setWordAttribute(naming, 'val', this.place(kind, wordAttribute(naming, 'val') ?? ''));
  }

  /** Says in which language texts are, for who reads them aloud or checks their spelling. */
  setLanguage(language: string): void {
    let at = rootOf(this.#document);
    for (const name of ['docDefaults', 'rPrDefault', 'rPr', 'lang']) {
      const found = childOf(at, name) ?? newElement(this.#document, name);
      // The usual look of a document stands before its styles, that of words before that of paragraphs.
      if (found.parentNode === null) at.insertBefore(found, name === 'lang' ? null : at.firstChild);
      at = found;
    }
    setWordAttribute(at, 'val', language);
  }
}
