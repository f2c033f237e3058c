import type { Document, Element } from '@xmldom/xmldom';
import { unzipSync, zipSync } from 'fflate';
import { OfficePackage } from '../package/office-package.ts';
import {
  childOf,
  childrenOf,
  largest,
  newElement,
  removeNode,
  rootOf,
  setWordAttribute,
  wordAttribute,
  wordElements,
} from '../package/xml.ts';
import { placeLists } from './numbering.ts';
import type { OpenedTemplate } from './open-template.ts';
import { forgetBlanks, placeProperties } from './properties.ts';
import { TemplateStyles } from './styles.ts';
import { findTableStyle, fitTables, styleTables } from './tables.ts';

/** The first moment that a zip can hold. */
const FIRST_MOMENT = new Date(1980, 0, 1);
const MAIN = 'word/document.xml';
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PART_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const PICTURES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  emf: 'image/x-emf',
  png: 'image/png',
};

/** The part of a template of this kind, made empty where the template has none. */
function partOf({ parts, main }: OpenedTemplate, kind: 'styles' | 'numbering'): Document {
  const known = parts.related(main, kind);
  if (known !== null) return parts.xml(known);
  const name = `word/nulmeting-${kind}.xml`;
  parts.put(name, `<w:${kind} ${NAMESPACE}/>`);
  parts.setType(name, `${PART_TYPE}${kind}+xml`);
  parts.relate(main, kind, name);
  return parts.xml(name);
}

/** A template's own sections rule the pages: where ours began a new one, a new page begins. */
function breakPages(text: Element): void {
  for (const section of wordElements(text, 'sectPr')) {
    const paragraph = section.parentNode?.parentNode as Element | undefined;
    removeNode(section);
    const document = text.ownerDocument;
    if (paragraph?.localName !== 'p' || document === null) continue;
    const run = paragraph.appendChild(newElement(document, 'r'));
    run.appendChild(newElement(document, 'br', { type: 'page' }));
  }
}

/** Puts the pictures of a text into a template. */
function placePictures(text: Element, ours: OfficePackage, { parts, main }: OpenedTemplate): void {
  const placed = new Map<string, string>();
  const targets = new Map(ours.relations(MAIN).map(({ id, target }) => [id, target]));
  for (const element of [...text.getElementsByTagName('*')])
    for (const attribute of [...element.attributes].filter(({ localName }) => localName === 'embed')) {
      const source = targets.get(attribute.value);
      if (source === undefined) throw new Error(`no picture ${attribute.value}`);
      const known = placed.get(source);
      const ending = source.split('.').at(-1) ?? '';
      const name = `word/media/nulmeting-${placed.size + 1}.${ending}`;
      if (known === undefined) {
        parts.put(name, ours.bytes(source));
        parts.setType(name, PICTURES[ending] ?? '');
        placed.set(source, parts.relate(main, 'image', name));
      }
      attribute.value = placed.get(source) ?? '';
    }
}

/** Gives bookmarks and drawings of a text numbers and names that a template does not have. */
function renumber(text: Element, theirs: Element): void {
  const marks = ['bookmarkStart', 'bookmarkEnd'];
  const last = largest(
    marks.flatMap((name) => wordElements(theirs, name).map((one) => wordAttribute(one, 'id'))),
  );
  for (const name of marks)
    for (const mark of wordElements(text, name))
      setWordAttribute(mark, 'id', String(last + 1 + Number(wordAttribute(mark, 'id'))));
  const taken = new Set(
    wordElements(theirs, 'bookmarkStart').map((mark) => wordAttribute(mark, 'name') ?? ''),
  );
  let start = 'place_';
  while ([...taken].some((name) => name.startsWith(start))) start = `nulmeting_${start}`;
  const rename = (name: string): string => name.replace(/^place_(?=\d+$)/, start);
  for (const mark of wordElements(text, 'bookmarkStart'))
    setWordAttribute(mark, 'name', rename(wordAttribute(mark, 'name') ?? ''));
  for (const link of wordElements(text, 'hyperlink'))
    setWordAttribute(link, 'anchor', rename(wordAttribute(link, 'anchor') ?? ''));
  const drawings = (tree: Element): readonly Element[] =>
    [...tree.getElementsByTagName('*')].filter(({ localName }) => localName === 'docPr');
  const drawn = largest(drawings(theirs).map((one) => one.getAttribute('id')));
  for (const drawing of drawings(text))
    drawing.setAttribute('id', String(drawn + Number(drawing.getAttribute('id'))));
}

/** The document `made` in a template: its text, with the styles, heads, feet and pages of the template. The same bytes at every run. */
export function fillTemplate(template: OpenedTemplate, made: Uint8Array, language: string): Uint8Array {
  const { parts, main, place, size } = template;
  const ours = new OfficePackage(new Map(Object.entries(unzipSync(made))));
  const text = childOf(rootOf(ours.xml(MAIN)), 'body');
  if (text === null) throw new Error('no text');
  const styles = new TemplateStyles(partOf(template, 'styles'), ours.xml('word/styles.xml'));
  const settings = parts.related(main, 'settings');
  const tableStyle = findTableStyle(styles, settings === null ? null : parts.xml(settings));
  breakPages(text);
  styles.apply(text);
  fitTables(text, styles, size);
  if (tableStyle !== null) styleTables(text, tableStyle);
  placeLists(text, ours.xml('word/numbering.xml'), partOf(template, 'numbering'), styles);
  placePictures(text, ours, template);
  renumber(text, place.body);
  placeProperties(ours, template);
  forgetBlanks(template);
  styles.setLanguage(language);
  for (const block of childrenOf(text))
    place.body.insertBefore(parts.xml(main).importNode(block, true), place.before);
  return zipSync(parts.files(), { mtime: FIRST_MOMENT, level: 9 });
}
