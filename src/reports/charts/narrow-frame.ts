import { roundHalfAway } from '../../domain/scoring/rounding.ts';
import type { ChartRow, ChartView } from '../views/chart-view.ts';
import { stepName } from '../wording.ts';
import { escapeXml, wrapWords } from './chart-frame.ts';

/** The sheet of a small chart, in SVG units: each name stands above its row, so that it is read on a phone and small on paper. */
export const NARROW = { width: 400, bar: 12 } as const;

/** In a row: the first line of its name, a second one, and its marks below these; then room, so that a name belongs to what is under it. */
const ROW = { name: 14, line: 17, marks: 13, room: 18 } as const;

/** The letters of a name that fit on a line. */
const LETTERS = 42;

/** The x of a share of 0 to 1 of the width; a mark at either end stays whole. */
export function shareX(share: number): number {
  return roundHalfAway(6 + (NARROW.width - 12) * share, 1);
}

/** A row that begins at this y: its name, with its marks under it, and where it ends. */
function drawRow(row: ChartRow, top: number, marks: (y: number) => string) {
  const lines = wrapWords(stepName(row), LETTERS);
  const name = lines.map((line, index) => {
    const y = top + ROW.name + index * ROW.line;
    return `<text x="0" y="${y}" class="label">${escapeXml(line)}</text>`;
  });
  const middle = top + ROW.name + (lines.length - 1) * ROW.line + ROW.marks;
  return { drawn: name.join('') + marks(middle), bottom: middle + ROW.room };
}

/** Words under the rows, each behind its mark; `mark` draws at this x and y. */
export function drawLegend(
  items: readonly { readonly words: string; readonly mark: (x: number, y: number) => string }[],
  bottom: number,
): string {
  return items
    .map(({ words, mark }, index) => {
      const x = (index % 2) * (NARROW.width / 2);
      const y = bottom + 16 + Math.floor(index / 2) * 20;
      return `${mark(x, y)}<text x="${x + 26}" y="${y + 5}" class="label soft">${escapeXml(words)}</text>`;
    })
    .join('');
}

/** A whole small chart as SVG. `marks` draws a row around this y; the legend takes `lines` lines. */
export function drawNarrow(
  chart: ChartView,
  prefix: string,
  marks: (index: number, y: number) => string,
  legend: { readonly lines: number; readonly draw: (bottom: number) => string },
): string {
  const id = escapeXml(`${prefix}-${chart.id}`);
  let bottom = 0;
  const rows = chart.rows.map((row, index) => {
    const { drawn, bottom: end } = drawRow(row, bottom, (y) => marks(index, y));
    bottom = end;
    return drawn;
  });
  return [
    `<svg class="narrow" viewBox="0 0 ${NARROW.width} ${bottom + legend.lines * 20 + 8}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(chart.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(chart.description)}</desc>`,
    ...rows,
    `<g class="legend">${legend.draw(bottom)}</g>`,
    '</svg>',
  ].join('');
}
