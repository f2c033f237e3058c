import type { Node, Pair, YAMLMap } from 'yaml';

/** The start and end of a node as offsets in the text. */
export type TextRange = readonly [number, number];

/** The range of a node without the whitespace and comments after it; null when it is not in the text. */
export function textRangeOf(node: unknown): TextRange | null {
  const range = (node as Node | null)?.range;
  return range ? [range[0], range[1]] : null;
}

/** The pairs of a map by key: of those with the same key the last, whose value is read. */
export type PairsByKey = ReadonlyMap<string, Pair>;

/** Indexes a map, for looking up many keys in it. */
export function indexPairs(map: YAMLMap): PairsByKey {
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = String((pair.key as { value?: unknown } | null)?.value ?? pair.key);
    pairs.set(key, pair);
  }
  return pairs;
}
