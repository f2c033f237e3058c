import { escapeUnseen, makeControlsVisible, mapTexts } from '../domain/instrument/visible-text.ts';
import type { Texts } from '../texts/texts.ts';
import { drawChart } from './charts/draw-chart.ts';
import type { Document } from './document.ts';
import { viewDocument } from './view.ts';
import type { ChartView } from './views/chart-view.ts';

/** `{{chart figures}}` places a drawing; its texts were escaped when it was drawn. Handlebars takes what has `toHTML` as it is. */
const HELPERS = { chart: (chart: ChartView) => ({ toHTML: () => drawChart(chart) }) };

const characterReference = (character: string): string => `&#${character.codePointAt(0)};`;

/**
 * One self-contained page: no script, no network, for a screen, a phone and A4. A control character is shown as a mark. A mark of
 * direction works, within its own text only, which the template sees to; in the source it can be seen.
 */
export async function render(document: Document, texts: Texts): Promise<string> {
  const { renderTemplate } = await import('./render-template.ts');
  const { templates } = await import('#generated/templates-html.js');
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
