import { type Assessment, type Table, targetOf } from '../assessment/assessment.ts';
import { findShown } from '../assessment/visibility.ts';
import type { Framework, Phase } from '../instrument/framework.ts';
import { itemOf } from './question-score.ts';
import { meanOf, TOLERANCE } from './rounding.ts';
import { type StepScore, scoreStep } from './step-score.ts';

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

/** One table's own outcome, where there are several. */
export interface TableProfile {
  readonly table: string | null;
  readonly score: FrameworkScore;
}

/** The outcome of one framework: a profile, never one total. */
export interface FrameworkScore {
  readonly framework: Framework;
  /** The ids of the questions that were shown to each table. */
  readonly shown: ReadonlyMap<Table, ReadonlySet<string>>;
  readonly steps: readonly StepScore[];
  /** The mean of the steps' scores, each once; null when one of them has none. */
  readonly phases: readonly { readonly phase: Phase; readonly score: number | null }[];
  /** The step with the lowest score, the earliest of equals; null when no step has a score. */
  readonly weakestStep: string | null;
  /** Null when every step is in order, or nothing applies. */
  readonly nextStep: NextStep | null;
  /** Null unless something applies and every step that applies is in order. */
  readonly allInOrder: AllInOrder | null;
  /** The profile of each table, where there are several; empty with one. */
  readonly profiles: readonly TableProfile[];
}

function scorePhases(framework: Framework, steps: readonly StepScore[]): FrameworkScore['phases'] {
  return framework.phases.map((phase) => {
    const applicable = steps.filter((score) => score.step.phase === phase.id && score.applicable > 0);
    const scores = applicable.map((score) => score.score);
    const complete = scores.filter((score) => score !== null);
    return { phase, score: complete.length === scores.length ? meanOf(complete) : null };
  });
}

function findWeakestStep(steps: readonly StepScore[]): string | null {
  let weakest: { readonly id: string; readonly score: number } | null = null;
  for (const { score, step } of steps) {
    if (score !== null && (weakest === null || score < weakest.score - TOLERANCE))
      weakest = { id: step.id, score };
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

function findNextStep(all: readonly StepScore[]): Pick<FrameworkScore, 'nextStep' | 'allInOrder'> {
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
    return { nextStep: null, allInOrder };
  }
  const findOutFirst = robust && next.score !== null ? [] : open;
  return { nextStep: { step: next.step.id, robust, findOutFirst }, allInOrder: null };
}

/** Scores one framework of an assessment (specification §3, consensus). The one place where scores are computed. */
export function scoreFramework(framework: Framework, assessment: Assessment): FrameworkScore {
  const shown = new Map(
    assessment.tables.map((table) => [table, findShown(framework, table.responses).questions] as const),
  );
  const steps = framework.steps.map((step) => {
    const items = [...shown].map(([{ responses }, questions]) =>
      step.questions.flatMap((question) =>
        question.kind === 'scale' && questions.has(question.id)
          ? [itemOf(question, responses.get(question.id))]
          : [],
      ),
    );
    return scoreStep(step, items, framework.bands, targetOf(assessment.targets, framework.id, step.id));
  });
  return {
    framework,
    shown,
    steps,
    phases: scorePhases(framework, steps),
    weakestStep: findWeakestStep(steps),
    ...findNextStep(steps),
    profiles:
      assessment.tables.length < 2
        ? []
        : assessment.tables.map((table) => ({
            table: table.id,
            score: scoreFramework(framework, { ...assessment, tables: [table] }),
          })),
  };
}

/** Scores every framework of an assessment, in the order in which the measurement names them. */
export function scoreAssessment(assessment: Assessment): readonly FrameworkScore[] {
  return assessment.frameworks.map((framework) => scoreFramework(framework, assessment));
}

/** The tables to which a question was shown. */
export function tablesShown(score: FrameworkScore, question: string): readonly Table[] {
  return [...score.shown].filter(([, questions]) => questions.has(question)).map(([table]) => table);
}
