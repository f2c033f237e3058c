import type { Direction } from '../../../domain/comparison/changes/change.ts';
import type { OverTimeComparison, StepOverTime } from '../../../domain/comparison/comparison.ts';
import type { CommonStep } from '../../../domain/comparison/outcomes/shared-step.ts';
import { roundHalfAway, TOLERANCE } from '../../../domain/scoring/rounding.ts';
import type { Stage } from '../../../domain/scoring/stage.ts';
import type { Texts } from '../../../texts/texts.ts';
import { stageWords } from '../../stage-words.ts';
import { showNumber, stepName } from '../../wording.ts';
import { absenceWords, figureWords, laterWords, spreadWords } from './compared-words.ts';
import { listShown } from './slope-view.ts';

/** A step at the earlier and the later measurement. */
export interface OverTimeStepView {
  readonly order: number | null;
  readonly title: string;
  /** Null where the two are not compared. */
  readonly fromStage: Stage | null;
  readonly from: string;
  readonly toStage: Stage | null;
  readonly to: string;
  /** Which way it went; null where the two are not compared. */
  readonly change: Direction | null;
  readonly direction: string;
  /** How many answers went each way; null where the two are not compared. */
  readonly moves: string | null;
  /** What must be known to read the outcome, a sentence each. */
  readonly remarks: readonly string[];
  /** On what the outcome is based; null where the two are not compared. */
  readonly basis: string | null;
  /** How far the step was at each measurement between the two, on the same answers. */
  readonly between: readonly { readonly stage: Stage | null; readonly words: string }[];
}

type OrderChange = 'now-in-order' | 'no-longer-in-order' | 'was-in-order-too' | 'was-not-in-order-either';

/** The figures of a step, rounded, as text; a dash where there is none. */
export interface OverTimeFiguresView {
  readonly title: string;
  /** The outcome on the answers that are compared, a measurement each. */
  readonly values: readonly string[];
  /** The number of these answers. */
  readonly answers: string;
  readonly difference: string;
  readonly share: string;
  readonly progress: string;
}

/** A share of 0 to 1 as a whole percentage. */
export function percent(share: number): number {
  return roundHalfAway(100 * share);
}

/** The places of the compared measurements in lists that have a value for each measurement. */
export function findPair(comparison: OverTimeComparison): readonly [number, number] {
  const find = (id: string): number =>
    comparison.measurements.findIndex((measurement) => measurement.id === id);
  return [find(comparison.from), find(comparison.to)];
}

/** What is said of a step that is not compared: only why it has no outcome. */
function wordsOfOther(step: StepOverTime, index: number, texts: Texts): string {
  const absence = step.absences[index] ?? null;
  return absence === null ? texts('compare.not-shown') : absenceWords(absence, texts);
}

/** Why a step is not compared, or with which caveat; told of `n` steps of which it is so alike. */
export function viewRefusals(step: StepOverTime, texts: Texts, n = 1): readonly string[] {
  // Rounded down: 79.9% is not 80%.
  const share = Math.floor(100 * (step.commonShare ?? 0) + TOLERANCE);
  const hasOtherTables = step.leftOut.from.length + step.leftOut.to.length > 0;
  const reasons = step.reasons.map((reason) => {
    if (reason !== 'few-common') return texts(`compare.refused-${reason}`, { n });
    if (hasOtherTables && share === 0) return texts('compare.refused-no-table');
    return texts(hasOtherTables ? 'compare.refused-few-common-tables' : 'compare.refused-few-common', {
      share,
      n,
    });
  });
  return step.refused && step.difference !== null
    ? [...reasons, texts('compare.shown-though-refused')]
    : reasons;
}

function sayStage(stage: Stage | null, texts: Texts): string {
  return stage === null ? texts('stage.none') : stageWords(stage, texts);
}

/** What the reports say where it is something else than what was answered both times, a sentence each. */
export function viewReported(step: StepOverTime, texts: Texts): readonly string[] {
  const { common, reported, isWeighedAnew } = step;
  if (common === null || reported === null) return [];
  const { from, to } = reported;
  return [
    ...(from.stage === common.from.stage
      ? []
      : [
          texts(isWeighedAnew ? 'compare.reported-then-weighed' : 'compare.reported-then', {
            stage: sayStage(from.stage, texts),
          }),
        ]),
    ...(to.stage === common.to.stage
      ? []
      : [texts('compare.reported-now', { stage: sayStage(to.stage, texts) })]),
  ];
}

/** Whether a step came in order, or is so no longer; or only seems to by the reports. Null where neither can be said. */
export function orderChange({ common, reported }: StepOverTime): OrderChange | null {
  if (common === null || reported === null) return null;
  const { from, to } = reported;
  // Without a score it is unknown whether the step was, or still is, in order.
  if (from.inOrder === to.inOrder || from.stage === null || to.stage === null) return null;
  // Where no question went forward it is the target that moved, and not the step.
  const isMoved = !to.inOrder || common.moves.forward > 0;
  const isReal = isMoved && common.from.inOrder === from.inOrder && common.to.inOrder === to.inOrder;
  if (isReal) return to.inOrder ? 'now-in-order' : 'no-longer-in-order';
  if (common.from.inOrder !== common.to.inOrder || common.to.inOrder !== to.inOrder) return null;
  return to.inOrder ? 'was-in-order-too' : 'was-not-in-order-either';
}

function viewRemarks(step: StepOverTime, texts: Texts): readonly string[] {
  const remarks = [...viewRefusals(step, texts)];
  const { common } = step;
  if (common === null) return remarks;
  const tables = texts('compare.tables-all', { n: common.tables.length });
  const [then, now] = [common.from, common.to].map(({ spread }) => spreadWords(spread, tables, texts));
  if (then) remarks.push(texts('compare.tables-then', { tables: then }));
  if (now) remarks.push(texts('compare.tables-now', { tables: now }));
  const order = orderChange(step);
  if (order !== null) remarks.push(texts(`compare.${order}`));
  const reported = step.reported?.to.stage;
  if (reported !== undefined && reported !== common.to.stage && order === null)
    remarks.push(texts('compare.reported-otherwise', { stage: sayStage(reported, texts) }));
  return remarks;
}

function viewBasis({ answers, questions, tables }: CommonStep, later: string, texts: Texts): string {
  const counted = later === '' ? '' : '-counted';
  const basis =
    tables.length === 1
      ? texts(`compare.basis${counted}`, { n: questions })
      : texts(`compare.basis-tables${counted}`, { n: answers, tables: tables.length });
  return `${basis} ${later}`.trim();
}

/** Puts a step at two measurements into words: the same outcomes as in the chart. */
export function viewOverTimeStep(
  step: StepOverTime,
  comparison: OverTimeComparison,
  texts: Texts,
): OverTimeStepView {
  const { common, direction } = step;
  const [before, now] = findPair(comparison);
  const asked = comparison.questions.filter(
    (question) => question.framework === step.framework && question.step === step.id,
  );
  return {
    order: step.order,
    title: step.title,
    fromStage: common?.from.stage ?? null,
    from: common === null ? wordsOfOther(step, before, texts) : stageWords(common.from.stage, texts),
    toStage: common?.to.stage ?? null,
    to: common === null ? wordsOfOther(step, now, texts) : stageWords(common.to.stage, texts),
    change: direction,
    direction: texts(direction === null ? 'compare.not-compared' : `compare.change-${direction}`),
    moves: common === null ? null : texts('compare.moves', { ...common.moves }),
    remarks: viewRemarks(step, texts),
    basis:
      common === null
        ? null
        : viewBasis(
            common,
            laterWords(asked, common.tables, common.answers, 'compare.basis-later', texts),
            texts,
          ),
    between: listShown(comparison)
      .slice(1, -1)
      .map((index) => {
        const stage = step.course[index]?.stage ?? null;
        return { stage, words: stage === null ? texts('report.none') : stageWords(stage, texts) };
      }),
  };
}

function withSign(value: number, texts: Texts): string {
  const figure = showNumber(value, texts);
  return value > 0 && figure !== '0' ? `+${figure}` : figure;
}

/** The part of the way to the target: a percentage between 0 and 100, words outside it, a dash without one. */
function progressWords(progress: number | null, texts: Texts): string {
  if (progress === null) return texts('report.none');
  if (progress > 1 + TOLERANCE) return texts('compare.progress-past');
  return progress < -TOLERANCE ? texts('compare.progress-further') : `${percent(progress)}%`;
}

/** Puts the figures of a step into text, a column each. */
export function viewOverTimeFigures(step: StepOverTime, texts: Texts): OverTimeFiguresView {
  const { common, course, difference, commonShare, progress } = step;
  const none = texts('report.none');
  return {
    title: stepName(step),
    values: course.map((one) => showNumber(one?.score ?? null, texts)),
    answers: common === null ? none : String(common.answers),
    difference: difference === null ? none : withSign(difference, texts),
    share: commonShare === null ? none : `${Math.floor(100 * commonShare + TOLERANCE)}%`,
    progress: progressWords(progress, texts),
  };
}

/** The full score of a step with its counts, a measurement each, where that of any is not the one that is compared; else null. */
export function viewFullFigures(
  step: StepOverTime,
  texts: Texts,
): { readonly title: string; readonly values: readonly string[] } | null {
  const isSame = step.values.every((value, index) => {
    const compared = step.course[index]?.score ?? null;
    return value === null || compared === null ? value === compared : Math.abs(value - compared) <= TOLERANCE;
  });
  if (isSame) return null;
  return { title: stepName(step), values: step.values.map((_, index) => figureWords(step, index, texts)) };
}
