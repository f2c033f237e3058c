import { STAGES, type Stage } from '../../scoring/stage.ts';

/** The stages of the tables that are least and most far. */
export interface StageSpread {
  readonly lowestStage: Stage;
  readonly highestStage: Stage;
}

/** The lowest and the highest of several stages; null with fewer than two. */
export function spreadOfStages(stages: readonly Stage[]): StageSpread | null {
  if (stages.length < 2) return null;
  const places = stages.map((stage) => STAGES.indexOf(stage));
  const [lowestStage, highestStage] = [STAGES[Math.min(...places)], STAGES[Math.max(...places)]];
  return lowestStage === undefined || highestStage === undefined ? null : { lowestStage, highestStage };
}
