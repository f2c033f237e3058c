import type { OfficePackage } from '../package/office-package.ts';
import { childrenOf, largest, removeNode, rootOf, wordAttribute, wordElements } from '../package/xml.ts';
import { isOwnTag, ORIGIN } from '../word/tags.ts';
import type { OpenedTemplate } from './open-template.ts';

const ORIGINS: readonly string[] = Object.values(ORIGIN);

/** Puts the part in which our document says something of itself in the place of that of a template. `kind` is the last word of its relation. */
function replacePart(kind: string, ours: OfficePackage, parts: OfficePackage): void {
  const own = ours.relations('').find((relation) => relation.kind === kind);
  if (own === undefined) return;
  const known = parts.related('', kind);
  const name = known ?? `docProps/nulmeting-${kind}.xml`;
  parts.put(name, ours.bytes(own.target));
  parts.setType(name, ours.typeOf(own.target));
  if (known === null) parts.relate('', own.element.getAttribute('Type') ?? '', name);
}

/** Says of which organisation and measurement the document is, or of none, whatever the template said of that; its other properties stay. */
function placeOrigin(ours: OfficePackage, parts: OfficePackage): void {
  const kind = 'custom-properties';
  const known = parts.related('', kind);
  if (known === null) {
    replacePart(kind, ours, parts);
    return;
  }
  const theirs = parts.xml(known);
  for (const property of childrenOf(rootOf(theirs), 'property'))
    if (ORIGINS.includes((property.getAttribute('name') ?? '').toLowerCase())) removeNode(property);
  const own = ours.related('', kind);
  let last = Math.max(1, largest(childrenOf(rootOf(theirs)).map((one) => one.getAttribute('pid'))));
  for (const property of own === null ? [] : childrenOf(rootOf(ours.xml(own)), 'property')) {
    const copy = theirs.importNode(property, true);
    last += 1;
    copy.setAttribute('pid', String(last));
    rootOf(theirs).appendChild(copy);
  }
}

/** What a document says of itself is of this document: who made the template, and of whom that was, have nothing to do with it. */
export function placeProperties(ours: OfficePackage, { parts }: OpenedTemplate): void {
  for (const kind of ['core-properties', 'extended-properties']) replacePart(kind, ours, parts);
  // A picture of the first page, which is another page now.
  parts.removeRelated('', 'thumbnail');
  placeOrigin(ours, parts);
}

/** What was filled in in a template that was a report itself, is no text of the document that is put in it. */
export function forgetBlanks({ place }: OpenedTemplate): void {
  for (const tag of wordElements(place.body, 'tag'))
    if (isOwnTag(wordAttribute(tag, 'val') ?? '')) removeNode(tag);
}
