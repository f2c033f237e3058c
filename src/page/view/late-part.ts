import { beginAtLine } from './begin.ts';
import { type Child, element, refill } from './element.ts';

/**
 * A part of a screen that has to be read first. Where the screen is drawn anew, what stood in its place stays until then: else everything
 * below it would jump, out of sight on a small screen. `beside` does what a screen needs.
 */
export function latePart(
  beside: (act: () => Promise<void>) => void,
  id: string,
  make: () => Promise<Child>,
): HTMLElement {
  const stood = document.getElementById(id);
  const part = element('div', { id }, stood === null ? null : [...stood.childNodes]);
  beside(async () => {
    refill(part, await make());
    beginAtLine(part);
  });
  return part;
}
