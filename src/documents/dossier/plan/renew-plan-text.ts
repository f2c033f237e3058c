import type { ActionStatus } from '../../../domain/planning/action-status.ts';
import { addProposals } from '../../../domain/planning/merge-plan.ts';
import {
  type KeptPlan,
  PLAN_LISTS,
  type Plan,
  type PlanAction,
  type ProposedPlan,
} from '../../../domain/planning/plan.ts';
import { appendYaml, editYaml } from '../../yaml/edit-yaml.ts';
import { newFileText } from '../new-file-text.ts';

/** The current `plan.yaml`. */
export interface CurrentPlan {
  readonly text: string;
  readonly plan: KeptPlan;
  /** True when a person changed the file since the program wrote it. */
  readonly isChangedByPerson: boolean;
}

/** The fields at the top of a new `plan.yaml`. */
export interface PlanHeader {
  /** The id of the measurement that the plan follows from. */
  readonly measurement: string;
  /** The comment at the top of the file, in the person's language. */
  readonly heading: string;
  /** The word for each status, in the person's language. */
  readonly statuses: Readonly<Record<ActionStatus, string>>;
}

/** The result of renewing a plan. */
export interface Renewal {
  readonly plan: Plan;
  readonly kind: 'made' | 'renewed' | 'extended';
  /** Ids of the actions that were added to a plan that a person changed. */
  readonly added: readonly string[];
  /** Ids of the actions, still only proposed, that no longer follow from the answers; they were not removed. */
  readonly outdated: readonly string[];
  /** The measurement that the plan followed from until now, where that is another one; null where it is the same, or it named none. */
  readonly before: string | null;
}

/** The fields that have a value. */
function filledIn(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** An action as it is written in the file, what belongs together side by side: fields that most actions leave empty are left out. */
function toFields(action: PlanAction, { statuses }: PlanHeader): object {
  const { id, question, questions, step, label, kind, goal, what, why, done } = action;
  const { who, when, hours, status, priority, quadrant, basis, sources } = action;
  const suggested = filledIn({ ...action.suggested });
  return {
    id,
    question,
    ...(questions.length === 0 ? {} : { questions }),
    step,
    label,
    kind,
    goal,
    what,
    why,
    done,
    ...filledIn({ inOrderWhen: action.inOrderWhen }),
    who,
    when,
    ...(Object.keys(suggested).length === 0 ? {} : { suggested }),
    ...filledIn({ hours }),
    status: statuses[status],
    priority,
    quadrant,
    ...filledIn({ basis }),
    sources,
  };
}

function toList(actions: readonly PlanAction[], header: PlanHeader): readonly object[] {
  return actions.map((action) => toFields(action, header));
}

function newPlanText(plan: Plan, header: PlanHeader): string {
  const { measurement, heading } = header;
  // An empty list is written as null, so that a person can add items on the lines below it.
  const open = (actions: readonly PlanAction[]) => (actions.length === 0 ? null : toList(actions, header));
  return newFileText('plan', '', heading, {
    schema: 'nulmeting/plan@1',
    measurement,
    actions: open(plan.actions),
    later: open(plan.later),
    anchor: open(plan.anchor),
  });
}

/**
 * Writes a new `plan.yaml`, or renews the current one. A plan that no person changed is replaced; in one that a person changed, new
 * proposals are added at the end, at most `maximum` unfinished actions in this period and the rest for later. Beside that only the
 * measurement that it follows from changes, where it names another one.
 * @throws NamedError `cannot-edit-yaml`
 */
export function renewPlanText(
  current: CurrentPlan | null,
  proposed: ProposedPlan,
  header: PlanHeader,
  maximum: number,
): { readonly text: string; readonly renewal: Renewal } {
  const { measurement } = header;
  const followed = current?.plan.measurement ?? null;
  const before = followed === measurement ? null : followed;
  if (current === null || !current.isChangedByPerson) {
    const { actions, later, anchor } = proposed;
    const kind = current === null ? 'made' : 'renewed';
    return {
      text: newPlanText(proposed, header),
      renewal: { plan: { actions, later, anchor }, kind, added: [], outdated: [], before },
    };
  }
  const { plan, added, outdated } = addProposals(current.plan, proposed, maximum);
  const text = PLAN_LISTS.reduce(
    (extended, list) => appendYaml(extended, [list], toList(added[list], header)),
    before === null ? current.text : editYaml(current.text, [{ path: ['measurement'], value: measurement }]),
  );
  const ids = PLAN_LISTS.flatMap((list) => added[list].map(({ id }) => id));
  return {
    text,
    renewal: { plan, kind: 'extended', added: ids, outdated, before },
  };
}
