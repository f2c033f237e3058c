import type { Texts } from './texts.ts';

/** `a, b en c`. */
export function joinList(items: readonly string[], texts: Texts): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  return texts('list-and', { first: items.slice(0, -1).join(', '), last });
}
