import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { readCitations } from '../../documents/frameworks/read-question.ts';
import { appendYaml } from '../../documents/yaml/edit-yaml.ts';
import { asFields, asList, asNumberOrNull, asString, asStringOrNull } from '../../documents/yaml/lenient.ts';
import { FINDING_KINDS } from '../../domain/planning/finding.ts';
import {
  ACTION_STATUSES,
  addProposals,
  type Plan,
  type PlanAction,
  QUADRANTS,
} from '../../domain/planning/plan.ts';
import { readYamlFile } from '../disk/read-yaml-file.ts';
import { writeAtomically } from '../disk/write-atomically.ts';
import { isUntouched, recordWritten } from '../disk/written-files.ts';

export const PLAN_FILE = 'plan.yaml';

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((candidate) => candidate === value) ?? otherwise;
}

function readAction(value: unknown): PlanAction {
  const action = asFields(value);
  return {
    id: asString(action['id']),
    question: asStringOrNull(action['question']),
    step: asStringOrNull(action['step']),
    kind: oneOf(action['kind'], [...FINDING_KINDS, 'own'], 'own'),
    goal: asString(action['goal']),
    what: asString(action['what']),
    why: asString(action['why']),
    done: asString(action['done']),
    who: asStringOrNull(action['who']),
    when: asStringOrNull(action['when']),
    status: oneOf(action['status'], ACTION_STATUSES, 'proposed'),
    priority: asNumberOrNull(action['priority']),
    quadrant: QUADRANTS.find((candidate) => candidate === action['quadrant']) ?? null,
    sources: readCitations(action['sources']),
  };
}

/**
 * Reads `plan.yaml`; null when there is none.
 * @throws DiagnosticsError with every mistake in it.
 */
export async function readPlan(root: string): Promise<Plan | null> {
  const path = join(root, PLAN_FILE);
  if (!existsSync(path)) return null;
  const { fields, diagnostics } = await readYamlFile(path, 'plan');
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
  return {
    actions: asList(fields['actions']).map(readAction),
    later: asList(fields['later']).map(readAction),
  };
}

function planText(plan: Plan, measurement: string, heading: string): string {
  const header = '# yaml-language-server: $schema=.nulmeting/schemas/plan.schema.json\n';
  const comment = heading.replace(/^/gm, '# ');
  // An empty list stays open: what is written below it belongs to it.
  const open = (actions: readonly PlanAction[]) => (actions.length === 0 ? null : actions);
  const value = {
    schema: 'nulmeting/plan@1',
    measurement,
    actions: open(plan.actions),
    later: open(plan.later),
  };
  return `${header}${comment}\n${stringify(value, { lineWidth: 110, nullStr: '' })}`;
}

/** What renewing did to `plan.yaml`. */
export interface Renewal {
  readonly plan: Plan;
  readonly kind: 'made' | 'renewed' | 'kept';
  /** Ids of the actions that were added to a plan a person works in. */
  readonly added: readonly string[];
  /** Ids of the proposals in it that no longer follow from the answers; they were left. */
  readonly outdated: readonly string[];
}

/**
 * Makes `plan.yaml`, or renews it. A plan that nobody touched is proposed anew; in one that a person works in nothing is changed or
 * taken out, and what is newly proposed is added at the end. Call it under the lock.
 */
export function renewPlan(
  root: string,
  existing: Plan | null,
  proposed: Plan,
  measurement: string,
  heading: string,
  most: number,
): Renewal {
  const path = join(root, PLAN_FILE);
  if (existing === null || isUntouched(path)) {
    const text = planText(proposed, measurement, heading);
    if (existing === null || readFileSync(path, 'utf8') !== text) {
      writeAtomically(path, text);
      recordWritten(path, text);
    }
    return { plan: proposed, kind: existing === null ? 'made' : 'renewed', added: [], outdated: [] };
  }
  const { plan, added, outdated } = addProposals(existing, proposed, most);
  const all = [...added.actions, ...added.later];
  if (all.length > 0) {
    const withActions = appendYaml(readFileSync(path, 'utf8'), ['actions'], added.actions);
    writeAtomically(path, appendYaml(withActions, ['later'], added.later));
  }
  return { plan, kind: 'kept', added: all.map(({ id }) => id), outdated };
}
