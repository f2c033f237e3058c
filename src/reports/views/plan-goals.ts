import type { PlanAction } from '../../domain/planning/plan.ts';
import type { WordedReport, WordedStep } from '../../domain/report/worded-report.ts';
import type { Texts } from '../../texts/texts.ts';
import { findActionStep } from '../find-in-report.ts';
import { type ActionView, viewAction } from './action-view.ts';

export interface GoalView {
  readonly goal: string;
  /** What clients gain by it; null when that is not known. */
  readonly benefit: string | null;
}

/** The actions that serve one goal. */
export interface GoalActionsView {
  readonly goal: string;
  readonly actions: readonly ActionView[];
}

/** What stands above actions without a goal: their step, or that they are one's own. */
function goalWithout({ kind }: PlanAction, step: WordedStep | undefined, texts: Texts): string {
  if (step !== undefined) return texts('plan.goal-step', { step: step.title });
  return kind === 'own' ? texts('plan.own-actions') : texts(`kind.${kind}`);
}

/** Actions under their goals, the goals in the order in which they first come up. */
export function groupByGoal(
  actions: readonly PlanAction[],
  report: WordedReport,
  texts: Texts,
): readonly (GoalView & GoalActionsView & { readonly isAimed: boolean })[] {
  const goals = new Map<
    string,
    { goal: string; isAimed: boolean; benefit: string | null; actions: ActionView[] }
  >();
  for (const action of actions) {
    const step = findActionStep(action, report)?.step;
    const isAimed = action.goal !== '' || step !== undefined;
    const goal = action.goal === '' ? goalWithout(action, step, texts) : action.goal;
    const benefit = step?.benefit ?? '';
    const group = goals.get(goal) ?? {
      goal,
      isAimed,
      benefit: benefit === '' ? null : texts('plan.goal-clients', { benefit }),
      actions: [],
    };
    group.actions.push(viewAction(action, report, texts));
    goals.set(goal, group);
  }
  return [...goals.values()];
}
