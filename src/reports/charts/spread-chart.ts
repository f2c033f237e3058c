import type { SpreadChart } from '../views/chart-view.ts';
import { drawLegend, drawNarrow, shareX } from './narrow-frame.ts';

const dot = (x: number, y: number): string => `<circle cx="${x}" cy="${y}" r="5" class="dot table"/>`;

/** A dot a table between the lowest and the highest possible outcome; equal ones are spread a little over the height. */
export function drawSpreadChart(chart: SpreadChart): string {
  const marks = (index: number, y: number): string => {
    const { scores = [] } = chart.rows[index] ?? {};
    const [low, high] = [scores[0], scores.at(-1)].map((score) => shareX((score ?? 0) / 100));
    const seen = new Map<number, number>();
    const dots = scores.map((score) => {
      const x = shareX(score / 100);
      const before = seen.get(x) ?? 0;
      seen.set(x, before + 1);
      return dot(x, y + (before % 2 === 0 ? -1 : 1) * Math.ceil(before / 2) * 3);
    });
    const line = scores.length > 1 ? `<path d="M${low} ${y}H${high}" class="bounds"/>` : '';
    return `<path d="M${shareX(0)} ${y}H${shareX(1)}" class="axis"/>${line}${dots.join('')}`;
  };
  return drawNarrow(chart, 'spread', marks, {
    lines: 1,
    draw: (bottom) => drawLegend([{ words: chart.legend.table, mark: (x, y) => dot(x + 10, y) }], bottom),
  });
}
