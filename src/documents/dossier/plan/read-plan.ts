import { toId } from '../../../domain/instrument/id.ts';
import { findActionStatus } from '../../../domain/planning/action-status.ts';
import { FINDING_KINDS } from '../../../domain/planning/finding.ts';
import {
  allActions,
  type KeptPlan,
  type Plan,
  type PlanAction,
  planOf,
  QUADRANTS,
} from '../../../domain/planning/plan.ts';
import { PROPOSAL_BASES } from '../../../domain/planning/proposal-basis.ts';
import { readCitations } from '../../frameworks/read-citations.ts';
import {
  asFields,
  asList,
  asNumberOrNull,
  asString,
  asStringOrNull,
  type Fields,
} from '../../yaml/lenient.ts';

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((candidate) => candidate === value) ?? otherwise;
}

function readAction(value: unknown): PlanAction {
  const action = asFields(value);
  const suggested = asFields(action['suggested']);
  return {
    id: asString(action['id']),
    question: asStringOrNull(action['question']),
    questions: asList(action['questions']).map((one) => asString(one)),
    step: asStringOrNull(action['step']),
    label: asString(action['label']),
    kind: oneOf(action['kind'], [...FINDING_KINDS, 'own'], 'own'),
    goal: asString(action['goal']),
    what: asString(action['what']),
    why: asString(action['why']),
    done: asString(action['done']),
    inOrderWhen: asStringOrNull(action['inOrderWhen']),
    who: asStringOrNull(action['who']),
    when: typeof action['when'] === 'number' ? String(action['when']) : asStringOrNull(action['when']),
    suggested: {
      role: asStringOrNull(suggested['role']),
      term: asNumberOrNull(suggested['term']),
    },
    hours: asNumberOrNull(action['hours']),
    status: findActionStatus(asString(action['status'])) ?? 'proposed',
    priority: asNumberOrNull(action['priority']),
    quadrant: QUADRANTS.find((candidate) => candidate === action['quadrant']) ?? null,
    basis: PROPOSAL_BASES.find((candidate) => candidate === action['basis']) ?? null,
    sources: readCitations(action['sources']),
  };
}

/**
 * Gives an id to every action without one, so that commands and machines can name it: of what is to be done, after `own-`, which no
 * proposal begins with. It is not written into the file: a person never has to think of one.
 */
function nameActions(plan: Plan): Plan {
  const counts = new Map<string, number>();
  const taken = new Set(allActions(plan).map(({ id }) => id));
  const name = (action: PlanAction): PlanAction => {
    if (action.id !== '') return action;
    const base = `own-${toId(action.what) ?? 'action'}`;
    let count = counts.get(base) ?? 1;
    let id = count === 1 ? base : `${base}-${count}`;
    for (; taken.has(id); id = `${base}-${count}`) count += 1;
    counts.set(base, count);
    taken.add(id);
    return { ...action, id };
  };
  return planOf((list) => plan[list].map(name));
}

/** Reads the fields of `plan.yaml`. Never throws: a missing or invalid field gets an empty default. */
export function readPlanFields(fields: Fields): KeptPlan {
  const plan = nameActions(planOf((list) => asList(fields[list]).map(readAction)));
  return { measurement: asStringOrNull(fields['measurement']), ...plan };
}
