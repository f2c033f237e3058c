import type { ChartView } from '../views/chart-view.ts';
import { drawDotsChart } from './dots-chart.ts';
import { drawProfileChart } from './profile-chart.ts';
import { drawSlopeChart } from './slope-chart.ts';
import { drawSpreadChart } from './spread-chart.ts';
import { drawStrengthChart } from './strength-chart.ts';
import { drawTimelineChart } from './timeline-chart.ts';

/** The figures of a chart as inline SVG, with its title and description for screen readers. */
export function drawChart(chart: ChartView): string {
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
