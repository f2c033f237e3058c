import type { Assessment } from '../assessment/assessment.ts';
import { fitToDepth } from '../instrument/depth.ts';

/**
 * The same measurements, each framework as short as the shortest of them asked it: what stands side by side is then about the same
 * questions. Which measurement was short stays written in it.
 */
export function fitToShortest(assessments: readonly Assessment[]): readonly Assessment[] {
  const short = new Set(
    assessments.flatMap(({ frameworks }) =>
      frameworks.flatMap(({ hash, asks }) => (asks === 'core' ? [hash] : [])),
    ),
  );
  return assessments.map((assessment) => ({
    ...assessment,
    frameworks: assessment.frameworks.map((framework) =>
      short.has(framework.hash) ? fitToDepth(framework, 'short') : framework,
    ),
  }));
}
