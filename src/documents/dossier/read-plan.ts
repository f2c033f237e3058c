import { FINDING_KINDS } from '../../domain/planning/finding.ts';
import { ACTION_STATUSES, type Plan, type PlanAction, QUADRANTS } from '../../domain/planning/plan.ts';
import { readCitations } from '../frameworks/read-question.ts';
import { asFields, asList, asNumberOrNull, asString, asStringOrNull, type Fields } from '../yaml/lenient.ts';

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((candidate) => candidate === value) ?? otherwise;
}

function readAction(value: unknown): PlanAction {
  const action = asFields(value);
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
    when: asStringOrNull(action['when']),
    status: oneOf(action['status'], ACTION_STATUSES, 'proposed'),
    priority: asNumberOrNull(action['priority']),
    quadrant: QUADRANTS.find((candidate) => candidate === action['quadrant']) ?? null,
    sources: readCitations(action['sources']),
  };
}

/** Reads the fields of `plan.yaml`. Never throws: a missing or invalid field gets an empty default. */
export function readPlanFields(fields: Fields): Plan {
  return {
    actions: asList(fields['actions']).map(readAction),
    later: asList(fields['later']).map(readAction),
    anchor: asList(fields['anchor']).map(readAction),
  };
}
