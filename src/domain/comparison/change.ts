import { TOLERANCE } from '../scoring/rounding.ts';

/** Which way an answer, a step or an organisation differs; not-comparable where no difference can be given. */
export type Change = 'forward' | 'equal' | 'back' | 'not-comparable';

export function changeOf(difference: number | null): Change {
  if (difference === null) return 'not-comparable';
  if (Math.abs(difference) <= TOLERANCE) return 'equal';
  return difference > 0 ? 'forward' : 'back';
}
