import { addMoves, type Direction } from '../../../domain/comparison/changes/change.ts';
import type {
  FrameworkOverTime,
  OverTimeComparison,
  QuestionOverTime,
  StepOverTime,
} from '../../../domain/comparison/comparison.ts';
import { isOutsideOrder } from '../../../domain/comparison/outcomes/compared-figures.ts';
import type { Texts } from '../../../texts/texts.ts';
import { inWordsOf, stageWords } from '../../stage-words.ts';
import { joinList } from '../../wording.ts';
import { laterWords } from './compared-words.ts';
import { viewNext } from './next-view.ts';
import { findPair, orderChange, viewRefusals } from './over-time-step-view.ts';

/** A framework on the first page. */
export interface GlanceOverTimeView {
  readonly title: string;
  /** What moved, what is in order now, and what comes first: a sentence or a few each. */
  readonly message: readonly string[];
  /** What that is based on, and what is not compared and why, a sentence each. */
  readonly basis: readonly string[];
}

/** As many reasons why steps are not compared as fit on the first page; all stand beside the steps. */
const REASONS_AT_A_GLANCE = 3;

/** The titles of steps as a list. */
const titlesOf = (steps: readonly StepOverTime[], texts: Texts): string =>
  joinList(
    steps.map(({ title }) => texts('quoted', { label: title })),
    texts,
  );

/** The titles of steps that have the same stages, with these. */
function withStages(steps: readonly StepOverTime[], texts: Texts): string {
  const titles = titlesOf(steps, texts);
  const common = steps[0]?.common ?? null;
  if (common === null) return titles;
  const [from, to] = [stageWords(common.from.stage, texts), stageWords(common.to.stage, texts)];
  return common.from.stage === common.to.stage
    ? texts('compare.moved-within', { steps: titles, stage: to })
    : texts('compare.moved-step', { steps: titles, from, to });
}

/**
 * The titles of steps in a sentence, with the stages of those that have the same: beside one that changed, a bare title would seem to share
 * that change.
 */
function nameSteps(steps: readonly StepOverTime[], texts: Texts): string {
  if (steps.every(({ common }) => common === null || common.from.stage === common.to.stage))
    return titlesOf(steps, texts);
  const alike = new Map<string, StepOverTime[]>();
  for (const step of steps) {
    const stages = `${step.common?.from.stage} ${step.common?.to.stage}`;
    alike.set(stages, [...(alike.get(stages) ?? []), step]);
  }
  const named = [...alike.values()].map((same) => withStages(same, texts));
  if (alike.size === 1 || alike.size === steps.length) return joinList(named, texts);
  return texts('compare.moved-apart', { steps: named.slice(0, -1).join('; '), last: named.at(-1) ?? '' });
}

/** Which steps went which way; one sentence where none moved. */
function viewMoved(steps: readonly StepOverTime[], texts: Texts): string {
  const compared = steps.filter(({ direction }) => direction !== null);
  if (compared.length === 0) return texts('compare.moved-nothing');
  const going = (way: Direction): readonly StepOverTime[] =>
    compared.filter(({ direction }) => direction === way);
  const say = (way: Direction): readonly string[] => {
    const found = going(way);
    return found.length === 0
      ? []
      : [texts(`compare.moved-${way}`, { n: found.length, steps: nameSteps(found, texts) })];
  };
  if (going('equal').length === compared.length)
    return texts('compare.moved-all-equal', { n: compared.length });
  const [forward, back] = [say('forward'), say('back')];
  return [
    ...(forward.length === 0 ? [texts('compare.moved-none-forward')] : forward),
    ...(back.length === 0 ? [texts('compare.moved-none-back')] : back),
    ...say('mixed'),
    ...say('equal'),
  ].join(' ');
}

/** Whether what comes first says already that all is in order: of the only one of the `n` steps that count, or as it was before. */
function isSaid({ next }: FrameworkOverTime, n: number): boolean {
  return (
    next?.kind === 'compared' &&
    next.to.kind === 'all-in-order' &&
    (n === 1 || next.from.kind === 'all-in-order')
  );
}

/** Which steps came in order, and which are so no longer; nothing where nothing was compared. */
function viewOrders(steps: readonly StepOverTime[], texts: Texts): readonly string[] {
  if (steps.every(({ common }) => common === null)) return [];
  const came = steps.filter((step) => orderChange(step) === 'now-in-order');
  const lost = steps.filter((step) => orderChange(step) === 'no-longer-in-order');
  return [
    [
      came.length === 0
        ? texts('compare.order-none')
        : texts('compare.order-came', { n: came.length, steps: titlesOf(came, texts) }),
      ...(lost.length === 0
        ? []
        : [texts('compare.order-lost', { n: lost.length, steps: titlesOf(lost, texts) })]),
    ].join(' '),
  ];
}

/** How many answers went each way: questions at one table, answers at several. */
function viewMoves(questions: readonly QuestionOverTime[], texts: Texts): string {
  const moves = addMoves(questions.map((question) => question.moves));
  const n = moves.forward + moves.equal + moves.back;
  if (n === 0) return texts('compare.glance-no-questions');
  const isOneTable = questions.every(
    (question) => question.moves.forward + question.moves.equal + question.moves.back <= 1,
  );
  const later = laterWords(questions, null, n, 'compare.glance-later', texts);
  const counted = later === '' ? '' : '-counted';
  const key = isOneTable
    ? (`compare.glance-questions${counted}` as const)
    : (`compare.glance-answers${counted}` as const);
  return `${texts(key, { n, moves: texts('compare.moves', { ...moves }) })} ${later}`.trim();
}

/** Which steps are not compared and why, those with one reason together. */
function viewNotCompared(steps: readonly StepOverTime[], texts: Texts): readonly string[] {
  const refused = steps.filter(({ common }) => common === null);
  const reasons = new Map<string, StepOverTime[]>();
  for (const step of refused) {
    const reason = viewRefusals(step, texts).join(' ');
    reasons.set(reason, [...(reasons.get(reason) ?? []), step]);
  }
  if (reasons.size > REASONS_AT_A_GLANCE) return [texts('compare.glance-refused', { n: refused.length })];
  return [...reasons.values()].map((alike) => {
    const reason = alike.slice(0, 1).flatMap((step) => viewRefusals(step, texts, alike.length));
    return texts('compare.basis-refused', { steps: titlesOf(alike, texts), reason: reason.join(' ') }).trim();
  });
}

/** The first page of a comparison over time: the message, and what it is based on. */
export function viewGlance(
  framework: FrameworkOverTime,
  comparison: OverTimeComparison,
  program: Texts,
): GlanceOverTimeView {
  const texts = inWordsOf(framework, program);
  const { title } = framework;
  if (!framework.isCompared) return { title, message: [texts('compare.framework-not-compared')], basis: [] };
  const questions = comparison.questions.filter((question) => question.framework === framework.id);
  const steps = comparison.steps.filter((step) => step.framework === framework.id);
  const pair = findPair(comparison);
  const counted = steps.filter(
    ({ absences }) => !isOutsideOrder(pair.map((index) => absences[index] ?? null)),
  ).length;
  const open = questions.filter(({ to }) => to?.answers.some(({ state }) => state === 'unanswered')).length;
  return {
    title,
    message: [
      viewMoved(steps, texts),
      ...(isSaid(framework, counted) ? [] : viewOrders(steps, texts)),
      ...viewNext(framework, counted, texts),
    ],
    basis: [
      viewMoves(questions, texts),
      ...(open > 0 ? [texts('compare.glance-open', { n: open })] : []),
      ...(framework.tooShort.length === 0 ? [] : [texts('compare.glance-depth')]),
      ...(framework.notShared.length === 0 ? [] : [texts('compare.glance-facts')]),
      ...viewNotCompared(steps, texts),
    ],
  };
}
