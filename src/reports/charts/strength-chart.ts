import { roundHalfAway } from '../../domain/scoring/rounding.ts';
import { STRENGTH_PARTS, type StrengthChart, type StrengthParts } from '../views/chart-view.ts';
import { drawLegend, drawNarrow, NARROW } from './narrow-frame.ts';

function drawPart(part: keyof StrengthParts, x: number, y: number, width: number): string {
  const box = `x="${roundHalfAway(x + 0.5, 1)}" y="${y - NARROW.bar / 2}" width="${roundHalfAway(Math.max(1, width - 1), 1)}" height="${NARROW.bar}"`;
  return `<rect ${box} class="part ${part}"/>`;
}

/** The kinds of answer after each other, always in the same order: each is read by its place and its tint. */
export function drawStrengthChart(chart: StrengthChart): string {
  const sum = (parts: StrengthParts): number => STRENGTH_PARTS.reduce((all, part) => all + parts[part], 0);
  const longest = Math.max(1, ...chart.rows.map(({ parts }) => sum(parts)));
  const marks = (index: number, y: number): string => {
    const parts = chart.rows[index]?.parts;
    if (parts === undefined) return '';
    let x = 0;
    return STRENGTH_PARTS.map((part) => {
      const width = (NARROW.width * parts[part]) / longest;
      const drawn = parts[part] === 0 ? '' : drawPart(part, x, y, width);
      x += width;
      return drawn;
    }).join('');
  };
  const shown = STRENGTH_PARTS.filter((part) => chart.rows.some(({ parts }) => parts[part] > 0));
  return drawNarrow(chart, 'strength', marks, {
    lines: Math.ceil(shown.length / 2),
    draw: (bottom) =>
      drawLegend(
        shown.map((part) => ({
          words: chart.legend[part],
          mark: (x: number, y: number) => drawPart(part, x, y, 20),
        })),
        bottom,
      ),
  });
}
