import { TOLERANCE } from './rounding.ts';
import type { StepScore } from './step-score.ts';

/** The first step that is not in order. */
export interface NextStep {
  readonly step: string;
  /** Whether it is the same for every possible answer to the open questions. */
  readonly robust: boolean;
  /**
   * When not robust, or when the step has no score: the unknown, unanswered and divided questions up to and including the last step
   * that could be next, in order.
   */
  readonly findOutFirst: readonly string[];
}

/** Every step is in order, with whether that is certain and which questions to find out when it is not. */
export type AllInOrder = Omit<NextStep, 'step'>;

/** The weakest step and the next step of a framework. */
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

/** The questions of these steps that are unknown, unanswered or divided at a table. */
function findOpenQuestions(steps: readonly StepScore[]): readonly string[] {
  return steps.flatMap((step) =>
    step.questions
      .filter((question) => question.unknown + question.unanswered + question.divided > 0)
      .map(({ id }) => id),
  );
}

/** Finds the weakest step and the next step; `all` are a framework's steps, in order. */
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
