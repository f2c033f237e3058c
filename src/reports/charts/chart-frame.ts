import { roundHalfAway } from '../../domain/scoring/rounding.ts';
import type { ChartRow, ChartView, ChartZone } from '../views/chart-view.ts';
import { stepName } from '../wording.ts';

/** The sheet of every chart, in SVG units: names on the left, an axis of scores on the right, a row a step. */
export const FRAME = { width: 640, labels: 250, track: 640 - 250 - 12, row: 48, top: 46 } as const;

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The x of a score of 0 to 100. */
export function scoreX(score: number): number {
  return roundHalfAway(FRAME.labels + (FRAME.track * score) / 100, 1);
}

/** The length of the bar of a score; a score of 0 stays visible. */
export function barWidth(score: number): number {
  return roundHalfAway(Math.max(2, (FRAME.track * score) / 100), 1);
}

/** A text of at most so many letters: its end, where that is left out, is three dots. */
function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** A first line with fewer letters is only a number. */
const FEWEST = 6;

/** A text over at most two lines of so many letters. */
export function wrapWords(text: string, most: number): readonly string[] {
  const space = text.length <= most ? -1 : text.lastIndexOf(' ', most);
  return space < FEWEST
    ? [shorten(text, most)]
    : [text.slice(0, space), shorten(text.slice(space + 1), most)];
}

/** A label around an x, its last line at a y, over two lines where it is long. */
export function drawLines(label: string, middle: number, bottom: number): string {
  const space = label.length <= 12 ? -1 : label.lastIndexOf(' ', 12);
  const lines = space === -1 ? [label] : [label.slice(0, space), label.slice(space + 1)];
  const at = roundHalfAway(middle, 1);
  return lines
    .map(
      (line, index) =>
        `<text x="${at}" y="${bottom - (lines.length - 1 - index) * 14}" class="scale">${escapeXml(line)}</text>`,
    )
    .join('');
}

function drawZone({ level, label, from, to }: ChartZone, bottom: number): string {
  const width = roundHalfAway(scoreX(to) - scoreX(from), 1);
  const zone = `<rect x="${scoreX(from)}" y="${FRAME.top - 8}" width="${width}" height="${bottom - FRAME.top + 8}" class="zone ${level}"/>`;
  return zone + drawLines(label, (scoreX(from) + scoreX(to)) / 2, FRAME.top - 14);
}

/** The y of the top of a row. */
export function rowTop(index: number): number {
  return FRAME.top + index * FRAME.row;
}

/** The letters of a name that fit on a line. */
const LETTERS = 30;

/** The name and the words of a row, with its empty axis. */
export function drawRowWords(row: ChartRow, index: number): string {
  const y = rowTop(index);
  const [name = '', more] = wrapWords(stepName(row), LETTERS);
  const line = (at: number, way: string, words: string): string =>
    `<text x="0" y="${y + at}" class="${way}">${escapeXml(words)}</text>`;
  return [
    ...(more === undefined
      ? [line(15, 'name', name), line(31, 'words', row.words)]
      : [line(6, 'name', name), line(20, 'name', more), line(34, 'words', row.words)]),
    `<rect x="${FRAME.labels}" y="${y + 6}" width="${FRAME.track}" height="20" class="track"/>`,
  ].join('');
}

export function drawTarget(target: number, index: number): string {
  return `<path d="M${scoreX(target)} ${rowTop(index) + 2}v28" class="target"/>`;
}

/** What differs between the kinds of chart. */
interface Drawing {
  /** Begins the ids of the title and the description, to which `aria-labelledby` points. */
  readonly prefix: string;
  readonly rows: readonly string[];
  /** Draws the legend below this y. */
  readonly legend: (bottom: number) => string;
  /** The height of the legend. */
  readonly foot: number;
}

/** A whole chart as SVG: the zones of the levels, the rows, and the legend. */
export function drawFrame(chart: ChartView, { prefix, rows, legend, foot }: Drawing): string {
  const id = escapeXml(`${prefix}-${chart.id}`);
  const bottom = FRAME.top + chart.rows.length * FRAME.row;
  return [
    `<svg class="profile" viewBox="0 0 ${FRAME.width} ${bottom + foot}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(chart.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(chart.description)}</desc>`,
    ...chart.zones.map((zone) => drawZone(zone, bottom)),
    ...rows,
    `<g class="legend">${legend(bottom)}</g>`,
    '</svg>',
  ].join('');
}
