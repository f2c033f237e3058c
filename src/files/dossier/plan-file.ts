import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sortByPlace } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { checkPlan } from '../../documents/dossier/plan/check-plan.ts';
import { readPlanFields } from '../../documents/dossier/plan/read-plan.ts';
import {
  type PlanHeader,
  type Renewal,
  renewPlanText,
} from '../../documents/dossier/plan/renew-plan-text.ts';
import type { Plan, ProposedPlan } from '../../domain/planning/plan.ts';
import { readText } from '../disk/read-text.ts';
import { readYamlFile } from '../disk/read-yaml-file.ts';
import { type CurrentFiles, changeDossier, type Decision } from './change-dossier.ts';

export const PLAN_FILE = 'plan.yaml';

async function readPlanText(path: string, text: string): Promise<Plan> {
  const { value, fields, diagnostics, locate } = await readYamlFile(path, 'plan', text);
  const all = sortByPlace([...diagnostics, ...locate(checkPlan(value))]);
  if (all.length > 0) throw new DiagnosticsError(all);
  return readPlanFields(fields);
}

/**
 * Reads `plan.yaml`; null when there is none.
 * @throws DiagnosticsError with every mistake in it.
 */
export async function readPlan(root: string): Promise<Plan | null> {
  const path = join(root, PLAN_FILE);
  return existsSync(path) ? readPlanText(path, readText(path)) : null;
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
  const path = join(root, PLAN_FILE);
  const decide = async ({ readText, isUntouched }: CurrentFiles): Promise<Decision<Renewal>> => {
    const before = readText(path);
    const current = before === null ? null : await readPlanText(path, before);
    const { text, renewal } = renewPlanText(
      before === null || current === null
        ? null
        : { text: before, plan: current, isChangedByPerson: !isUntouched(path) },
      proposed,
      header,
      maximum,
    );
    const isGenerated = renewal.kind !== 'extended';
    return { files: [{ path, content: text, isGenerated }], outcome: renewal };
  };
  return changeDossier(root, decide, { onWait });
}
