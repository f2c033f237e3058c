import { establishes } from './question-tally.ts';
import { TOLERANCE } from './rounding.ts';

/** How far a step is, lowest first: the only words for a step (specification §3). Between `nearly` and `in-order` lies exactly "in order". */
export const STAGES = ['to-begin', 'under-way', 'nearly', 'in-order', 'anchored'] as const;
export type Stage = (typeof STAGES)[number];

/** What the stage of a step follows from. */
export interface StageBasis {
  /** 0 to 100, unrounded; null without a score. */
  readonly score: number | null;
  /** 0 to 100. */
  readonly target: number;
  /** The step reaches its target and every prerequisite in it is established. */
  readonly inOrder: boolean;
  /** The lowest score of one answer in the step, of 0 to 100, a divided answer at its low end; null without one. */
  readonly lowestAnswer: number | null;
}

/** Half a level of the bundled scale of four answers. */
const HALF_LEVEL = 100 / 6;
/** Half a level below the best answer. */
const ANCHORED_FROM = 250 / 3;

/** The stage of a step; null without a score. */
export function stageOf({ score, target, inOrder, lowestAnswer }: StageBasis): Stage | null {
  if (score === null) return null;
  // A question is in place where a prerequisite would be.
  const isInPlace = lowestAnswer === null || establishes(lowestAnswer);
  if (inOrder && score >= ANCHORED_FROM - TOLERANCE && isInPlace) return 'anchored';
  if (inOrder) return 'in-order';
  if (score < HALF_LEVEL - TOLERANCE) return 'to-begin';
  return score >= target - HALF_LEVEL - TOLERANCE ? 'nearly' : 'under-way';
}

/** Between which scores, 0 to 100, a stage lies when nothing but the score decides; with a target of one's own it can be empty. */
export function rangeOfStage(stage: Stage, target: number): { readonly from: number; readonly to: number } {
  const nearlyFrom = Math.max(HALF_LEVEL, target - HALF_LEVEL);
  const bounds = [0, HALF_LEVEL, nearlyFrom, target, Math.max(target, ANCHORED_FROM), 100];
  const place = STAGES.indexOf(stage);
  return { from: bounds[place] ?? 0, to: bounds[place + 1] ?? 100 };
}
