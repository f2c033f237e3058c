import { type FileChild, ImageRun, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { type ChildNode, Element, isTag, isText, Text } from 'domhandler';
import { captionOf } from './caption.ts';
import { LINE } from './colours.ts';
import { blockControl } from './content-control.ts';
import { elementsIn, hasClass, isInline, isWithin, standsAlone, textOf } from './page-tree.ts';
import { readPicture } from './picture.ts';
import { bookmarked, type Parts, runsOf } from './runs.ts';
import { tableOf } from './tables.ts';
import { textTag } from './tags.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  h1: 'Title',
  h2: 'Heading1',
  h3: 'Heading2',
  h4: 'Heading3',
  h5: 'Heading4',
  h6: 'Heading5',
};
/** The style of a paragraph by the class that it has on the page. */
const STYLES: Readonly<Record<string, string>> = {
  subtitle: 'Subtitle',
  remark: 'Remark',
  warn: 'Warning',
  experts: 'Warning',
  aim: 'Aim',
  source: 'Source',
};

function styleOf(element: Element, parts: Parts): string {
  const names = (element.attribs['class'] ?? '').split(' ');
  const name = names.find((candidate) => Object.hasOwn(STYLES, candidate));
  const own = name === undefined ? undefined : STYLES[name];
  return own ?? (isWithin(element, ['td', 'th']) ? parts.tableStyle : 'Normal');
}

/** The kind of a finding, which on the page stands above its heading; in a document it ends that line. */
function kindAbove(heading: Element): Element | null {
  const [above] = heading.parent !== null && isTag(heading.parent) ? elementsIn(heading.parent) : [];
  return above !== undefined && hasClass(above, 'kind') ? above : null;
}

/** The same line without white space before its first word, which a page does not show either. */
function withoutSpaceBefore([first, ...others]: readonly ChildNode[]): readonly ChildNode[] {
  if (first === undefined) return [];
  return [isText(first) ? new Text(first.data.trimStart()) : first, ...others];
}

/** Everything in an element as paragraphs and tables: words that stand together are one paragraph. */
export function blocksIn(
  element: Element,
  parts: Parts,
  options: IParagraphOptions = {},
): readonly FileChild[] {
  const blocks: FileChild[] = [];
  let line: ChildNode[] = [];
  const close = (): void => {
    const runs = runsOf(withoutSpaceBefore(line), parts, {}, element.name === 'dd');
    if (line.some((node) => textOf(node).trim() !== ''))
      blocks.push(new Paragraph({ ...options, children: runs }));
    line = [];
  };
  for (const node of element.children) {
    if (!isInline(node)) {
      close();
      if (isTag(node)) blocks.push(...blocksOf(node, parts));
    } else if (standsAlone(node)) {
      close();
      line = [node];
      close();
    } else if (line.length > 0 || !isText(node) || node.data.trim() !== '') line.push(node);
  }
  close();
  return blocks;
}

function headingOf(element: Element, style: string, parts: Parts): FileChild {
  const kind = kindAbove(element);
  const ending =
    kind === null ? [] : [new TextRun({ text: ` · ${textOf(kind).trim()}`, bold: false, style: 'Soft' })];
  return new Paragraph({
    style,
    keepNext: true,
    children: bookmarked(element.attribs['id'], [...runsOf(element.children, parts), ...ending], parts),
  });
}

/** A term with what is said of it: "Waarom: …". */
function describedOf(list: Element, parts: Parts): readonly FileChild[] {
  return elementsIn(list).flatMap((element, index, all) => {
    if (element.name !== 'dt') return [];
    const said = all[index + 1];
    if (said === undefined) return [];
    const label = new TextRun({ text: `${textOf(element)}: `, style: 'Soft' });
    return [new Paragraph({ style: 'Detail', children: [label, ...runsOf(said.children, parts, {}, true)] })];
  });
}

function listOf(list: Element, parts: Parts): readonly FileChild[] {
  const reference = list.name === 'ol' ? 'numbers' : 'bullets';
  // Each list counts for itself: without a number of its own it would go on where the last one ended.
  const instance = Number(parts.lists.next());
  return elementsIn(list).map(
    (item) =>
      new Paragraph({
        numbering: { reference, level: 0, instance },
        spacing: { after: 60 },
        children: bookmarked(item.attribs['id'], runsOf(item.children, parts), parts),
      }),
  );
}

/** What stands in a node, a line each. */
function splitNode(node: ChildNode): readonly ChildNode[] {
  if (isText(node)) return node.data.split('\n').map((words) => new Text(words));
  if (!isTag(node)) return [node];
  return splitLines(node.children).map((line) => new Element(node.name, node.attribs, [...line]));
}

/** Nodes that stand in a text of several lines, by line. */
function splitLines(nodes: readonly ChildNode[]): readonly (readonly ChildNode[])[] {
  const lines: ChildNode[][] = [[]];
  for (const node of nodes) {
    const [first, ...others] = splitNode(node);
    if (first !== undefined) lines.at(-1)?.push(first);
    lines.push(...others.map((line) => [line]));
  }
  return lines;
}

/** A paragraph of what a person wrote, each line as one of its own: not every office shows a break of a line in a blank. */
function linesOf(paragraph: Element, parts: Parts): readonly Paragraph[] {
  return splitLines(paragraph.children).map((line, index, all) => {
    const spacing = { ...(index > 0 ? { before: 0 } : {}), ...(index < all.length - 1 ? { after: 0 } : {}) };
    return new Paragraph({ style: 'Blank', spacing, children: runsOf(line, parts, {}, true) });
  });
}

/** What a person writes: its label, the text or the blank for it in which it can be changed, and who approved it. */
function writtenOf(element: Element, parts: Parts): readonly FileChild[] {
  const [label, ...others] = elementsIn(element);
  const said = others.find((one) => hasClass(one, 'said'));
  const told = others.find((one) => hasClass(one, 'open-hint'));
  const words = label === undefined ? '' : textOf(label).trim();
  const hint = told === undefined ? '' : textOf(told).trim();
  const isOpen = hasClass(element, 'open');
  const paragraphs = said === undefined ? [] : elementsIn(said);
  const blank = { tag: textTag(element.attribs['data-text'] ?? ''), label: words, hint };
  const written = paragraphs.flatMap((one) => linesOf(one, parts));
  const control = isOpen || said !== undefined ? [blockControl(blank, written) as unknown as FileChild] : [];
  return [
    new Paragraph({
      keepNext: true,
      spacing: { after: 60 },
      children: [new TextRun({ text: words, bold: true })],
    }),
    ...control,
    ...(isOpen || hint === '' ? [] : [new Paragraph({ style: 'Source', children: [new TextRun(hint)] })]),
  ];
}

/** The lines on which somebody writes on paper; they stay with what stands above them. */
const ROOM = 3;
function roomOf(element: Element, parts: Parts): readonly FileChild[] {
  const line = { style: 'single', size: 4, space: 1, color: LINE } as const;
  return [
    ...elementsIn(element).map(
      (one) => new Paragraph({ style: 'Source', keepNext: true, children: runsOf(one.children, parts) }),
    ),
    ...Array.from(
      { length: ROOM },
      (_, index) =>
        new Paragraph({
          keepNext: index < ROOM - 1,
          border: { bottom: line, between: line },
          spacing: { before: 0, after: 0, line: 480 },
        }),
    ),
  ];
}

/** Twentieths of a point in a pixel as the package counts them. */
const PIXEL = 15;
/** How much smaller a chart is that does not fill the width: its letters are drawn larger than those of the text. */
const SMALLER = 0.8;

function chartOf(svg: Element, parts: Parts): readonly FileChild[] {
  const { svg: data, metafile, width, height, title, description } = readPicture(svg);
  // A chart of the width of the page fills it; a smaller one has room beside it, as on the page.
  const full = Math.floor(parts.textWidth / PIXEL);
  const shown = width >= full ? full : Math.round(width * SMALLER);
  const picture = new ImageRun({
    type: 'svg',
    data,
    // The package knows no metafiles by name; it only makes the end of the file's name of this.
    fallback: { type: 'emf' as 'png', data: metafile },
    transformation: { width: shown, height: Math.round((height * shown) / width) },
    altText: { name: title, title, description },
  });
  return [captionOf('figure', title, parts), new Paragraph({ children: [picture] })];
}

/** Whether an element begins with something that is introduced: a table, a list, a picture or a blank. */
function isIntroduced(element: Element): boolean {
  const [first] = elementsIn(element);
  const isRoom = element.attribs['data-text'] !== undefined || hasClass(element, 'remarks');
  const isWhole = isRoom || ['table', 'ul', 'ol', 'dl', 'figure', 'article'].includes(element.name);
  return isWhole || (element.name === 'div' && first !== undefined && isIntroduced(first));
}

/** Whether a paragraph introduces what comes after it, and may not be left behind on a page. */
function leadsOn(element: Element): boolean {
  if (element.parent === null) return false;
  let { next } = element;
  while (next !== null && isText(next)) next = next.next;
  return next !== null && isTag(next) && isIntroduced(next);
}

/** One block of the page. */
function blocksOf(element: Element, parts: Parts): readonly FileChild[] {
  const heading = HEADINGS[element.name];
  if (heading !== undefined) return [headingOf(element, heading, parts)];
  switch (element.name) {
    case 'p':
      // It stands in the heading.
      if (hasClass(element, 'kind')) return [];
      return blocksIn(element, parts, {
        style: styleOf(element, parts),
        ...(leadsOn(element) ? { keepNext: true } : {}),
      });
    case 'ul':
    case 'ol':
      return listOf(element, parts);
    case 'dl':
      return hasClass(element, 'facts') ? tableOf(element, parts, blocksIn) : describedOf(element, parts);
    case 'table':
      return tableOf(element, parts, blocksIn);
    case 'svg':
      return chartOf(element, parts);
    // The contents of the page are links; a document has contents with page numbers.
    case 'nav':
      return [];
    default:
      return element.attribs['data-text'] !== undefined
        ? writtenOf(element, parts)
        : hasClass(element, 'remarks')
          ? roomOf(element, parts)
          : [...bookmarked<FileChild>(element.attribs['id'], [], parts), ...blocksIn(element, parts)];
  }
}
