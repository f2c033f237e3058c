import { TOLERANCE } from '../scoring/rounding.ts';

/** The direction of a difference; not-comparable when there is no difference to give. */
export type Change = 'forward' | 'equal' | 'back' | 'not-comparable';

/** The direction of a difference of scores, later − earlier. */
export function changeOf(difference: number | null): Change {
  if (difference === null) return 'not-comparable';
  if (Math.abs(difference) <= TOLERANCE) return 'equal';
  return difference > 0 ? 'forward' : 'back';
}
