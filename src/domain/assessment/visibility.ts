import { findAnswer } from '../instrument/answer-scale.ts';
import { conditionHolds, type KnownAnswer } from '../instrument/condition.ts';
import { type Framework, type Question, questionsOf } from '../instrument/framework.ts';
import type { Response } from './assessment.ts';

/** What a condition may know of a response: an answer or something given; of every other state nothing. */
function knownAnswer(question: Question, response: Response | undefined): KnownAnswer | null {
  if (question.kind === 'scale') {
    if (response?.state.kind !== 'answered') return null;
    const answer = findAnswer(question.scale, response.state.answer);
    return {
      value: answer?.value ?? null,
      ids: [response.state.answer],
      valueOf: (id) => question.scale.answers.find((candidate) => candidate.id === id)?.value ?? null,
    };
  }
  if (response?.state.kind !== 'given') return null;
  const { value } = response.state;
  return {
    value: typeof value === 'number' ? value : null,
    ids: typeof value === 'object' ? value : [String(value)],
    valueOf: () => null,
  };
}

/** What is shown of a framework to one table, and what its conditions and decision rules know. */
export interface Shown {
  /** The ids of the questions that are shown. */
  readonly questions: ReadonlySet<string>;
  /** The answers to them, for conditions. */
  readonly answers: ReadonlyMap<string, KnownAnswer>;
}

/**
 * Decides which questions are shown, given the answers: a condition looks back only, and sees no answer to a question
 * that is itself hidden.
 */
export function findShown(framework: Framework, responses: ReadonlyMap<string, Response>): Shown {
  const questions = new Set<string>();
  const answers = new Map<string, KnownAnswer>();
  for (const question of questionsOf(framework)) {
    if (question.when !== null && !conditionHolds(question.when, (id) => answers.get(id) ?? null)) continue;
    questions.add(question.id);
    const answer = knownAnswer(question, responses.get(question.id));
    if (answer !== null) answers.set(question.id, answer);
  }
  return { questions, answers };
}
