import type { Node, Pair, YAMLMap } from 'yaml';

/** The start and end of a node as offsets in the text. */
export type TextRange = readonly [number, number];

/** The range of a node without the whitespace and comments after it; null when it is not in the text. */
export function textRangeOf(node: unknown): TextRange | null {
  const range = (node as Node | null)?.range;
  return range ? [range[0], range[1]] : null;
}

/** The key and value in a map with this key. */
export function findPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(
    (pair) => String((pair.key as { value?: unknown } | null)?.value ?? pair.key) === key,
  );
}
