import { wrap } from '../../../texts/wrap.ts';
import type { ScreenChoice } from '../../choices.ts';
import type { Style } from '../style.ts';

export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

export function shorten(text: string, most: number): string {
  const line = onOneLine(text);
  return line.length <= most ? line : `${line.slice(0, Math.max(1, most - 1))}…`;
}

/** The longest key of the answers: they stand in a column. */
export const widestKey = (levels: readonly ScreenChoice[]): number =>
  Math.max(1, ...levels.map(({ key }) => key.length));

/** The places of so many levels, those near the one under the cursor first; without one from the top. */
export function nearestFirst(count: number, cursor: number): readonly number[] {
  const away = (place: number): number => Math.abs(place - Math.max(0, cursor));
  return [...Array(count).keys()].sort((one, other) => away(one) - away(other));
}

/** An answer with its number, as lines: with its whole sentence, or with a mark that there is one and what stands `beside` it. */
export function renderLevel(
  choice: ScreenChoice,
  isChosen: boolean,
  isWhole: boolean,
  { width, keyWidth }: { readonly width: number; readonly keyWidth: number },
  style: Style,
  beside = '',
): readonly string[] {
  const head = `${isChosen ? '❯' : ' '} ${choice.key.padEnd(keyWidth)}  `;
  const label = choice.label.charAt(0).toUpperCase() + choice.label.slice(1);
  const more = [choice.sentence === '' ? '' : ' …', beside === '' ? '' : ` ${beside}`].join('');
  const whole = choice.sentence === '' ? '' : `: ${choice.sentence}`;
  const sentence = isWhole ? whole : more;
  const [first = '', ...rest] = wrap(label + sentence, width - head.length);
  const name = style.strong(first.slice(0, label.length));
  const start = isChosen ? style.accent(head + name) : head + name;
  const quiet = isChosen ? (text: string): string => text : style.faint;
  return [
    start + quiet(first.slice(label.length)),
    ...rest.map((line) => ' '.repeat(head.length) + quiet(line)),
  ];
}

/**
 * The answers around the cursor that fit in `room` lines; `…` stands where more of them are, and the arrows and their numbers go there.
 */
export function windowLevels(
  rendered: readonly (readonly string[])[],
  cursor: number,
  room: number,
): readonly string[] {
  const at = Math.min(Math.max(0, cursor), rendered.length - 1);
  let [from, to] = [at, at + 1];
  const height = (first: number, end: number): number =>
    rendered.slice(first, end).flat().length + (first > 0 ? 1 : 0) + (end < rendered.length ? 1 : 0);
  for (;;) {
    if (from > 0 && height(from - 1, to) <= room) from -= 1;
    else if (to < rendered.length && height(from, to + 1) <= room) to += 1;
    else break;
  }
  return [
    ...(from > 0 ? ['    …'] : []),
    ...rendered.slice(from, to).flat(),
    ...(to < rendered.length ? ['    …'] : []),
  ];
}
