import { roundHalfAway } from '../../domain/scoring/rounding.ts';
import type { SlopeChart, SlopePoint, SlopeRow } from '../views/chart-view.ts';
import { drawLines, escapeXml, wrapWords } from './chart-frame.ts';

/** In SVG units: the words of the axis on the left, the measurements between `first` and `last`, the names of the steps on the right. */
const PLACE = { width: 640, first: 180, last: 358, top: 40, band: 43, foot: 34 } as const;
/** What a name needs of height, so that none stands on another, and what one more line of it does. */
const [NAME, LINE] = [18, 15];
/** The part of a band that lies between a line and its edge, so that a line never runs on an edge. */
const EDGE = 0.14;

/** The letters that fit on a line: of the words of a stage, and of the name of a step. */
const LETTERS = { stage: 19, name: 28 } as const;

const WAYS = ['forward', 'mixed', 'equal', 'back'] as const;

/** How high the names of the steps are, a step each. */
function heightsOf({ rows }: SlopeChart): readonly number[] {
  return rows.map(({ title }) => NAME + LINE * (wrapWords(title, LETTERS.name).length - 1));
}

/** How high the bands of a chart are: enough for the names of all steps. */
function bandOf(chart: SlopeChart): number {
  const needed = heightsOf(chart).reduce((all, height) => all + height, NAME);
  return Math.max(PLACE.band, Math.ceil(needed / chart.bands.length));
}

const bottomOf = (chart: SlopeChart): number => PLACE.top + bandOf(chart) * chart.bands.length;

/** The x of a measurement, 0 for the first. */
function measurementX(index: number, n: number): number {
  return roundHalfAway(PLACE.first + ((PLACE.last - PLACE.first) * index) / Math.max(1, n - 1), 1);
}

/** The y of a point: its stage is its band, and within that it lies as far as its score. */
function pointY({ stage, share }: SlopePoint, chart: SlopeChart): number {
  const band = bandOf(chart);
  const place = chart.bands.findIndex((one) => one.stage === stage);
  return roundHalfAway(bottomOf(chart) - band * (place + EDGE + (1 - 2 * EDGE) * share), 1);
}

/** The same places, pushed apart until each has the height that it needs between `top` and `bottom`. */
function pushApart(
  places: readonly number[],
  heights: readonly number[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = places
    .map((y, index) => ({ y, index, half: (heights[index] ?? NAME) / 2 }))
    .toSorted((a, b) => a.y - b.y || a.index - b.index);
  const found = new Map<number, number>();
  let edge = top;
  for (const { y, index, half } of order) {
    const at = Math.max(y, edge + half);
    found.set(index, at);
    edge = at + half;
  }
  edge = bottom;
  for (const { index, half } of order.toReversed()) {
    const at = Math.min(found.get(index) ?? bottom, edge - half);
    found.set(index, at);
    edge = at - half;
  }
  return places.map((_, index) => roundHalfAway(found.get(index) ?? 0, 1));
}

/** A text of one line or two, around a y. */
function drawAround(lines: readonly string[], x: number, middle: number, way: 'band' | 'title'): string {
  return lines
    .map((line, place) => {
      const y = roundHalfAway(middle + (place - (lines.length - 1) / 2) * LINE, 1);
      return `<text x="${x}" y="${y}" class="${way}">${escapeXml(line)}</text>`;
    })
    .join('');
}

function drawBands(chart: SlopeChart): string {
  const band = bandOf(chart);
  return chart.bands
    .map(({ stage, label }, index) => {
      const y = bottomOf(chart) - band * (index + 1);
      const zone = `<rect x="0" y="${y}" width="${PLACE.last + 48}" height="${band - 2}" class="zone ${stage}"/>`;
      return zone + drawAround(wrapWords(label, LETTERS.stage), 6, y + band / 2 + 4, 'band');
    })
    .join('');
}

/** The dates above the measurements; where they would stand on each other only the first and the last. */
function drawDates({ dates }: SlopeChart): string {
  const isWide = (PLACE.last - PLACE.first) / Math.max(1, dates.length - 1) >= 108;
  return dates
    .map((date, index) => {
      const x = measurementX(index, dates.length);
      const isShown = isWide || index === 0 || index === dates.length - 1;
      const line = `<path d="M${x} ${PLACE.top - 4}V${PLACE.top}" class="lead"/>`;
      return line + (isShown ? drawLines(date, x, PLACE.top - 10) : '');
    })
    .join('');
}

function drawLine({ points, way }: SlopeRow, chart: SlopeChart): string {
  const placed = points.flatMap((point, index) =>
    point === null ? [] : [{ x: measurementX(index, points.length), y: pointY(point, chart) }],
  );
  const path = placed.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const dots = placed.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="4.5" class="point ${way}"/>`);
  return `<path d="${path}" class="slope ${way}"/>${dots.join('')}`;
}

/** The marks of the steps beside their first points, and their marks and names beside their last. */
function drawNames(chart: SlopeChart): string {
  const [top, bottom] = [PLACE.top, bottomOf(chart)];
  const ends = (pick: (row: SlopeRow) => SlopePoint | null | undefined): readonly number[] =>
    chart.rows.map((row) => {
      const point = pick(row);
      return point === null || point === undefined ? bottom - NAME / 2 : pointY(point, chart);
    });
  const [first, last] = [ends(({ points }) => points[0]), ends(({ points }) => points.at(-1))];
  const marks = chart.rows.map(() => NAME);
  const left = pushApart(first, marks, top, bottom);
  const right = pushApart(last, heightsOf(chart), top, bottom);
  return chart.rows
    .map(({ mark, title }, index) => {
      const [from, to] = [left[index] ?? 0, right[index] ?? 0];
      return [
        `<path d="M${PLACE.first - 6} ${first[index] ?? 0}L${PLACE.first - 14} ${from}" class="lead"/>`,
        `<text x="${PLACE.first - 22}" y="${from + 4.5}" class="mark">${escapeXml(mark)}</text>`,
        `<path d="M${PLACE.last + 6} ${last[index] ?? 0}L${PLACE.last + 18} ${to}" class="lead"/>`,
        `<text x="${PLACE.last + 28}" y="${to + 4.5}" class="mark">${escapeXml(mark)}</text>`,
        drawAround(wrapWords(title, LETTERS.name), PLACE.last + 52, to + 4.5, 'title'),
      ].join('');
    })
    .join('');
}

/** What each kind of line means: those that are drawn. */
function drawLegend({ rows, legend }: SlopeChart, bottom: number): string {
  return WAYS.filter((way) => rows.some((row) => row.way === way))
    .map((way, index) => {
      const [x, y] = [6 + index * 104, bottom + 20];
      return `<path d="M${x} ${y}h24" class="slope ${way}"/><text x="${x + 30}" y="${y + 4}">${escapeXml(legend[way])}</text>`;
    })
    .join('');
}

export function drawSlopeChart(chart: SlopeChart): string {
  const id = escapeXml(`slope-${chart.id}`);
  const bottom = bottomOf(chart);
  return [
    `<svg class="slopes" viewBox="0 0 ${PLACE.width} ${bottom + PLACE.foot}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(chart.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(chart.description)}</desc>`,
    drawBands(chart),
    drawDates(chart),
    ...chart.rows.map((row) => drawLine(row, chart)),
    drawNames(chart),
    `<g class="legend">${drawLegend(chart, bottom)}</g>`,
    '</svg>',
  ].join('');
}
