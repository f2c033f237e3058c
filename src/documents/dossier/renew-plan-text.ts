import { addProposals, type Plan, type PlanAction } from '../../domain/planning/plan.ts';
import { appendYaml } from '../yaml/edit-yaml.ts';
import { newFileText } from './new-file-text.ts';

/** A plan as it stands in `plan.yaml`. */
export interface CurrentPlan {
  readonly text: string;
  readonly plan: Plan;
  /** True when a person changed the text since the program wrote it. */
  readonly isChangedByPerson: boolean;
}

/** What a new plan says of itself. */
export interface PlanHeader {
  /** The id of the measurement that it follows from. */
  readonly measurement: string;
  /** The lines at the top of the file, in the person's language. */
  readonly heading: string;
}

/** What renewing did to a plan. */
export interface Renewal {
  readonly plan: Plan;
  readonly kind: 'made' | 'renewed' | 'extended';
  /** Ids of the actions that were added to a plan a person works in. */
  readonly added: readonly string[];
  /** Ids of the proposals in it that no longer follow from the answers; they were left. */
  readonly outdated: readonly string[];
}

function newPlanText(plan: Plan, { measurement, heading }: PlanHeader): string {
  // An empty list stays open: what is written below it belongs to it.
  const open = (actions: readonly PlanAction[]) => (actions.length === 0 ? null : actions);
  return newFileText('plan', '', heading, {
    schema: 'nulmeting/plan@1',
    measurement,
    actions: open(plan.actions),
    later: open(plan.later),
  });
}

/**
 * Makes the text of a plan, or renews it. A plan that nobody changed is proposed anew; in one that a person works in nothing is
 * changed or taken out, and what is newly proposed is added at the end: at most `most` actions in this period, the rest for later.
 * @throws NamedError `cannot-edit-yaml`
 */
export function renewPlanText(
  current: CurrentPlan | null,
  proposed: Plan,
  title: PlanHeader,
  most: number,
): { readonly text: string; readonly renewal: Renewal } {
  if (current === null || !current.isChangedByPerson) {
    const kind = current === null ? 'made' : 'renewed';
    return {
      text: newPlanText(proposed, title),
      renewal: { plan: proposed, kind, added: [], outdated: [] },
    };
  }
  const { plan, added, outdated } = addProposals(current.plan, proposed, most);
  const withActions = appendYaml(current.text, ['actions'], added.actions);
  const ids = [...added.actions, ...added.later].map(({ id }) => id);
  return {
    text: appendYaml(withActions, ['later'], added.later),
    renewal: { plan, kind: 'extended', added: ids, outdated },
  };
}
