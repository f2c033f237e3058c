import { type Framework, type Question, questionsOf } from '../../domain/instrument/framework.ts';

/** Every question of the frameworks, by id; one that two share stands once. */
export function questionsById(frameworks: readonly Framework[]): ReadonlyMap<string, Question> {
  return new Map(
    frameworks
      .flatMap(questionsOf)
      .toReversed()
      .map((question) => [question.id, question]),
  );
}
