import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { decidePlan, readPlanText } from '../../documents/dossier/folder/change-plan.ts';
import { decideFilledPlan } from '../../documents/dossier/folder/fill-plan.ts';
import { PLAN_FILE } from '../../documents/dossier/folder/names.ts';
import type { PlanHeader, Renewal } from '../../documents/dossier/plan/renew-plan-text.ts';
import type { ActionFill } from '../../domain/planning/fill-actions.ts';
import type { KeptPlan, Plan, ProposedPlan } from '../../domain/planning/plan.ts';
import { readText } from '../disk/read-text.ts';
import { showPath } from '../system/show-path.ts';
import { changeDossier } from './change-dossier.ts';

/**
 * Reads `plan.yaml`; null when there is none.
 * @throws DiagnosticsError with every mistake in it.
 */
export async function readPlan(root: string): Promise<KeptPlan | null> {
  const path = join(root, PLAN_FILE);
  return existsSync(path) ? readPlanText(showPath(path), readText(path)) : null;
}

/**
 * Creates or renews `plan.yaml`, with at most `maximum` unfinished actions in this period.
 * @throws DiagnosticsError with every mistake in the existing plan; NamedError `cannot-edit-yaml`, `dossier-busy`
 */
export function renewPlan(
  root: string,
  proposed: ProposedPlan,
  header: PlanHeader,
  maximum: number,
  onWait?: () => void,
): Promise<Renewal> {
  return changeDossier(root, (current) => decidePlan(root, proposed, header, maximum, current), { onWait });
}

/**
 * Fills in what people wrote for actions in `plan.yaml`; null when there is none.
 * @throws DiagnosticsError with every mistake in the existing plan; NamedError `cannot-edit-yaml`, `dossier-busy`
 */
export function fillPlan(
  root: string,
  decide: (plan: Plan) => ActionFill,
  onWait?: () => void,
): Promise<ActionFill | null> {
  return changeDossier(root, (current) => decideFilledPlan(root, decide, current), { onWait });
}
