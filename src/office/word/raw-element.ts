import { XmlComponent } from 'docx';

/** An element of WordprocessingML for which the package has no class of its own. */
export class RawElement extends XmlComponent {
  constructor(
    name: string,
    attributes: Readonly<Record<string, string>>,
    children: readonly (XmlComponent | string)[],
  ) {
    super(name);
    // The package writes an object with `_attr` as the attributes of its element.
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes } as unknown as XmlComponent);
    this.root.push(...children);
  }
}

/** An element with only a value. */
export function valueElement(name: string, value: string): RawElement {
  return new RawElement(name, { 'w:val': value }, []);
}

/** Gives parts of one document numbers that are the same at every run; the package counts over all documents of a process. */
export class Numbering {
  #last = 0;
  next(): string {
    this.#last += 1;
    return String(this.#last);
  }
}

/** The names of places in a document: Word takes at most forty letters, digits and underscores, and the ids of a page are longer. */
export class Places {
  readonly #names = new Map<string, string>();
  /** The same id has the same name, whichever comes first, a link or the place itself. */
  nameOf(id: string): string {
    const name = this.#names.get(id) ?? `place_${this.#names.size + 1}`;
    this.#names.set(id, name);
    return name;
  }
}
