import { findAnswer } from '../instrument/answer-scale.ts';
import { conditionHolds, type KnownAnswer } from '../instrument/condition.ts';
import { type Framework, type Question, questionsOf } from '../instrument/framework.ts';
import type { Response, ResponseState } from './assessment.ts';

/** What a condition may know of the answer to a question: an answer or something given; of every other state nothing. */
export function toKnownAnswer(question: Question, state: ResponseState | undefined): KnownAnswer | null {
  if (question.kind === 'scale') {
    if (state?.kind !== 'answered') return null;
    return {
      value: findAnswer(question.scale, state.answer)?.value ?? null,
      ids: [state.answer],
      valueOf: (id) => question.scale.answers.find((candidate) => candidate.id === id)?.value ?? null,
    };
  }
  if (state?.kind !== 'given') return null;
  const { value } = state;
  return {
    value: typeof value === 'number' ? value : null,
    ids: typeof value === 'object' ? value : [String(value)],
    valueOf: () => null,
  };
}

/** What is shown of a framework to one table, and what its conditions and decision rules know. */
export interface Visibility {
  /** The ids of the questions that are shown. */
  readonly questions: ReadonlySet<string>;
  /** The answers to them, for conditions. */
  readonly answers: ReadonlyMap<string, KnownAnswer>;
}

/**
 * Decides which questions are shown, given the answers: a condition looks back only, and sees no answer to a question
 * that is itself hidden.
 */
export function findVisibility(framework: Framework, responses: ReadonlyMap<string, Response>): Visibility {
  const questions = new Set<string>();
  const answers = new Map<string, KnownAnswer>();
  for (const question of questionsOf(framework)) {
    if (question.when !== null && !conditionHolds(question.when, (id) => answers.get(id) ?? null)) continue;
    questions.add(question.id);
    const answer = toKnownAnswer(question, responses.get(question.id)?.state);
    if (answer !== null) answers.set(question.id, answer);
  }
  return { questions, answers };
}
