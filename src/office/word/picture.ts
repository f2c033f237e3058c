import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { strToU8 } from 'fflate';
import { ACCENT, AMBER, INK, LINE, SOFT, shadeOf, WASH } from './colours.ts';
import { type Mark, writeMetafile } from './metafile.ts';
import { textOf } from './page-tree.ts';

type Attributes = Readonly<Record<string, string>>;

/** A drawing that needs no style sheet, for Word. */
export interface Picture {
  readonly svg: Uint8Array;
  /** The same as a metafile, for programs that show no SVG in a document. */
  readonly metafile: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

const line = (width: string): Attributes => ({ fill: 'none', stroke: `#${INK}`, 'stroke-width': width });

/** The kinds of answer, each lighter than the one before it. */
const PARTS: Readonly<Record<string, Attributes>> = {
  answered: { fill: `#${ACCENT}` },
  later: { fill: '#FFFFFF', stroke: `#${ACCENT}` },
  unknown: { fill: `#${AMBER}` },
  divided: { fill: '#E9CF9F' },
  open: { fill: '#FFFFFF', stroke: `#${SOFT}` },
  notApplicable: { fill: `#${LINE}` },
};

/** What the style sheet of the page says of a mark, by its first class. */
const MARKS: Readonly<Record<string, (classes: string) => Attributes>> = {
  name: () => ({ 'font-size': '13', 'font-weight': '600' }),
  words: () => ({ fill: `#${SOFT}` }),
  scale: () => ({ fill: `#${SOFT}`, 'text-anchor': 'middle' }),
  // Quarters have no shade of their own: one in two is tinted.
  zone: (classes) => ({ fill: `#${shadeOf(classes)?.wash ?? (/odd/.test(classes) ? WASH : 'FFFFFF')}` }),
  track: () => ({ fill: 'none', stroke: `#${LINE}` }),
  bar: (classes) => ({ fill: `#${shadeOf(classes)?.full ?? SOFT}` }),
  now: (classes) => ({ fill: `#${shadeOf(classes)?.full ?? SOFT}` }),
  was: () => ({ fill: `#${SOFT}`, 'fill-opacity': '.55' }),
  dot: () => ({ fill: `#${SOFT}`, 'fill-opacity': '.45', stroke: `#${SOFT}` }),
  own: () => ({ fill: `#${ACCENT}`, stroke: '#FFFFFF', 'stroke-width': '1.5' }),
  median: () => line('2.5'),
  quartile: () => ({ ...line('1.5'), 'stroke-dasharray': '2 2' }),
  label: (classes) => ({ 'font-size': '14', ...(classes.includes('soft') ? { fill: `#${SOFT}` } : {}) }),
  axis: () => ({ fill: 'none', stroke: `#${LINE}` }),
  part: (classes) => PARTS[classes.split(' ')[1] ?? ''] ?? {},
  band: () => ({ fill: `#${SOFT}` }),
  mark: () => ({ 'font-weight': '600', 'text-anchor': 'middle' }),
  title: () => ({ 'font-size': '13', 'font-weight': '600' }),
  lead: () => ({ fill: 'none', stroke: `#${LINE}` }),
  slope: (classes) => {
    if (/forward/.test(classes)) return { fill: 'none', stroke: `#${ACCENT}`, 'stroke-width': '2.8' };
    return /back/.test(classes)
      ? { ...line('2.8'), stroke: `#${shadeOf('to-begin')?.full ?? INK}`, 'stroke-dasharray': '8 4' }
      : {
          ...line('1.6'),
          stroke: `#${SOFT}`,
          ...(/mixed/.test(classes) ? { 'stroke-dasharray': '2 3' } : {}),
        };
  },
  point: (classes) => ({ fill: `#${/forward/.test(classes) ? ACCENT : SOFT}`, stroke: '#FFFFFF' }),
  until: (classes) =>
    /suggested/.test(classes)
      ? { ...line('1.6'), stroke: `#${SOFT}`, 'stroke-dasharray': '4 3' }
      : { ...line('3'), stroke: `#${ACCENT}` },
  due: (classes) =>
    /suggested/.test(classes)
      ? { fill: '#FFFFFF', stroke: `#${SOFT}`, 'stroke-width': '1.5' }
      : { fill: `#${ACCENT}`, stroke: `#${ACCENT}` },
  bounds: () => line('1.6'),
  target: () => ({ ...line('2'), 'stroke-dasharray': '3 2' }),
};
const TEXT: Attributes = {
  'font-family': 'Segoe UI, Arial, sans-serif',
  'font-size': '12',
  fill: `#${INK}`,
};

function attributesOf({ name, attribs }: Element): Attributes {
  const { class: classes = '', ...rest } = attribs;
  const [first = ''] = classes.split(' ');
  const mark = Object.hasOwn(MARKS, first) ? MARKS[first] : undefined;
  return { ...rest, ...(name === 'text' ? TEXT : {}), ...mark?.(classes) };
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function write(node: ChildNode): string {
  if (isText(node)) return escapeXml(node.data);
  if (!isTag(node)) return '';
  const attributes = Object.entries(attributesOf(node)).map(
    ([name, value]) => ` ${name}="${escapeXml(value)}"`,
  );
  return `<${node.name}${attributes.join('')}>${node.children.map(write).join('')}</${node.name}>`;
}

/** A colour as six digits, as it looks on white; null for none. */
function onWhite(colour: string | undefined, opacity = '1'): string | null {
  if (colour === undefined || colour === 'none') return null;
  const share = Number(opacity);
  return [1, 3, 5]
    .map((at) => Math.round(255 + (Number.parseInt(colour.slice(at, at + 2), 16) - 255) * share))
    .map((part) => part.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

/** The lines of a path; our charts use moves, lines and closing, absolute and relative. */
function readPath(path: string): readonly (readonly (readonly [number, number])[])[] {
  const lines: (readonly [number, number])[][] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', written = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const [first = 0, second = 0] = written
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const isRelative = letter === letter.toLowerCase();
    const start = lines.at(-1)?.[0];
    if (letter === 'z' && start !== undefined) [x, y] = start;
    else if (/h/i.test(letter)) x = isRelative ? x + first : first;
    else if (/v/i.test(letter)) y = isRelative ? y + first : first;
    else [x, y] = isRelative ? [x + first, y + second] : [first, second];
    if (/m/i.test(letter)) lines.push([[x, y]]);
    else lines.at(-1)?.push([x, y]);
  }
  return lines;
}

/** What a drawing shows, as marks. */
function marksIn(node: ChildNode): readonly Mark[] {
  if (!isTag(node)) return [];
  const looks = attributesOf(node);
  const number = (name: string): number => Number(looks[name] ?? 0);
  const fill = onWhite(looks['fill'], looks['fill-opacity']);
  const stroke = onWhite(looks['stroke']);
  switch (node.name) {
    case 'g':
      return node.children.flatMap(marksIn);
    case 'rect': {
      const [left, top] = [number('x'), number('y')];
      const box = { left, top, right: left + number('width'), bottom: top + number('height') };
      return [{ kind: 'rectangle', ...box, fill, stroke }];
    }
    case 'circle': {
      const [x, y, radius] = [number('cx'), number('cy'), number('r')];
      const box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
      return [{ kind: 'ellipse', ...box, fill, stroke }];
    }
    case 'path':
      return readPath(looks['d'] ?? '').map((points): Mark => {
        const width = number('stroke-width') || 1;
        if (fill !== null) return { kind: 'polygon', points, fill, stroke, width };
        const dashes = (looks['stroke-dasharray'] ?? '').split(' ').map(Number);
        return { kind: 'line', points, stroke: stroke ?? INK, width, dashes };
      });
    case 'text':
      return [
        {
          kind: 'text',
          x: number('x'),
          y: number('y'),
          text: textOf(node),
          size: number('font-size'),
          isBold: looks['font-weight'] === '600',
          isCentred: looks['text-anchor'] === 'middle',
          colour: fill ?? INK,
        },
      ];
    default:
      return [];
  }
}

function childText(svg: Element, name: string): string {
  const found = svg.children.find((child) => isTag(child) && child.name === name);
  return found === undefined ? '' : textOf(found);
}

/** The drawing of a chart with its title and description; its size stands in its view box. */
export function readPicture(svg: Element): Picture {
  // HTML has no capitals in names, SVG has them in this one.
  const { viewbox, viewBox = viewbox ?? '' } = svg.attribs;
  const [, , width = 0, height = 0] = viewBox.split(' ').map(Number);
  const inner = svg.children.map(write).join('');
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${width}" height="${height}">${inner}</svg>`;
  return {
    svg: strToU8(whole),
    metafile: writeMetafile(width, height, svg.children.flatMap(marksIn)),
    width,
    height,
    title: childText(svg, 'title'),
    description: childText(svg, 'desc'),
  };
}
