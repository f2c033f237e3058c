import { type Targets, targetOf } from '../../domain/assessment/assessment.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { FACT_NAMES } from '../../domain/instrument/facts.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { TOLERANCE } from '../../domain/scoring/rounding.ts';
import { asFields, type Fields } from '../yaml/lenient.ts';
import { readFacts } from './read-facts.ts';
import { readTargets } from './read-targets.ts';

/** Whether some step of these frameworks has another target in the one than in the other. */
function differ(one: Targets, other: Targets, frameworks: readonly Framework[]): boolean {
  return frameworks.some(({ id, steps }) =>
    steps.some((step) => Math.abs(targetOf(one, id, step.id) - targetOf(other, id, step.id)) > TOLERANCE),
  );
}

/** The remark that the targets are others; null where the measurement keeps none, or the same. */
function checkFrozenTargets(
  dossier: Fields,
  measurement: Fields,
  id: string,
  frameworks: readonly Framework[],
): Problem | null {
  if (measurement['targets'] === undefined) return null;
  const now = readTargets(asFields(dossier['targets']), frameworks, []);
  if (!differ(now, readTargets(asFields(measurement['targets']), frameworks, []), frameworks)) return null;
  const place = dossier['targets'] === undefined ? '' : '/targets';
  return problem('targets-frozen', place, { path: `metingen/${id}/meting.yaml` }, { at: 'key' });
}

/** A remark for each fact that is another. */
function checkFrozenFacts(dossier: Fields, measurement: Fields, id: string): readonly Problem[] {
  if (measurement['facts'] === undefined) return [];
  const organisation = asFields(dossier['organisation']);
  const [now, kept] = [readFacts(organisation), readFacts(asFields(measurement['facts']))];
  return FACT_NAMES.filter((name) => now[name] !== kept[name]).map((name) => {
    const place = organisation[name] === undefined ? '/organisation' : `/organisation/${name}`;
    return problem('facts-frozen', place, { fact: name, path: `metingen/${id}/meting.yaml` }, { at: 'key' });
  });
}

/** The remarks that targets or facts of a dossier are others than those that its latest measurement keeps. */
export function checkFrozen(
  dossier: Fields,
  measurement: Fields,
  id: string,
  frameworks: readonly Framework[],
): readonly Problem[] {
  const targets = checkFrozenTargets(dossier, measurement, id, frameworks);
  return [...(targets === null ? [] : [targets]), ...checkFrozenFacts(dossier, measurement, id)];
}
