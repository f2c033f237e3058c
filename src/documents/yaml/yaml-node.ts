import type { Node, Pair, YAMLMap } from 'yaml';

/** Where a node begins and ends in the text. */
export type TextRange = readonly [number, number];

export function textRangeOf(node: unknown): TextRange | null {
  const range = (node as Node | null)?.range;
  return range ? [range[0], range[1]] : null;
}

export function findPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(
    (pair) => String((pair.key as { value?: unknown } | null)?.value ?? pair.key) === key,
  );
}
