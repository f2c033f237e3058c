import { roundHalfAway } from '../../domain/scoring/rounding.ts';
import type { ChartRow, ChartView } from '../views/chart-view.ts';
import { stepName } from '../wording.ts';
import { escapeXml, shorten } from './chart-frame.ts';

/** The sheet of a small chart, in SVG units: each name stands above its row, so that it is read on a phone and small on paper. */
export const NARROW = { width: 400, row: 36, bar: 12 } as const;

/** The y of the middle of a row. */
export function rowMiddle(index: number): number {
  return index * NARROW.row + 27;
}

/** The x of a share of 0 to 1 of the width; a mark at either end stays whole. */
export function shareX(share: number): number {
  return roundHalfAway(6 + (NARROW.width - 12) * share, 1);
}

function drawName(row: ChartRow, index: number): string {
  return `<text x="0" y="${index * NARROW.row + 14}" class="label">${escapeXml(shorten(stepName(row), 42))}</text>`;
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

/** A whole small chart as SVG. `marks` draws a row; the legend takes `lines` lines. */
export function drawNarrow(
  chart: ChartView,
  prefix: string,
  marks: (index: number) => string,
  legend: { readonly lines: number; readonly draw: (bottom: number) => string },
): string {
  const id = escapeXml(`${prefix}-${chart.id}`);
  const bottom = chart.rows.length * NARROW.row + 4;
  return [
    `<svg class="narrow" viewBox="0 0 ${NARROW.width} ${bottom + legend.lines * 20 + 8}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(chart.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(chart.description)}</desc>`,
    ...chart.rows.map((row, index) => drawName(row, index) + marks(index)),
    `<g class="legend">${legend.draw(bottom)}</g>`,
    '</svg>',
  ].join('');
}
