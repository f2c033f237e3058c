import type { Bands } from '../instrument/framework.ts';
import { TOLERANCE } from './rounding.ts';

/** The level of a step: not begun, partly, largely, fully (N/P/L/F of ISO/IEC 33020). */
export const LEVELS = ['N', 'P', 'L', 'F'] as const;
export type Level = (typeof LEVELS)[number];

/** The level of a score of 0 to 100; null for null and for a number that is not finite. */
export function levelOf(score: number | null, bands: Bands): Level | null {
  if (score === null || !Number.isFinite(score)) return null;
  if (score <= bands.P + TOLERANCE) return 'N';
  if (score <= bands.L + TOLERANCE) return 'P';
  return score <= bands.F + TOLERANCE ? 'L' : 'F';
}

/** The distance between two levels, 0 to 3. */
export function levelsApart(a: Level, b: Level): number {
  return Math.abs(LEVELS.indexOf(a) - LEVELS.indexOf(b));
}
