import { type ChartView, describeRows } from '../views/chart-view.ts';
import { drawDotsChart } from './dots-chart.ts';
import { drawProfileChart } from './profile-chart.ts';
import { drawSlopeChart } from './slope-chart.ts';
import { drawSpreadChart } from './spread-chart.ts';
import { drawStrengthChart } from './strength-chart.ts';
import { drawTimelineChart } from './timeline-chart.ts';

/** The rows of a drawing that fits on a page of A4, and of one that leaves room for the heading above it. */
const MOST_ROWS = 16;
const ROWS_OF_PART = 14;

/** A chart in parts that each fit on a page, about as long as each other: a drawing that is taller is cut off in Word, and in two on paper. */
function partsOf(chart: ChartView): readonly ChartView[] {
  const { id, title, rows } = chart;
  if (rows.length <= MOST_ROWS) return [chart];
  const count = Math.ceil(rows.length / ROWS_OF_PART);
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [index, index + 1].map((place) => Math.round((place * rows.length) / count));
    const shown = rows.slice(from, to);
    const part = { id: `${id}-${index + 1}`, title: `${title} (${index + 1}/${count})` };
    return { ...chart, ...part, description: describeRows(shown), rows: shown } as ChartView;
  });
}

function drawPart(chart: ChartView): string {
  switch (chart.kind) {
    case 'profile':
      return drawProfileChart(chart);
    case 'slope':
      return drawSlopeChart(chart);
    case 'dots':
      return drawDotsChart(chart);
    case 'spread':
      return drawSpreadChart(chart);
    case 'strength':
      return drawStrengthChart(chart);
    case 'timeline':
      return drawTimelineChart(chart);
  }
}

/** The figures of a chart as inline SVG, with its title and description for screen readers; a long one as several, one below the other. */
export function drawChart(chart: ChartView): string {
  return partsOf(chart).map(drawPart).join('\n');
}
