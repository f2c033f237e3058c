import type { Element } from '@xmldom/xmldom';
import { NamedError } from '../../domain/checking/named-error.ts';
import type { WordTemplate } from '../../reports/own-template.ts';
import { OfficePackage } from '../package/office-package.ts';
import {
  childOf,
  childrenOf,
  decodeXml,
  parseXml,
  removeNode,
  rootOf,
  wordAttribute,
  wordElements,
} from '../package/xml.ts';
import { findPlace, type Place } from './place.ts';
import { usualParagraph } from './styles.ts';
import { unpack } from './unpack.ts';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const TEMPLATE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
const CONTENTS = '[Content_Types].xml';
/** What works by itself when the document is opened. */
const WORKS = /macroEnabled|vbaProject|vbaData|activeX/i;

/** Of letters, in half points, where a file says nothing. */
const USUAL_SIZE = 20;

/** A template that can be filled. */
export interface OpenedTemplate {
  readonly parts: OfficePackage;
  /** The name of the part that holds the text. */
  readonly main: string;
  readonly place: Place;
  /** How large the letters of its usual text are, in half points. */
  readonly size: number;
}

/** Refuses what would be fetched from elsewhere; a link that a person can follow stays, and the template it was once made of is forgotten. */
function refuseOutside(parts: OfficePackage, path: string): void {
  const owners = parts.names.flatMap((name) => {
    const match = /^(.*)_rels\/(.*)\.rels$/.exec(name);
    return match === null ? [] : [`${match[1]}${match[2]}`];
  });
  for (const owner of owners)
    for (const { kind, target, isOutside, element } of parts.relations(owner)) {
      if (!isOutside || kind === 'hyperlink') continue;
      if (kind !== 'attachedTemplate') throw new NamedError('template-outside', { path, target });
      removeNode(element);
      for (const attached of wordElements(parts.xml(owner), 'attachedTemplate')) removeNode(attached);
    }
}

/** The size of letters where no style says another, in half points. */
function sizeOf(parts: OfficePackage, main: string): number {
  const name = parts.related(main, 'styles');
  if (name === null) return USUAL_SIZE;
  const styles = parts.xml(name);
  const looks = [usualParagraph(styles), ...childrenOf(rootOf(styles), 'docDefaults')].flatMap((look) =>
    look === null ? [] : wordElements(look, 'sz'),
  );
  return Number.parseInt(wordAttribute(looks[0] ?? null, 'val') ?? '', 10) || USUAL_SIZE;
}

/** The part with the text; null when the file is of another program, or of a form that Word itself hardly uses. */
function findMain(parts: OfficePackage): string | null {
  if (!parts.has(CONTENTS)) return null;
  const main = parts.related('', 'officeDocument');
  if (main === null || ![DOCUMENT, TEMPLATE].includes(parts.typeOf(main))) return null;
  // The strict form has names of its own for everything.
  return wordElements(parts.xml(main), 'body').length === 1 ? main : null;
}

/** The heads and feet of the pages. */
function findAround(parts: OfficePackage, main: string): readonly Element[] {
  return parts
    .relations(main)
    .filter(({ kind, target }) => (kind === 'header' || kind === 'footer') && parts.has(target))
    .map(({ target }) => rootOf(parts.xml(target)));
}

function open(template: WordTemplate): OpenedTemplate {
  const { path } = template;
  const parts = new OfficePackage(unpack(template));
  if (parts.has(CONTENTS) && WORKS.test(decodeXml(parts.bytes(CONTENTS))))
    throw new NamedError('template-macros', { path });
  if (parts.names.some((name) => WORKS.test(name))) throw new NamedError('template-macros', { path });
  for (const name of parts.names) if (/\.(?:xml|rels)$/i.test(name)) parseXml(parts.bytes(name));
  const main = findMain(parts);
  if (main === null) throw new NamedError('template-not-word', { path });
  refuseOutside(parts, path);
  parts.setType(main, DOCUMENT);
  const body = childOf(rootOf(parts.xml(main)), 'body');
  if (body === null) throw new Error('has no text');
  return { parts, main, place: findPlace(body, findAround(parts, main), path), size: sizeOf(parts, main) };
}

/**
 * Opens a Word file as a template. Nothing is fetched, and nothing is written.
 * @throws NamedError `template-locked`, `template-not-word`, `template-damaged`, `template-unpacks-large`, `template-macros`,
 * `template-outside`, `template-place`
 */
export function openTemplate(template: WordTemplate): OpenedTemplate {
  try {
    return open(template);
  } catch (error) {
    if (error instanceof NamedError) throw error;
    throw new NamedError('template-damaged', { path: template.path });
  }
}
