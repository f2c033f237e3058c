import { type Bands, DEFAULT_BANDS } from '../instrument/framework.ts';
import { TOLERANCE } from './rounding.ts';

/** The level of a step: not begun, partly, largely, fully (N/P/L/F of ISO/IEC 33020). */
const LEVELS = ['N', 'P', 'L', 'F'] as const;
export type Level = (typeof LEVELS)[number];

/** The level of a score of 0 to 100; null for null and for a number that is not finite. */
export function levelOf(score: number | null, bands: Bands): Level | null {
  if (score === null || !Number.isFinite(score)) return null;
  if (score <= bands.P + TOLERANCE) return 'N';
  if (score <= bands.L + TOLERANCE) return 'P';
  return score <= bands.F + TOLERANCE ? 'L' : 'F';
}

/** Whether two scores of 0 to 100 lie two levels or more apart, at the bounds of ISO/IEC 33020 whatever those of the framework. */
export function areFarApart(a: number, b: number): boolean {
  const [one, other] = [a, b].map((score) => LEVELS.indexOf(levelOf(score, DEFAULT_BANDS) ?? 'N'));
  return Math.abs((one ?? 0) - (other ?? 0)) >= 2;
}
