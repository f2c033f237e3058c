import { TOLERANCE } from './rounding.ts';
import type { StepScore } from './step-score.ts';

/** The first step that is not in order. */
export interface NextStep {
  readonly step: string;
  /** Whether it stays the same whatever the open answers turn out to be. */
  readonly robust: boolean;
  /**
   * When not robust, or when the step has no score yet: the unknown, unanswered and divided questions up to the later candidate, in
   * order.
   */
  readonly findOutFirst: readonly string[];
}

/** Every step is in order: whether that stays so whatever the open answers turn out to be, and what to find out when not. */
export type AllInOrder = Omit<NextStep, 'step'>;

/** Where a framework's profile points. */
export interface ProfileSummary {
  /** The step with the lowest score, the earliest of equals; null when no step has a score. */
  readonly weakestStep: string | null;
  /** Null when every step is in order, or nothing applies. */
  readonly nextStep: NextStep | null;
  /** Null unless something applies and every step that applies is in order. */
  readonly allInOrder: AllInOrder | null;
}

function findWeakestStep(steps: readonly StepScore[]): string | null {
  let weakest: { readonly id: string; readonly score: number } | null = null;
  for (const { id, score } of steps) {
    if (score !== null && (weakest === null || score < weakest.score - TOLERANCE)) weakest = { id, score };
  }
  return weakest?.id ?? null;
}

/** The questions of these steps to which the answer is still open. */
function findOpenQuestions(steps: readonly StepScore[]): readonly string[] {
  return steps.flatMap((step) =>
    step.questions
      .filter((question) => question.unknown + question.unanswered + question.divided > 0)
      .map(({ id }) => id),
  );
}

/** Finds where a framework's steps, in their order, point. */
export function summariseProfile(all: readonly StepScore[]): ProfileSummary {
  const weakestStep = findWeakestStep(all);
  const steps = all.filter((step) => step.applicable > 0);
  const first = (isInOrder: (step: StepScore) => boolean): number => {
    const index = steps.findIndex((step) => !isInOrder(step));
    return index === -1 ? steps.length : index;
  };
  const now = first((step) => step.inOrder.now);
  const candidates = [now, first((step) => step.inOrder.atLow), first((step) => step.inOrder.atHigh)];
  const next = steps[now];
  const robust = candidates.every((candidate) => candidate === now);
  const open = [...new Set(findOpenQuestions(steps.slice(0, Math.max(...candidates) + 1)))];
  if (next === undefined) {
    const allInOrder = steps.length === 0 ? null : { robust, findOutFirst: robust ? [] : open };
    return { weakestStep, nextStep: null, allInOrder };
  }
  const findOutFirst = robust && next.score !== null ? [] : open;
  return { weakestStep, nextStep: { step: next.id, robust, findOutFirst }, allInOrder: null };
}
