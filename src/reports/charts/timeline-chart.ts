import type { TimelineChart, TimelineRow } from '../views/chart-view.ts';
import { drawFrame, drawRowWords, escapeXml, FRAME, rowTop, scoreX } from './chart-frame.ts';

/** Where a term ends: a full diamond, or an open one for a suggestion. */
function drawDue(x: number, y: number, isSuggested: boolean): string {
  return `<path d="M${x} ${y - 6}l6 6l-6 6l-6 -6z" class="due${isSuggested ? ' suggested' : ''}"/>`;
}

function drawRow(row: TimelineRow, index: number, from: number): string {
  const y = rowTop(index) + 16;
  const way = row.isSuggested ? ' suggested' : '';
  return [
    drawRowWords(row, index),
    `<path d="M${scoreX(from)} ${y}H${scoreX(row.until)}" class="until${way}"/>`,
    drawDue(scoreX(row.until), y, row.isSuggested),
  ].join('');
}

export function drawTimelineChart(chart: TimelineChart): string {
  const { legend, from } = chart;
  return drawFrame(chart, {
    prefix: 'timeline',
    rows: chart.rows.map((row, index) => drawRow(row, index, from)),
    legend: (bottom) =>
      [
        { words: legend.agreed, x: FRAME.labels + 8, isSuggested: false },
        { words: legend.suggested, x: FRAME.labels + 190, isSuggested: true },
      ]
        .map(
          ({ words, x, isSuggested }) =>
            `${drawDue(x, bottom + 16, isSuggested)}<text x="${x + 12}" y="${bottom + 20}">${escapeXml(words)}</text>`,
        )
        .join(''),
    foot: 28,
  });
}
