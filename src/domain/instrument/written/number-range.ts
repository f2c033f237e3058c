/** The smallest and the largest number that can be given; null where there is no limit. */
export interface NumberRange {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** Where a number lies beside a range; the limits are in it. */
export function placeInRange(
  { minimum, maximum }: NumberRange,
  number: number,
): 'below' | 'inside' | 'above' {
  if (minimum !== null && number < minimum) return 'below';
  return maximum !== null && number > maximum ? 'above' : 'inside';
}
