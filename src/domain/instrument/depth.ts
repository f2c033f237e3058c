import { type Framework, type Question, questionsOf } from './framework.ts';

/** How much of its frameworks a measurement asks: the questions that tell most, or all of them. */
export const DEPTHS = ['short', 'full'] as const;
export type Depth = (typeof DEPTHS)[number];

/** Whether a framework has a short version: one without a question that belongs to it is always asked whole. */
export function hasShortVersion(framework: Framework): boolean {
  return questionsOf(framework).some(({ core }) => core);
}

/** The same framework as a measurement of this depth asks it; every question keeps its place and its number. */
export function fitToDepth(framework: Framework, depth: Depth): Framework {
  return { ...framework, asks: depth === 'short' && hasShortVersion(framework) ? 'core' : 'all' };
}

/** Whether a framework, as it is asked, asks this question of its own. */
export function isAsked({ asks }: Pick<Framework, 'asks'>, { core }: Pick<Question, 'core'>): boolean {
  return asks === 'all' || core;
}

/** The ids of the questions of these frameworks that none of them asks: left out by the short version. */
export function findLeftOut(frameworks: readonly Framework[]): ReadonlySet<string> {
  const leftOut = new Set(frameworks.flatMap(questionsOf).map(({ id }) => id));
  for (const framework of frameworks)
    for (const question of questionsOf(framework))
      if (isAsked(framework, question)) leftOut.delete(question.id);
  return leftOut;
}
