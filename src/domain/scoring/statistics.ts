/**
 * A quantile by linear interpolation (R type 7): of n sorted values the one at position (n − 1)·p. Unrounded; null without values.
 * Source: Hyndman & Fan 1996.
 */
export function quantileOf(values: readonly number[], p: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}

/** The median, unrounded; null without values. */
export function medianOf(values: readonly number[]): number | null {
  return quantileOf(values, 0.5);
}
