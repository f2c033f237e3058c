import type { ProfileChart, ProfileRow } from '../views/chart-view.ts';
import {
  barWidth,
  drawFrame,
  drawRowWords,
  drawTarget,
  escapeXml,
  FRAME,
  rowTop,
  scoreX,
} from './chart-frame.ts';

const { labels } = FRAME;

function drawRow(row: ProfileRow, index: number): string {
  const y = rowTop(index);
  const marks = [drawRowWords(row, index)];
  if (row.score !== null) {
    marks.push(
      `<rect x="${labels}" y="${y + 6}" width="${barWidth(row.score)}" height="20" class="bar ${row.stage ?? ''}"/>`,
    );
  }
  if (row.bounds !== null) {
    const [low, high] = [scoreX(row.bounds.low), scoreX(row.bounds.high)];
    marks.push(
      `<path d="M${low} ${y + 11}v10M${low} ${y + 16}H${high}M${high} ${y + 11}v10" class="bounds"/>`,
    );
  }
  return marks.join('') + drawTarget(row.target, index);
}

export function drawProfileChart(chart: ProfileChart): string {
  const { legend, rows } = chart;
  const hasBounds = rows.some(({ bounds }) => bounds !== null);
  const boundsAt = (bottom: number): string =>
    `<path d="M${labels + 70} ${bottom + 10}v10M${labels + 70} ${bottom + 15}h24M${labels + 94} ${bottom + 10}v10" class="bounds"/><text x="${labels + 102}" y="${bottom + 20}">${escapeXml(legend.bounds)}</text>`;
  return drawFrame(chart, {
    prefix: 'chart',
    rows: rows.map(drawRow),
    legend: (bottom) =>
      `<path d="M${labels} ${bottom + 8}v14" class="target"/><text x="${labels + 8}" y="${bottom + 20}">${escapeXml(legend.target)}</text>${hasBounds ? boundsAt(bottom) : ''}`,
    foot: 26,
  });
}
