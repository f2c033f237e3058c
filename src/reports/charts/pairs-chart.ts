import { STAGES } from '../../domain/scoring/stage.ts';
import type { PairsChart, PairsRow } from '../views/chart-view.ts';
import { barWidth, drawFrame, drawRowWords, drawTarget, escapeXml, FRAME, rowTop } from './chart-frame.ts';

const { labels } = FRAME;

function drawRow(row: PairsRow, index: number): string {
  const y = rowTop(index);
  const bar = (score: number | null, top: number, height: number, mark: string): string =>
    score === null
      ? ''
      : `<rect x="${labels}" y="${top}" width="${barWidth(score)}" height="${height}" class="${mark}"/>`;
  return [
    drawRowWords(row, index),
    bar(row.from, y + 7, 7, 'was'),
    bar(row.to, y + 15, 10, `now ${row.toStage ?? ''}`),
    row.target === null ? '' : drawTarget(row.target, index),
  ].join('');
}

export function drawPairsChart(chart: PairsChart): string {
  const { legend } = chart;
  return drawFrame(chart, {
    prefix: 'pairs',
    rows: chart.rows.map(drawRow),
    legend: (bottom) =>
      [
        `<rect x="${labels}" y="${bottom + 11}" width="22" height="7" class="was"/><text x="${labels + 28}" y="${bottom + 20}">${escapeXml(legend.from)}</text>`,
        // The later bar has the colour of its stage, so the legend shows all.
        ...STAGES.map(
          (stage, index) =>
            `<rect x="${labels + 200 + index * 4.4}" y="${bottom + 10}" width="4.4" height="10" class="now ${stage}"/>`,
        ),
        `<text x="${labels + 228}" y="${bottom + 20}">${escapeXml(legend.to)}</text>`,
        `<path d="M${labels + 2} ${bottom + 27}v14" class="target"/><text x="${labels + 10}" y="${bottom + 39}">${escapeXml(legend.target)}</text>`,
      ].join(''),
    foot: 46,
  });
}
