import { fitToDepth, isAsked } from '../instrument/depth.ts';
import { type Framework, questionsOf, type Step } from '../instrument/framework.ts';
import { hiddenByFacts } from './settled-conditions.ts';

/** How many questions a short version asks, of how many that an organisation can be asked; a question in several frameworks is one. */
export interface Extent {
  readonly asked: number;
  readonly all: number;
}

/** The ids of the questions that an organisation can be asked by these frameworks, as they are asked: each once, whatever it answers. */
export function listAsked(frameworks: readonly Framework[]): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const framework of frameworks) {
    const hidden = hiddenByFacts(framework);
    for (const question of questionsOf(framework))
      if (!hidden.has(question.id) && isAsked(framework, question)) asked.add(question.id);
  }
  return asked;
}

/** In how many steps these frameworks ask something, whatever is answered; a question in several frameworks is asked in the first. */
export function countAskedSteps(frameworks: readonly Framework[]): number {
  const firstSteps = new Map<string, Step>();
  for (const framework of frameworks) {
    const asked = listAsked([framework]);
    for (const step of framework.steps)
      for (const { id } of step.questions) if (asked.has(id) && !firstSteps.has(id)) firstSteps.set(id, step);
  }
  return new Set(firstSteps.values()).size;
}

/** How many of the questions of these frameworks are asked; null where none is left out. */
export function findExtent(frameworks: readonly Framework[]): Extent | null {
  const asked = listAsked(frameworks).size;
  const all = listAsked(frameworks.map((framework) => fitToDepth(framework, 'full'))).size;
  return asked === all ? null : { asked, all };
}
