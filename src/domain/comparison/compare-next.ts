import { isScaleQuestion, questionsOf } from '../instrument/framework.ts';
import { hasOrder } from '../instrument/step.ts';
import type { Language } from '../instrument/text.ts';
import type { StepOverTime } from './comparison.ts';
import { type FrameworkPair, findMeasuredStep, type ScoredFramework } from './framework-pair.ts';
import type { FirstStep, NextOverTime } from './next-over-time.ts';
import { absenceIn, isOutsideOrder } from './outcomes/compared-figures.ts';

/** What is first in a measurement, according to its report; null when nothing is known to be. */
function firstIn({ framework, score }: ScoredFramework, language: Language): FirstStep | null {
  const next = framework.steps.find(({ id }) => id === score.nextStep?.step);
  if (next !== undefined) return { kind: 'step', id: next.id, title: next.title[language] };
  if (score.allInOrder !== null) return { kind: 'all-in-order' };
  const isScored = questionsOf(framework).some(isScaleQuestion);
  return isScored && score.steps.every(({ applicable }) => applicable === 0)
    ? { kind: 'nothing-applies' }
    : null;
}

const isSame = (a: FirstStep, b: FirstStep): boolean =>
  a.kind === b.kind && (a.kind !== 'step' || b.kind !== 'step' || a.id === b.id);

/** The steps up to and including the later of two that are first; all of them where it is not a step. */
function upTo(steps: readonly StepOverTime[], firsts: readonly FirstStep[]): readonly StepOverTime[] {
  const places = firsts.map((first) =>
    first.kind === 'step' ? steps.findIndex(({ id }) => id === first.id) : steps.length - 1,
  );
  return steps.slice(0, Math.max(...places) + 1);
}

/** Whether both of the compared measurements have nothing of a step that could be first; one in between decides nothing. */
function isPassedOver({ from, to }: FrameworkPair, step: string): boolean {
  return isOutsideOrder([from, to].map((one) => absenceIn(findMeasuredStep(one, step))));
}

/** What is first in one of two measurements on what was answered both times, by the later weighing; null when that cannot be told. */
function firstOnCommon(
  pair: FrameworkPair,
  steps: readonly StepOverTime[],
  side: 'from' | 'to',
): FirstStep | null {
  for (const { id, title, common } of steps) {
    if (common !== null && !common[side].inOrder) return { kind: 'step', id, title };
    if (common === null && !isPassedOver(pair, id)) return null;
  }
  return { kind: 'all-in-order' };
}

/** Whether, on what was answered both times and by the later weighing, what is first now was so then; false when that cannot be told. */
function wasSoByWeighing(pair: FrameworkPair, steps: readonly StepOverTime[], to: FirstStep): boolean {
  const firsts = (['from', 'to'] as const).map((side) => firstOnCommon(pair, steps, side));
  return firsts.every((first) => first !== null && isSame(first, to));
}

/** Which step was and is next on what both measurements asked, where one asked less: the reports speak of other questions. */
function compareOnCommon(pair: FrameworkPair, steps: readonly StepOverTime[]): NextOverTime {
  const [from, to] = [firstOnCommon(pair, steps, 'from'), firstOnCommon(pair, steps, 'to')];
  return from === null || to === null
    ? { kind: 'refused' }
    : { kind: 'compared', from, to, isByWeighing: false };
}

/** Compares what is next in two measurements; `steps` are those of the framework, in order. */
export function compareNext(
  pair: FrameworkPair,
  steps: readonly StepOverTime[],
  language: Language,
): NextOverTime | null {
  if (pair.from === null || pair.to === null) return null;
  if (![pair.from, pair.to].every(({ framework }) => hasOrder(framework))) return null;
  const [from, to] = [firstIn(pair.from, language), firstIn(pair.to, language)];
  if (from === null || to === null) return null;
  const isSameRange = pair.from.framework.asks === pair.to.framework.asks && pair.notShared.size === 0;
  if (!isSameRange) return compareOnCommon(pair, steps);
  const involved = upTo(steps, [from, to]).filter(({ id }) => !isPassedOver(pair, id));
  if (involved.some(({ refused, common }) => refused && common === null)) return { kind: 'refused' };
  const isByWeighing =
    !isSame(from, to) && involved.some((step) => step.isWeighedAnew) && wasSoByWeighing(pair, steps, to);
  return { kind: 'compared', from, to, isByWeighing };
}
