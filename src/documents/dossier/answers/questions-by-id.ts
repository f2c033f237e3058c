import { type Framework, type Question, questionsOf } from '../../../domain/instrument/framework.ts';

/** The questions of the frameworks by id; of a shared question that of the first framework. */
export function questionsById(frameworks: readonly Framework[]): ReadonlyMap<string, Question> {
  return new Map(
    frameworks
      .flatMap(questionsOf)
      .toReversed()
      .map((question) => [question.id, question]),
  );
}
