import { findExtent } from '../domain/assessment/extent.ts';
import { DEPTHS, type Depth, fitToDepth } from '../domain/instrument/depth.ts';
import type { Framework } from '../domain/instrument/framework.ts';
import type { Texts } from '../texts/texts.ts';
import { durationWords, estimateDuration } from './duration.ts';
import { listAgenda } from './navigator/agenda.ts';

/** How much can be measured, with what a person must know before she chooses. */
export interface DepthChoice {
  readonly depth: Depth;
  readonly title: string;
  /** How many questions, and how long that takes. */
  readonly facts: string;
}

/**
 * How many questions who has not begun anything is asked, and how long that takes, in words: of a short version also for who is asked
 * all of it, so that "less than" holds.
 */
export function sizeOf(frameworks: readonly Framework[], depth: Depth, texts: Texts) {
  const asked = frameworks.map((framework) => fitToDepth(framework, depth));
  const questions = listAgenda(asked, new Map()).length;
  const most = findExtent(asked)?.asked ?? questions;
  return { questions, duration: durationWords(estimateDuration(most, depth), texts) };
}

/** What can be chosen where a framework has a short version: that, and all of it. */
export function listDepthChoices(frameworks: readonly Framework[], texts: Texts): readonly DepthChoice[] {
  return DEPTHS.map((depth) => {
    const { questions: n, duration } = sizeOf(frameworks, depth, texts);
    return {
      depth,
      title: texts(`init.depth-${depth}`),
      facts: texts(`init.depth-${depth}-facts`, { n, duration }),
    };
  });
}
