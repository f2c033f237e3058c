import type { DotsChart, DotsRow } from '../views/chart-view.ts';
import { drawFrame, drawRowWords, escapeXml, FRAME, rowTop, scoreX } from './chart-frame.ts';

const { labels } = FRAME;

function drawRow(row: DotsRow, index: number): string {
  const middle = rowTop(index) + 16;
  const tick = (score: number | null, mark: string): string =>
    score === null ? '' : `<path d="M${scoreX(score)} ${middle - 10}v20" class="${mark}"/>`;
  // Equal scores are spread a little over the height, so that each organisation stays visible.
  const seen = new Map<number, number>();
  const dots = row.dots.map(({ score, isOwn }) => {
    const at = scoreX(score);
    const before = seen.get(at) ?? 0;
    seen.set(at, before + 1);
    const y = middle + (before % 2 === 0 ? -1 : 1) * Math.ceil(before / 2) * 4;
    return isOwn
      ? `<path d="M${at} ${middle - 7}l7 7l-7 7l-7 -7z" class="own"/>`
      : `<circle cx="${at}" cy="${y}" r="4" class="dot"/>`;
  });
  return [
    drawRowWords(row, index),
    tick(row.median, 'median'),
    tick(row.upperQuartile, 'quartile'),
    ...dots,
  ].join('');
}

/** What the ends of the axis mean, above the rows. */
function drawAxis({ low, high }: DotsChart['axis']): string {
  const y = FRAME.top - 14;
  return [
    `<text x="${labels + 34}" y="${y}" class="scale">${escapeXml(low)}</text>`,
    `<text x="${FRAME.width - 34}" y="${y}" class="scale">${escapeXml(high)}</text>`,
  ].join('');
}

export function drawDotsChart(chart: DotsChart): string {
  const { legend } = chart;
  const hasMedian = chart.rows.some(({ median }) => median !== null);
  return drawFrame(chart, {
    prefix: 'dots',
    rows: [drawAxis(chart.axis), ...chart.rows.map(drawRow)],
    legend: (bottom) => {
      const [first, second] = [bottom + 15, bottom + 35];
      const text = (x: number, y: number, words: string): string =>
        `<text x="${labels + x}" y="${y + 5}">${escapeXml(words)}</text>`;
      return [
        `<circle cx="${labels + 6}" cy="${first}" r="4" class="dot"/>${text(16, first, legend.organisation)}`,
        legend.own === null
          ? ''
          : `<path d="M${labels + 200} ${first - 6}l6 6l-6 6l-6 -6z" class="own"/>${text(212, first, legend.own)}`,
        ...(hasMedian
          ? [
              `<path d="M${labels + 6} ${second - 8}v16" class="median"/>${text(16, second, legend.median)}`,
              `<path d="M${labels + 200} ${second - 8}v16" class="quartile"/>${text(212, second, legend.upperQuartile)}`,
            ]
          : []),
      ].join('');
    },
    foot: hasMedian ? 46 : 26,
  });
}
