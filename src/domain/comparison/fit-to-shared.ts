import type { Assessment } from '../assessment/assessment.ts';
import { hiddenByFacts } from '../assessment/settled-conditions.ts';
import type { Framework } from '../instrument/framework.ts';

/**
 * The same measurements, in which a question counts only where every organisation with the same framework was asked it: what its facts hide
 * from one is left out for all.
 */
export function fitToShared(assessments: readonly Assessment[]): readonly Assessment[] {
  const hidden = new Map<string, Set<string>>();
  for (const framework of assessments.flatMap(({ frameworks }) => frameworks)) {
    const known = hidden.get(framework.hash) ?? new Set<string>();
    for (const id of hiddenByFacts(framework)) known.add(id);
    hidden.set(framework.hash, known);
  }
  const fit = (framework: Framework): Framework => ({
    ...framework,
    leftOut: [...(hidden.get(framework.hash) ?? [])],
  });
  return assessments.map((assessment) => ({ ...assessment, frameworks: assessment.frameworks.map(fit) }));
}
