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

/** A number, or null when it is NaN or infinite: such a result is no score. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** The arithmetic mean; null without values, and when it is not finite. */
export function meanOf(values: readonly number[]): number | null {
  return finiteOrNull(values.reduce((sum, value) => sum + value, 0) / values.length);
}
