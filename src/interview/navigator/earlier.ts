import type { Assessment } from '../../domain/assessment/assessment.ts';
import { fitLike } from '../../domain/instrument/fit-to-sector.ts';
import { type Framework, questionsOf } from '../../domain/instrument/framework.ts';
import { findDifference } from '../../domain/instrument/question-difference.ts';
import type { Earlier } from './conversation.ts';

/**
 * What a measurement before this one says at a table, of the questions that ask the same now; null when it says nothing of them. A table
 * that it does not know gets the answers of its only one, and none where it had several.
 */
export function findEarlier(
  { frameworks, tables, measurement }: Assessment,
  asked: readonly Framework[],
  table: string | null,
): Earlier | null {
  const [only, ...others] = tables;
  const before = tables.find(({ id }) => id === table) ?? (others.length === 0 ? only : undefined);
  if (before === undefined) return null;
  // Read in the words of now: another sector is no other question.
  const inWordsOfNow = frameworks.map((framework) => {
    const now = asked.find(({ id }) => id === framework.id);
    return now === undefined ? framework : fitLike(framework, now);
  });
  const was = new Map(inWordsOfNow.flatMap(questionsOf).map((question) => [question.id, question]));
  const same = asked.flatMap(questionsOf).filter((question) => {
    const old = was.get(question.id);
    return old !== undefined && findDifference(old, question) === null;
  });
  const responses = new Map(
    same.flatMap(({ id }) => {
      const response = before.responses.get(id);
      return response === undefined ? [] : [[id, response] as const];
    }),
  );
  return responses.size === 0 ? null : { date: measurement.date, responses };
}
