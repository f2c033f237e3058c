import { fitToDepth } from '../instrument/depth.ts';
import { type Framework, questionsOf } from '../instrument/framework.ts';
import { hiddenByFacts } from './settled-conditions.ts';
import { findVisibility } from './visibility.ts';

/** How many questions a framework has, in full and in its short version. */
interface QuestionsOfVersions {
  readonly questions: number;
  readonly core: number;
}

/** How many questions an organisation can be asked by a framework at most; and at least, of who has not begun anything. */
export interface AskedCount extends QuestionsOfVersions {
  readonly least: QuestionsOfVersions;
}

/** Counts the questions of a framework for the organisation that it is asked of. */
export function countAsked(framework: Framework): AskedCount {
  const hidden = hiddenByFacts(framework);
  const asked = questionsOf(framework).filter(({ id }) => !hidden.has(id));
  const [short, full] = (['short', 'full'] as const).map(
    (depth) => findVisibility(fitToDepth(framework, depth), new Map()).questions.size,
  );
  return {
    questions: asked.length,
    core: asked.filter(({ core }) => core).length,
    least: { questions: full ?? 0, core: short ?? 0 },
  };
}
