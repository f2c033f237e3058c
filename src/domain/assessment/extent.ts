import { isAsked } from '../instrument/depth.ts';
import { type Framework, questionsOf } from '../instrument/framework.ts';
import { hiddenByFacts } from './settled-conditions.ts';

/** How many questions a short version asks, of how many that an organisation can be asked; a question in several frameworks is one. */
export interface Extent {
  readonly asked: number;
  readonly all: number;
}

/** How many of the questions of these frameworks are asked; null where none is left out. */
export function findExtent(frameworks: readonly Framework[]): Extent | null {
  const [asked, all] = [new Set<string>(), new Set<string>()];
  for (const framework of frameworks) {
    const hidden = hiddenByFacts(framework);
    for (const question of questionsOf(framework)) {
      if (hidden.has(question.id)) continue;
      all.add(question.id);
      if (isAsked(framework, question)) asked.add(question.id);
    }
  }
  return asked.size === all.size ? null : { asked: asked.size, all: all.size };
}
