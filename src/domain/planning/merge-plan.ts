import {
  ACTIONS_IN_A_PERIOD,
  allActions,
  type Plan,
  type PlanAction,
  type ProposedPlan,
  planOf,
} from './plan.ts';

/** A plan that a person edits, with the newly proposed actions. */
export interface ExtendedPlan {
  readonly plan: Plan;
  readonly added: Plan;
  /** See `findOutdated`. */
  readonly outdated: readonly string[];
}

/** Whether the plan has this action, or one of the same kind about several questions with its question among them. */
function isIn(known: readonly PlanAction[], { id, kind, question }: PlanAction): boolean {
  return known.some(
    (action) =>
      action.id === id || (action.kind === kind && question !== null && action.questions.includes(question)),
  );
}

/**
 * What of a proposal a plan does not have yet. One about several questions is added whole to a plan that has none of them; else only
 * the questions that are missing are added, each by itself.
 */
function findFresh(
  action: PlanAction,
  known: readonly PlanAction[],
  parts: ProposedPlan['parts'],
): readonly PlanAction[] {
  const own = parts.get(action.id) ?? [action];
  const hasWhole = known.some(({ id }) => id === action.id);
  // A part about the whole step has no question by which it is found.
  const missing = own.filter((part) => !isIn(known, part) && !(hasWhole && part.question === null));
  const isWhole = missing.length === own.length && !hasWhole;
  return isWhole ? [action] : missing;
}

/** The ids of the actions in a plan, still only proposed, that do not follow from the answers; not those about what a short version leaves out. */
function findOutdated(existing: Plan, proposed: ProposedPlan): readonly string[] {
  const current = [...allActions(proposed), ...[...proposed.parts.values()].flat()];
  const isCurrent = ({ id, kind, questions }: PlanAction): boolean =>
    current.some(
      (action) =>
        action.id === id ||
        (action.kind === kind && action.question !== null && questions.includes(action.question)),
    );
  const { notAsked = new Set() } = proposed;
  const isLeftOut = ({ question, questions }: PlanAction): boolean => {
    const about = question === null ? questions : [question];
    return about.length > 0 && about.every((one) => notAsked.has(one));
  };
  return allActions(existing)
    .filter((action) => action.kind !== 'own' && action.status === 'proposed' && !isCurrent(action))
    .filter((action) => !isLeftOut(action))
    .map(({ id }) => id);
}

/** A plan as it is shown beside the proposals of its measurement: what no longer follows from the answers says so. */
export function withOutdated(existing: Plan, proposed: ProposedPlan): Plan {
  const outdated = new Set(findOutdated(existing, proposed));
  return planOf((list) =>
    existing[list].map((action) => (outdated.has(action.id) ? { ...action, isOutdated: true } : action)),
  );
}

/**
 * Adds newly proposed actions to a plan and removes none: to this period while it has fewer than `maximum` unfinished actions, else
 * for later. Idempotent.
 */
export function addProposals(
  existing: Plan,
  proposed: ProposedPlan,
  maximum: number = ACTIONS_IN_A_PERIOD,
): ExtendedPlan {
  const known = allActions(existing);
  const freshOf = (actions: readonly PlanAction[]): readonly PlanAction[] =>
    actions.flatMap((action) => findFresh(action, known, proposed.parts));
  const fresh = freshOf([...proposed.actions, ...proposed.later]);
  const running = existing.actions.filter(({ status }) => status !== 'done' && status !== 'dropped').length;
  const room = Math.max(0, maximum - running);
  const added = { actions: fresh.slice(0, room), later: fresh.slice(room), anchor: freshOf(proposed.anchor) };
  return {
    plan: {
      actions: [...existing.actions, ...added.actions],
      later: [...existing.later, ...added.later],
      anchor: [...existing.anchor, ...added.anchor],
    },
    added,
    outdated: findOutdated(existing, proposed),
  };
}
