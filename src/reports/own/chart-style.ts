import { partials } from '#generated/templates-html.js';
import type { Texts } from '../../texts/texts.ts';
import { renderTemplate } from '../render-template.ts';

/**
 * What the marks of our charts look like, from the style of our own page. A colour of a page of one's own takes the place of ours where
 * that page sets it, such as `--accent`.
 */
export function chartStyle(texts: Texts): string {
  const style = renderTemplate('_style.html', {}, texts, partials);
  // Up to the rules for a small screen, print and the dark.
  const [always = ''] = style.split('@media');
  const colours = new Map(
    [...(/:root\{([^}]*)\}/.exec(always)?.[1] ?? '').matchAll(/(--[\w-]+):([^;}]+)/g)].map(
      ([, name = '', colour = '']) => [name, colour],
    ),
  );
  const rules = [...always.matchAll(/(?<=^|\})\s*(svg[^{}]*)\{([^{}]*)\}/gm)];
  return rules
    .map(([, selectors = '', look = '']) => {
      const own = selectors
        .split(',')
        .map((selector) => selector.trim().replace(/^svg(?:\.profile)?/, 'svg.nulmeting-chart'));
      const filled = look.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
        const colour = colours.get(name);
        return colour === undefined ? whole : `var(${name},${colour})`;
      });
      return `${own.join(',')}{${filled}}`;
    })
    .join('');
}
