import Handlebars from 'handlebars/runtime.js';
import type { Texts } from '../texts/texts.ts';
import { drawChart } from './charts/draw-chart.ts';
import type { Document } from './document.ts';
import { renderTemplate } from './render-template.ts';
import { viewDocument } from './view.ts';
import type { ChartView } from './views/chart-view.ts';

/** `{{chart figures}}` places a drawing; its texts were escaped when it was drawn. */
const HELPERS = { chart: (chart: ChartView) => new Handlebars.SafeString(drawChart(chart)) };

/** One self-contained page: no script, no network, for a screen, a phone and A4. */
export async function render(document: Document, texts: Texts): Promise<string> {
  const { template, view } = viewDocument(document, texts);
  return renderTemplate(`${template}.html`, view, texts, HELPERS);
}
