import { TOLERANCE } from '../scoring/rounding.ts';
import { directionOf } from './changes/change.ts';
import { isSameQuestion } from './changes/instrument-change.ts';
import type { ComparisonOptions, StepOverTime, StepStatus } from './comparison.ts';
import { type FrameworkPair, findMeasuredStep } from './framework-pair.ts';
import { type Absence, absenceIn, isComparable, listFigures } from './outcomes/compared-figures.ts';
import type { Refusal } from './outcomes/refusal.ts';
import { type CommonGround, findCommonGround, type MeasuredStep } from './outcomes/shared-ground.ts';
import { type CommonStep, judgeElsewhere, scoreCommonStep } from './outcomes/shared-step.ts';

/** The smallest share of common pairs, 0 to 1, with which a step is compared (specification §7). */
const MIN_COMMON_SHARE = 0.8;

/** The share of the way from the first score to the target, unrounded; null when it began at its target. */
function progressOf({ from, to }: CommonStep, target: number): number | null {
  const way = target - from.score;
  return way <= TOLERANCE ? null : (to.score - from.score) / way;
}

/** The reasons to refuse the difference of a step (specification §7); empty when there are none. */
function refusalsOf(
  share: number | null,
  from: MeasuredStep | null,
  to: MeasuredStep | null,
): readonly Refusal[] {
  if (share === null || from === null || to === null) return ['one-only'];
  const isFew = share < MIN_COMMON_SHARE - TOLERANCE;
  const isLeftOut = !isComparable(from.scored) || !isComparable(to.scored);
  return [...(isFew ? (['few-common'] as const) : []), ...(isLeftOut ? (['not-applicable'] as const) : [])];
}

const WITHOUT_OUTCOME: ReadonlySet<Absence> = new Set(['weightless', 'not-asked', 'unscored']);

/** Why a step that both measurements have cannot be scored on what they have in common; that nothing applies is a refusal already. */
function whyUnscored(from: MeasuredStep, to: MeasuredStep): readonly Refusal[] {
  const absences = [from, to].map(absenceIn);
  if (absences.includes('nothing-applies')) return [];
  return absences.some((absence) => absence !== null && WITHOUT_OUTCOME.has(absence))
    ? ['no-outcome']
    : ['few-scored'];
}

function statusOf(measured: MeasuredStep): StepStatus {
  return { inOrder: measured.scored.inOrder.now, stage: measured.scored.stage };
}

/** Whether a step has other questions, or counts them in another way, than before. */
function isWeighedAnew({ instrument }: FrameworkPair, from: MeasuredStep, to: MeasuredStep): boolean {
  const { redefined, rescaled, reweighted, added, dropped, targets } = instrument;
  const changed = new Set([...redefined, ...rescaled, ...reweighted, ...added, ...dropped]);
  return (
    targets.some(({ step }) => step === to.step.id) ||
    [from, to].some(({ step }) => step.questions.some(({ id }) => changed.has(id)))
  );
}

/** What the answers that are common say; nothing where it is refused. */
function outcomesOf(common: CommonStep | null, from: MeasuredStep | null, to: MeasuredStep | null) {
  if (common === null || from === null || to === null)
    return { common: null, difference: null, direction: null, reported: null, target: null, progress: null };
  const difference = common.to.score - common.from.score;
  const { target } = to.scored;
  return {
    common,
    difference,
    direction: directionOf(common.moves, difference),
    reported: { from: statusOf(from), to: statusOf(to) },
    target,
    progress: progressOf(common, target),
  };
}

/** The step at every measurement that is shown, on the answers that are common. */
function courseOf(
  { all, changes }: FrameworkPair,
  id: string,
  from: MeasuredStep,
  to: MeasuredStep,
  ground: CommonGround,
): StepOverTime['course'] {
  return all.map((one, index) => {
    const [measured, change] = [findMeasuredStep(one, id), changes[index] ?? null];
    if (measured === null || change === null) return null;
    return judgeElsewhere(measured, from, to, ground, (question) => isSameQuestion(change, question));
  });
}

/** Compares a step that either measurement has. */
export function compareStep(pair: FrameworkPair, id: string, options: ComparisonOptions): StepOverTime {
  const [from, to] = [findMeasuredStep(pair.from, id), findMeasuredStep(pair.to, id)];
  const { step } = (to ?? from) as MeasuredStep;
  const both = from !== null && to !== null ? { from, to } : null;
  const ground = both && findCommonGround(both.from, both.to, pair.instrument, pair.leftOut);
  const refusals = refusalsOf(ground?.share ?? null, from, to);
  const scored = both && ground && scoreCommonStep(both.from, both.to, ground);
  const given = refusals.length > 0 && !options.showsRefused ? null : scored;
  const onlyAt = (one: MeasuredStep | null): StepOverTime['leftOut']['from'] =>
    one === null || ground === null ? [] : one.tables.filter((table) => !ground.tables.includes(table));
  return {
    framework: pair.id,
    id,
    order: step.order,
    title: step.title[options.language],
    ...listFigures(pair.all.map((one) => findMeasuredStep(one, id))),
    ...outcomesOf(given, from, to),
    course:
      given === null || both === null || ground === null
        ? pair.all.map(() => null)
        : courseOf(pair, id, both.from, both.to, ground),
    commonShare: ground?.share ?? null,
    refused: refusals.length > 0,
    reasons: both !== null && scored === null ? [...refusals, ...whyUnscored(both.from, both.to)] : refusals,
    test: null,
    median: null,
    upperQuartile: null,
    leftOut: { from: onlyAt(from), to: onlyAt(to) },
    isWeighedAnew: both !== null && isWeighedAnew(pair, both.from, both.to),
  };
}
