/** The largest difference between two unrounded scores that count as equal (specification, opening and §8). */
export const TOLERANCE = 1e-9;

/**
 * Rounds half away from zero to a number of decimals: sign·floor(|x|·10^d + .5 + 1e-9)/10^d, never −0. Only for display: no
 * computation uses the result.
 */
export function roundHalfAway(value: number, decimals = 0): number {
  const power = 10 ** decimals;
  const size = Math.floor(Math.abs(value) * power + 0.5 + TOLERANCE) / power;
  return size === 0 ? 0 : Math.sign(value) * size;
}

/** The arithmetic mean; null without values. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
