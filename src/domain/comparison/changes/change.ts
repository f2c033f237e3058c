import { TOLERANCE } from '../../scoring/rounding.ts';

/** Which way answers went: `mixed` when some went forward and others back, and neither outweighs the other. */
export type Direction = 'forward' | 'equal' | 'back' | 'mixed';

/** The direction of a question; not-comparable when no table has a score both times. */
export type Change = Direction | 'not-comparable';

/** The number of answers that went each way. */
export interface Moves {
  readonly forward: number;
  readonly equal: number;
  readonly back: number;
}

/** Counts the ways of differences, later − earlier; a difference within the tolerance is none. */
export function countMoves(differences: readonly number[]): Moves {
  const forward = differences.filter((difference) => difference > TOLERANCE).length;
  const back = differences.filter((difference) => difference < -TOLERANCE).length;
  return { forward, equal: differences.length - forward - back, back };
}

/** The sum of several counts. */
export function addMoves(all: readonly Moves[]): Moves {
  const sum = (pick: (moves: Moves) => number): number => all.reduce((total, one) => total + pick(one), 0);
  return { forward: sum((one) => one.forward), equal: sum((one) => one.equal), back: sum((one) => one.back) };
}

/**
 * The direction of a step, or of a question at several tables, from its answers (specification §7): forward when more went forward than
 * back and the score rose, back the other way round, equal when none moved.
 */
export function directionOf({ forward, back }: Moves, difference: number): Direction {
  if (forward === 0 && back === 0) return 'equal';
  if (back === 0 || (forward > back && difference > TOLERANCE)) return 'forward';
  if (forward === 0 || (back > forward && difference < -TOLERANCE)) return 'back';
  return 'mixed';
}
