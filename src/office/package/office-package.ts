import type { Document, Element } from '@xmldom/xmldom';
import { strToU8 } from 'fflate';
import { childrenOf, parseXml, removeNode, rootOf, writeXml } from './xml.ts';

/** What an office file says its parts and relations are. */
const TYPES = '[Content_Types].xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A relation of a part with another part, or with something outside the file. */
interface Relation {
  readonly id: string;
  /** The last word of its type, such as `styles`. */
  readonly kind: string;
  readonly target: string;
  readonly isOutside: boolean;
  readonly element: Element;
}

/** The name of the part with the relations of a part, of the file itself for ''. */
export function relationsName(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The name of a part that another one points to. */
function resolveTarget(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The parts of an office file, read as XML when they are asked for; what was read can be changed, and is written again. */
export class OfficePackage {
  readonly #parts: Map<string, Uint8Array>;
  readonly #read = new Map<string, Document>();

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.#parts = new Map(parts);
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  bytes(name: string): Uint8Array {
    const part = this.#parts.get(name);
    if (part === undefined) throw new Error(`has no ${name}`);
    return part;
  }

  /** Throws when there is no such part, or it is no XML. */
  xml(name: string): Document {
    const known = this.#read.get(name);
    if (known !== undefined) return known;
    const document = parseXml(this.bytes(name));
    this.#read.set(name, document);
    return document;
  }

  put(name: string, content: Uint8Array | string): void {
    this.#parts.set(name, typeof content === 'string' ? strToU8(content) : content);
    this.#read.delete(name);
  }

  /** The relations of a part, of the file itself for ''. */
  relations(part: string): readonly Relation[] {
    const name = relationsName(part);
    if (!this.has(name)) return [];
    return childrenOf(rootOf(this.xml(name)), 'Relationship').map((element) => {
      const [target, isOutside] = [
        element.getAttribute('Target') ?? '',
        element.getAttribute('TargetMode') === 'External',
      ];
      return {
        id: element.getAttribute('Id') ?? '',
        kind: (element.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
        target: isOutside ? target : resolveTarget(part, target),
        isOutside,
        element,
      };
    });
  }

  /** The part that another has a relation of this kind with; null when there is none. */
  related(part: string, kind: string): string | null {
    const found = this.relations(part).find((relation) => relation.kind === kind && !relation.isOutside);
    return found !== undefined && this.has(found.target) ? found.target : null;
  }

  /** Takes out the relations of a part with parts of this kind, and these. */
  removeRelated(part: string, kind: string): void {
    for (const { target, isOutside, element } of this.relations(part).filter((one) => one.kind === kind)) {
      removeNode(element);
      if (isOutside) continue;
      this.#parts.delete(target);
      this.#read.delete(target);
      const typed = childrenOf(rootOf(this.xml(TYPES))).filter(
        (entry) => entry.getAttribute('PartName') === `/${target}`,
      );
      for (const entry of typed) removeNode(entry);
    }
  }

  /** Adds a relation with a part, and gives its id. `kind` is the last word of a type of office files, or a whole type. */
  relate(part: string, kind: string, target: string): string {
    const name = relationsName(part);
    if (!this.has(name)) this.put(name, `<Relationships xmlns="${RELATIONS}"/>`);
    const taken = new Set(this.relations(part).map(({ id }) => id));
    let number = 1;
    while (taken.has(`nulmeting${number}`)) number += 1;
    const id = `nulmeting${number}`;
    const root = rootOf(this.xml(name));
    const element = this.xml(name).createElementNS(RELATIONS, 'Relationship');
    element.setAttribute('Id', id);
    element.setAttribute('Type', kind.includes(':') ? kind : `${KINDS}/${kind}`);
    element.setAttribute('Target', `/${target}`);
    root.appendChild(element);
    return id;
  }

  /** The type of a part, '' when the file does not say it. */
  typeOf(name: string): string {
    const entries = childrenOf(rootOf(this.xml(TYPES)));
    const own = entries.find((entry) => entry.getAttribute('PartName') === `/${name}`);
    const ending = name.split('.').at(-1)?.toLowerCase();
    const usual = entries.find((entry) => entry.getAttribute('Extension')?.toLowerCase() === ending);
    return (own ?? usual)?.getAttribute('ContentType') ?? '';
  }

  setType(name: string, type: string): void {
    if (this.typeOf(name) === type) return;
    const root = rootOf(this.xml(TYPES));
    const own = childrenOf(root).find((entry) => entry.getAttribute('PartName') === `/${name}`);
    const element = own ?? this.xml(TYPES).createElementNS(root.namespaceURI, 'Override');
    element.setAttribute('PartName', `/${name}`);
    element.setAttribute('ContentType', type);
    if (own === undefined) root.appendChild(element);
  }

  /** Every part, with what was changed. */
  files(): Readonly<Record<string, Uint8Array>> {
    const names = [TYPES, ...this.names.filter((name) => name !== TYPES)];
    return Object.fromEntries(
      names.map((name) => {
        const read = this.#read.get(name);
        return [name, read === undefined ? this.bytes(name) : writeXml(read)];
      }),
    );
  }
}
