import {
  BookmarkEnd,
  BookmarkStart,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  ShadingType,
  TextRun,
} from 'docx';
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { INK, SOFT, shadeOf, WASH } from './colours.ts';
import { inlineControl } from './content-control.ts';
import { hasClass, textOf } from './page-tree.ts';
import type { Numbering, Places } from './raw-element.ts';
import { localeOf } from './styles.ts';
import { unplacedTag } from './tags.ts';

/** How words look; what a paragraph's style says is left out. */
type Look = Pick<IRunOptions, 'bold' | 'color' | 'shading' | 'style' | 'size' | 'language'>;

/** What the parts of one document share. */
export interface Parts {
  readonly bookmarks: Numbering;
  readonly places: Places;
  readonly blanks: Numbering;
  readonly lists: Numbering;
  readonly tables: Numbering;
  readonly figures: Numbering;
  /** Words of the program: of a table and of a figure in a caption. */
  readonly table: string;
  readonly figure: string;
  /** How wide text is on a page, in twentieths of a point. */
  readonly textWidth: number;
  /** The columns of each table, in twentieths of a point. */
  readonly columnWidths: ReadonlyMap<Element, readonly number[]>;
  /** The style of usual text in a table. */
  readonly tableStyle: string;
}

/** A word in a coloured box on the page is a word on a coloured ground here. */
function chipLook(element: Element): Look {
  const shade = shadeOf(element.attribs['class'] ?? '');
  const fill = shade?.wash ?? WASH;
  return { color: INK, shading: { type: ShadingType.CLEAR, color: 'auto', fill } };
}

/** Lines of a text as runs; white space is one space, a line break in a person's text stays one. */
function textRuns(text: string, look: Look, keepsLines: boolean): readonly TextRun[] {
  const lines = keepsLines ? text.split('\n') : [text];
  return lines.flatMap((line, index) => {
    const words = line.replace(/\s+/gu, ' ');
    if (words === '' && index === 0) return [];
    return [new TextRun({ text: words, ...(index > 0 ? { break: 1 } : {}), ...look })];
  });
}

function elementRuns(
  element: Element,
  parts: Parts,
  look: Look,
  keepsLines: boolean,
): readonly ParagraphChild[] {
  const within = (more: Look = {}, keeps = keepsLines) =>
    runsOf(element.children, parts, { ...look, ...more }, keeps);
  const { lang } = element.attribs;
  if (lang !== undefined) return within({ language: { value: localeOf(lang) } });
  switch (element.name) {
    case 'br':
      return [new TextRun({ break: 1 })];
    case 'strong':
      return within({ bold: true });
    case 'bdi':
      return within({}, keepsLines || hasClass(element, 'long'));
    case 'a': {
      const target = element.attribs['href'] ?? '';
      return target.startsWith('#')
        ? [new InternalHyperlink({ anchor: parts.places.nameOf(target.slice(1)), children: [...within()] })]
        : within();
    }
    default:
  }
  if (hasClass(element, 'blank')) {
    const hint = textOf(element).trim();
    const { 'data-tag': tag = unplacedTag(parts.blanks.next()), 'data-label': label = hint } =
      element.attribs;
    const shown = 'data-whole' in element.attribs ? hint.replaceAll(' ', '\u00A0') : hint;
    return [inlineControl({ tag, label, hint: shown })];
  }
  if (hasClass(element, 'chip'))
    return [
      new TextRun({ text: ' ', ...chipLook(element) }),
      ...within(chipLook(element)),
      new TextRun({ text: ' ', ...chipLook(element) }),
    ];
  if (hasClass(element, 'tag')) return [new TextRun({ text: ' ' }), ...within({ color: SOFT, size: 18 })];
  if (hasClass(element, 'source') || hasClass(element, 'kind')) return within({ style: 'Soft', bold: false });
  return within();
}

/** Nodes that stand in a line, as the parts of a paragraph. */
export function runsOf(
  nodes: readonly ChildNode[],
  parts: Parts,
  look: Look = {},
  keepsLines = false,
): readonly ParagraphChild[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return textRuns(node.data, look, keepsLines);
    return isTag(node) ? elementRuns(node, parts, look, keepsLines) : [];
  });
}

/** A bookmark around the parts of a paragraph, or before a block, so that a link and the contents can point to it. */
export function bookmarked<T>(id: string | undefined, children: readonly T[], parts: Parts): readonly T[] {
  if (id === undefined) return children;
  const number = Number(parts.bookmarks.next());
  const [start, end] = [new BookmarkStart(parts.places.nameOf(id), number), new BookmarkEnd(number)];
  return [start as T, ...children, end as T];
}
