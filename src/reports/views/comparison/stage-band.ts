import type { CommonOutcome } from '../../../domain/comparison/outcomes/shared-outcome.ts';
import { rangeOfStage } from '../../../domain/scoring/stage.ts';
import type { SlopePoint } from '../chart-view.ts';

/**
 * Where an outcome lies in the band of its stage. A score alone does not make a stage (a missing prerequisite holds a step back), so that
 * the band is the one of the stage, and a score beyond it stands at its edge.
 */
export function placeInBand({ score, stage }: CommonOutcome, target: number): SlopePoint {
  const { from, to } = rangeOfStage(stage, target);
  const share = to - from <= 0 ? 0.5 : (score - from) / (to - from);
  return { stage, share: Math.min(1, Math.max(0, share)) };
}
