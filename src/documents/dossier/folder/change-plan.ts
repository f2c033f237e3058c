import type { KeptPlan, ProposedPlan } from '../../../domain/planning/plan.ts';
import { ADOPTED } from '../../../domain/writing/written-text.ts';
import { sortByPlace } from '../../diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../diagnostics/diagnostics-error.ts';
import { readDocument } from '../../diagnostics/read-document.ts';
import { asFields } from '../../yaml/lenient.ts';
import { readYaml } from '../../yaml/yaml-document.ts';
import { checkPlan } from '../plan/check-plan.ts';
import { readPlanFields } from '../plan/read-plan.ts';
import { type PlanHeader, type Renewal, renewPlanText } from '../plan/renew-plan-text.ts';
import { readTexts } from '../texts/read-texts.ts';
import type { CurrentFiles, Decision } from './change.ts';
import { planPath, textsPath } from './paths.ts';

/**
 * Reads the text of `plan.yaml`; `path` is its name in messages.
 * @throws DiagnosticsError with every mistake in it
 */
export async function readPlanText(path: string, text: string): Promise<KeptPlan> {
  const { value, fields, diagnostics, locate } = await readDocument(path, text, 'plan');
  const all = sortByPlace([...diagnostics, ...locate(checkPlan(value))]);
  if (all.length > 0) throw new DiagnosticsError(all);
  return readPlanFields(fields);
}

/** Whether somebody wrote in the texts of the dossier that its plan was adopted. */
function isAdopted(texts: string | null): boolean {
  if (texts === null) return false;
  const { plan } = readTexts(asFields(readYaml(texts).value));
  return plan.get(ADOPTED)?.kind === 'written';
}

/**
 * Decides how `plan.yaml` is made or renewed, with at most `maximum` unfinished actions in this period. A plan that was adopted is as one
 * that a person changed: nothing goes out of it.
 * @throws DiagnosticsError with every mistake in the existing plan; NamedError `cannot-edit-yaml`
 */
export async function decidePlan(
  root: string,
  proposed: ProposedPlan,
  header: PlanHeader,
  maximum: number,
  { readText, isUntouched, showPath }: CurrentFiles,
): Promise<Decision<Renewal>> {
  const path = planPath(root);
  const before = readText(path);
  const current = before === null ? null : await readPlanText(showPath(path), before);
  const { text, renewal } = renewPlanText(
    before === null || current === null
      ? null
      : {
          text: before,
          plan: current,
          isChangedByPerson: !isUntouched(path) || isAdopted(readText(textsPath(root))),
        },
    proposed,
    header,
    maximum,
  );
  const isGenerated = renewal.kind !== 'extended';
  return { files: [{ path, content: text, isGenerated }], outcome: renewal };
}
