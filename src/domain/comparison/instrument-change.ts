import type { AnswerScale } from '../instrument/answer-scale.ts';
import {
  type Framework,
  isScaleQuestion,
  levelText,
  questionsOf,
  type ScaleQuestion,
} from '../instrument/framework.ts';
import type { InstrumentChange } from './comparison.ts';

/** The scored questions of a framework, by id. */
function scaleQuestionsOf(framework: Framework): ReadonlyMap<string, ScaleQuestion> {
  return new Map(
    questionsOf(framework)
      .filter(isScaleQuestion)
      .map((question) => [question.id, question]),
  );
}

/** Whether the same answers can be chosen, worth the same, read in the same direction; their words may differ. */
export function hasSameScale(a: ScaleQuestion, b: ScaleQuestion): boolean {
  const worth = ({ answers }: AnswerScale): string =>
    JSON.stringify(answers.map(({ id, value }) => [id, value]));
  return a.reversed === b.reversed && worth(a.scale) === worth(b.scale);
}

/** Everything that a person reads when choosing an answer, in every language: what was asked does not depend on who reads along. */
function wordsOf(question: ScaleQuestion): string {
  const { text, help, criteria, scale } = question;
  const answers = scale.answers.map(({ id, label, meaning }) => [label, levelText(question, id) ?? meaning]);
  return JSON.stringify([text, help, answers, criteria]);
}

/** What changed in the scored questions of a framework between two measurements (specification §7). */
export function compareInstruments(earlier: Framework, later: Framework): InstrumentChange {
  const before = scaleQuestionsOf(earlier);
  const after = scaleQuestionsOf(later);
  const change = {
    unchanged: [] as string[],
    reworded: [] as string[],
    rescaled: [] as string[],
    added: [] as string[],
    dropped: [...before.keys()].filter((id) => !after.has(id)),
  };
  for (const [id, question] of after) {
    const old = before.get(id);
    if (old === undefined) change.added.push(id);
    else if (!hasSameScale(old, question)) change.rescaled.push(id);
    else if (wordsOf(old) !== wordsOf(question)) change.reworded.push(id);
    else change.unchanged.push(id);
  }
  return change;
}
