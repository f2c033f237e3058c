import Handlebars from 'handlebars/runtime.js';
import { templates } from '#generated/templates-html.js';
import { escapeUnseen, makeControlsVisible, mapTexts } from '../domain/instrument/visible-text.ts';
import type { Texts } from '../texts/texts.ts';
import { drawChart } from './charts/draw-chart.ts';
import type { Document } from './document.ts';
import { renderTemplate } from './render-template.ts';
import { viewDocument } from './view.ts';
import type { ChartView } from './views/chart-view.ts';

/** `{{chart figures}}` places a drawing; its texts were escaped when it was drawn. */
const HELPERS = { chart: (chart: ChartView) => new Handlebars.SafeString(drawChart(chart)) };

const characterReference = (character: string): string => `&#${character.codePointAt(0)};`;

/**
 * One self-contained page: no script, no network, for a screen, a phone and A4. A control character is shown as a mark. A mark of
 * direction works, within its own text only, which the template sees to; in the source it can be seen.
 */
export async function render(document: Document, texts: Texts): Promise<string> {
  const { template, view } = viewDocument(document, texts);
  const page = renderTemplate(
    `${template}.html`,
    mapTexts(view, makeControlsVisible),
    texts,
    templates,
    HELPERS,
  );
  return escapeUnseen(page, characterReference);
}
