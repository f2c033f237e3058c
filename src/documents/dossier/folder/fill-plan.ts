import type { ActionFill } from '../../../domain/planning/fill-actions.ts';
import type { Plan } from '../../../domain/planning/plan.ts';
import { editYaml } from '../../yaml/edit-yaml.ts';
import type { CurrentFiles, Decision } from './change.ts';
import { readPlanText } from './change-plan.ts';
import { planPath } from './paths.ts';

/**
 * Decides what is filled in in `plan.yaml`, by what it holds at that moment; every other byte stays the same. Null without a plan.
 * @throws DiagnosticsError with every mistake in the plan; NamedError `cannot-edit-yaml`
 */
export async function decideFilledPlan(
  root: string,
  decide: (plan: Plan) => ActionFill,
  { readText, showPath }: CurrentFiles,
): Promise<Decision<ActionFill | null>> {
  const path = planPath(root);
  const before = readText(path);
  if (before === null) return { files: [], outcome: null };
  const outcome = decide(await readPlanText(showPath(path), before));
  const edits = outcome.added.map(({ list, index, blank, words }) => ({
    path: [list, String(index), blank],
    value: words,
  }));
  return {
    files: edits.length === 0 ? [] : [{ path, content: editYaml(before, edits) }],
    outcome,
  };
}
