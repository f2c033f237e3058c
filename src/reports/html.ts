import { escapeUnseen, makeControlsVisible, mapTexts } from '../domain/instrument/visible-text.ts';
import { showLanguages } from '../texts/language-mark.ts';
import type { Texts } from '../texts/texts.ts';
import { drawChart } from './charts/draw-chart.ts';
import type { Document } from './document.ts';
import { markWritten, withoutLanguages } from './language-of-parts.ts';
import { viewDocument } from './view.ts';
import type { ChartView } from './views/chart-view.ts';

/** The most characters of a title at the head of a page on paper. */
const LONGEST_HEAD = 90;

/** A text as the content of a string in a style sheet: what is not a plain letter or digit is written as its code, so that it ends nothing. */
function cssText(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  const shown = characters.length > LONGEST_HEAD ? [...characters.slice(0, LONGEST_HEAD), '…'] : characters;
  return shown
    .map((character) =>
      /[A-Za-z0-9]/.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
    )
    .join('');
}

/**
 * `{{chart figures}}` places a drawing, whose texts were escaped when it was drawn; `{{cssText title}}` a text in a string of the style
 * sheet. Handlebars takes what has `toHTML` as it is.
 */
const HELPERS = {
  chart: (chart: ChartView) => ({ toHTML: () => drawChart(withoutLanguages(chart)) }),
  cssText: (text: string) => ({ toHTML: () => cssText(text) }),
};

const characterReference = (character: string): string => `&#${character.codePointAt(0)};`;

/**
 * One self-contained page: no script, no network, for a screen, a phone and A4. A control character is shown as a mark. A mark of
 * direction works, within its own text only, which the template sees to; in the source it can be seen. What
 * people wrote in another language than that of the page says so.
 */
export async function render(document: Document, texts: Texts): Promise<string> {
  const { renderTemplate } = await import('./render-template.ts');
  const { load } = await import('#generated/templates-html.js');
  const marked = markWritten(document, texts);
  const { template, view } = viewDocument(marked, texts);
  const page = renderTemplate(
    `${template}.html`,
    mapTexts(view, makeControlsVisible),
    texts,
    await load(template),
    HELPERS,
  );
  return escapeUnseen(marked === document ? page : showLanguages(page), characterReference);
}
