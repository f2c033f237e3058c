import type { Element, Node } from '@xmldom/xmldom';
import { listParts, unpackPart } from '../../zip/unzip.ts';
import { OfficePackage, relationsName } from '../package/office-package.ts';
import { rootOf } from '../package/xml.ts';
import { isUnplacedTag, ORIGIN, readActionTag, readTextTag } from './tags.ts';

/** What a person filled in in a Word document, and of which organisation and measurement it says that it is. */
export interface FilledIn {
  readonly organisation: string | null;
  readonly measurement: string | null;
  /** Texts by what they are about; what was left open is not among them. */
  readonly texts: ReadonlyMap<string, string>;
  /** What else was written about the same, where a blank was copied: the first of a document counts, as for an action. */
  readonly again: readonly { readonly id: string; readonly words: string }[];
  /** What was filled in for actions of a plan. */
  readonly actions: readonly { readonly field: string; readonly key: string; readonly words: string }[];
  /** What was filled in in blanks of ours that say of nothing to which they belong. */
  readonly unplaced: readonly string[];
}

/** The most bytes of a part when it is unpacked: a small file can hold a very large one. */
const MOST_BYTES = 40_000_000;

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Of a file only these parts, without one that is too large. */
function unpack(bytes: Uint8Array, names: readonly string[]): OfficePackage {
  const read = listParts(bytes).filter(({ name }) => names.includes(name));
  const parts = read.map((part) => [part.name, unpackPart(bytes, part, MOST_BYTES)] as const);
  return new OfficePackage(
    new Map(parts.flatMap(([name, content]) => (content === null ? [] : [[name, content] as const]))),
  );
}

/** The text of a Word file and what it says of itself, wherever these stand in it; null for what is none. */
function open(bytes: Uint8Array): { readonly main: Element; readonly properties: Element | null } | null {
  const kinds = ['officeDocument', 'custom-properties'] as const;
  try {
    const relations = unpack(bytes, [relationsName('')]).relations('');
    const [text, custom] = kinds.map(
      (kind) => relations.find((one) => one.kind === kind && !one.isOutside)?.target ?? null,
    );
    if (text == null) return null;
    const parts = unpack(bytes, [text, custom ?? '']);
    const main = rootOf(parts.xml(text));
    return { main, properties: custom != null && parts.has(custom) ? rootOf(parts.xml(custom)) : null };
  } catch {
    return null;
  }
}

/** What was taken out of a document whose changes are tracked still stands in it. */
const TAKEN_OUT = new Set(['w:del', 'w:moveFrom', 'w:sdtPr', 'w:pPr', 'w:rPr']);
/** What one sees of these elements. */
const SEEN: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:noBreakHyphen': '-',
};

/** What stands before a paragraph: an empty line, or none before one that goes on with the line above it, without room between them. */
function breakBefore(paragraph: Element): string {
  const properties = childOf(paragraph, 'w:pPr');
  const spacing = properties && childOf(properties, 'w:spacing');
  return spacing?.getAttribute('w:before') === '0' ? '\n' : '\n\n';
}

/** The words in an element, an empty line between its paragraphs; elements can be nested without an end. */
function wordsOf(root: Element): string {
  let words = '';
  let isFirst = true;
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node) || TAKEN_OUT.has(node.nodeName)) continue;
    if (node.nodeName === 'w:p') {
      if (!isFirst) words += breakBefore(node);
      isFirst = false;
    }
    if (node.nodeName === 'w:t') words += node.textContent ?? '';
    else {
      words += SEEN[node.nodeName] ?? '';
      for (let child = node.lastChild; child !== null; child = child.previousSibling) waiting.push(child);
    }
  }
  return words
    .replace(/[^\S\n]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function childOf(element: Element, name: string): Element | null {
  for (let child = element.firstChild; child !== null; child = child.nextSibling)
    if (isElement(child) && child.nodeName === name) return child;
  return null;
}

/** Takes out of words what nobody sees. */
type Clean = (words: string) => string;

/** A blank that somebody filled in, with its tag; null for one that is open. */
function readControl(
  control: Element,
  hints: ReadonlySet<string>,
  clean: Clean,
): readonly [string, string] | null {
  const properties = childOf(control, 'w:sdtPr');
  const content = childOf(control, 'w:sdtContent');
  if (properties === null || content === null) return null;
  const tag = childOf(properties, 'w:tag')?.getAttribute('w:val') ?? '';
  if (tag === '' || childOf(properties, 'w:showingPlcHdr') !== null) return null;
  const words = clean(wordsOf(content)).trim();
  // Not every office keeps it that a hint is none of a person's words; in a table it stands on one line.
  return words === '' || hints.has(words.replaceAll('\u00A0', ' ')) ? null : [tag, words];
}

function readProperty(root: Element | null, name: string): string | null {
  const all = root === null ? [] : [...root.getElementsByTagName('property')];
  const found = all.find((property) => property.getAttribute('name') === name);
  const value = found?.textContent?.trim() ?? '';
  return value === '' ? null : value;
}

/**
 * Reads what was filled in in a report or a plan in Word; null when that is none. `hints` stand in what was left open; where nothing is left
 * of words that are cleaned, nothing was filled in.
 */
export function readFilledIn(
  bytes: Uint8Array,
  hints: ReadonlySet<string>,
  clean: Clean = (words) => words,
): FilledIn | null {
  const opened = open(bytes);
  if (opened === null) return null;
  const { main, properties } = opened;
  const controls = [...main.getElementsByTagName('w:sdt')];
  const filled = controls
    .map((control) => readControl(control, hints, clean))
    .filter((text) => text !== null);
  const written = filled.flatMap(([tag, words]) => {
    const id = readTextTag(tag);
    return id === null ? [] : [{ id, words }];
  });
  const texts = new Map<string, string>();
  for (const { id, words } of written) if (!texts.has(id)) texts.set(id, words);
  const actions = filled.flatMap(([tag, words]) => {
    const place = readActionTag(tag);
    return place === null ? [] : [{ ...place, words }];
  });
  return {
    organisation: readProperty(properties, ORIGIN.organisation),
    measurement: readProperty(properties, ORIGIN.measurement),
    texts,
    again: written.filter(({ id, words }) => texts.get(id) !== words),
    actions,
    unplaced: filled.flatMap(([tag, words]) => (isUnplacedTag(tag) ? [words] : [])),
  };
}
