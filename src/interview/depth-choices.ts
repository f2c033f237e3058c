import { findExtent, listAsked } from '../domain/assessment/extent.ts';
import { DEPTHS, type Depth, fitToDepth } from '../domain/instrument/depth.ts';
import type { Framework } from '../domain/instrument/framework.ts';
import type { Texts } from '../texts/texts.ts';
import { durationWords, estimateDuration, estimateRange } from './duration.ts';
import { listAgenda } from './navigator/agenda.ts';

/** How much can be measured, with what a person must know before she chooses. */
export interface DepthChoice {
  readonly depth: Depth;
  readonly title: string;
  /** How many questions, and how long that takes. */
  readonly facts: string;
}

/** How much is asked, in words. */
interface SizeWords {
  /** How many questions: of who has not begun anything, up to the most that can be asked. */
  readonly count: string;
  readonly duration: string;
}

/** The same of the frameworks that are chosen. */
export interface Size extends SizeWords {
  /** Whether the one is less than the other. */
  readonly grows: boolean;
}

/** So many questions, at least and at most, in words, and how long it takes to answer them. */
export function sizeWords(
  least: number,
  most: number,
  depth: Depth,
  texts: Texts,
  showDuration = durationWords,
): SizeWords {
  const count =
    least < most
      ? texts('init.size-range', { least: String(least), most: String(most) })
      : texts('init.size-count', { n: most });
  const duration = depth === 'short' ? estimateDuration(most, depth) : estimateRange(least, most);
  return { count, duration: showDuration(duration, texts) };
}

/** How many questions these frameworks ask an organisation, and how long that takes. */
export function sizeOf(
  frameworks: readonly Framework[],
  depth: Depth,
  texts: Texts,
  showDuration = durationWords,
): Size {
  const asked = frameworks.map((framework) => fitToDepth(framework, depth));
  const [least, most] = [listAgenda(asked, new Map()).length, listAsked(asked).size];
  return { ...sizeWords(least, most, depth, texts, showDuration), grows: least < most };
}

/** The same for the frameworks of a measurement, which are fitted to its depth. */
export function sizeOfMeasured(frameworks: readonly Framework[], texts: Texts): Size {
  return sizeOf(frameworks, findExtent(frameworks) === null ? 'full' : 'short', texts);
}

/** What can be chosen where a framework has a short version: that, and all of it. */
export function listDepthChoices(frameworks: readonly Framework[], texts: Texts): readonly DepthChoice[] {
  return DEPTHS.map((depth) => {
    const { count, duration } = sizeOf(frameworks, depth, texts);
    return {
      depth,
      title: texts(`init.depth-${depth}`),
      facts: texts(`init.depth-${depth}-facts`, { count, duration }),
    };
  });
}
