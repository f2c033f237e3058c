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

/** Whether two questions have the same answer ids with the same values and the same direction; texts may differ. */
export function hasSameScale(a: ScaleQuestion, b: ScaleQuestion): boolean {
  const valuesOf = ({ answers }: AnswerScale): string =>
    JSON.stringify(answers.map(({ id, value }) => [id, value]));
  return a.reversed === b.reversed && valuesOf(a.scale) === valuesOf(b.scale);
}

/** The texts that a person reads to choose an answer, in every language, serialised: a change in any language rewords the question. */
function textsOf(question: ScaleQuestion): string {
  const { text, help, criteria, scale } = question;
  const answers = scale.answers.map(({ id, label, meaning }) => [label, levelText(question, id) ?? meaning]);
  return JSON.stringify([text, help, answers, criteria]);
}

/** The changes in the scored questions of a framework between two measurements (specification §7). */
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
    else if (textsOf(old) !== textsOf(question)) change.reworded.push(id);
    else change.unchanged.push(id);
  }
  return change;
}
