import { hasOrder } from '../../instrument/step.ts';
import { TOLERANCE } from '../rounding.ts';
import { counts, type StepScore } from '../step-score.ts';
import { findDeciders, findOutFirst } from './find-out-first.ts';
import { findHangsOn } from './hangs-on.ts';
import type { MeasuredFramework } from './measured-framework.ts';

/** How firm it is which step is next, or that every step is in order (specification §3). */
export interface Firmness {
  /**
   * The same as answered, at the low and at the high bounds; and no open question decides whether others up to there are shown.
   */
  readonly settled: boolean;
  /** The same whatever one answer of one table moves one level up or down. */
  readonly steady: boolean;
  /** When not settled: the open questions that can tip it, in order. */
  readonly findOutFirst: readonly string[];
  /** When not steady: the questions of the answers that would change it, in order. */
  readonly hangsOn: readonly string[];
}

/** The first step that is not in order. */
export interface NextStep extends Firmness {
  readonly step: string;
}

/** The weakest step and the next step of a framework. */
export interface ProfileSummary {
  /** The step with the lowest score, the earliest of equals; null when no step has a score. */
  readonly weakestStep: string | null;
  /** Null when every step is in order, when nothing applies, and where the steps have no order. */
  readonly nextStep: NextStep | null;
  /** Null unless something applies and every step that applies is in order. */
  readonly allInOrder: Firmness | null;
}

function findWeakestStep(steps: readonly StepScore[]): string | null {
  let weakest: { readonly id: string; readonly score: number } | null = null;
  for (const { id, score } of steps) {
    if (score !== null && (weakest === null || score < weakest.score - TOLERANCE)) weakest = { id, score };
  }
  return weakest?.id ?? null;
}

/** Finds the weakest step and the next step of a framework; `steps` are the scores of all its steps, in order. */
export function summariseProfile(measured: MeasuredFramework, steps: readonly StepScore[]): ProfileSummary {
  const weakestStep = findWeakestStep(steps);
  const isUnfinished = steps.some((step) => counts(step) && !step.inOrder.now);
  if (!steps.some(counts) || (isUnfinished && !hasOrder(measured.framework)))
    return { weakestStep, nextStep: null, allInOrder: null };
  const first = (isInOrder: (step: StepScore) => boolean): number => {
    const index = steps.findIndex((step) => counts(step) && !isInOrder(step));
    return index === -1 ? steps.length : index;
  };
  const now = first(({ inOrder }) => inOrder.now);
  const candidates = [now, first(({ inOrder }) => inOrder.atLow), first(({ inOrder }) => inOrder.atHigh)];
  const deciders = findDeciders(measured, now);
  const settled = deciders.size === 0 && candidates.every((candidate) => candidate === now);
  const hangsOn = findHangsOn(measured, now);
  const firmness: Firmness = {
    settled,
    steady: hangsOn.length === 0,
    findOutFirst: settled ? [] : findOutFirst(measured, now, Math.max(...candidates), deciders),
    hangsOn,
  };
  const next = steps[now];
  return next === undefined
    ? { weakestStep, nextStep: null, allInOrder: firmness }
    : { weakestStep, nextStep: { step: next.id, ...firmness }, allInOrder: null };
}
