import { findAnswer } from '../instrument/answer-scale.ts';
import { conditionHolds, type KnownAnswer } from '../instrument/condition.ts';
import { type Framework, type Question, questionsOf } from '../instrument/framework.ts';
import type { Response, ResponseState } from './assessment.ts';

/** A response as conditions see it; null for every state other than `answered` and `given`. */
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

/** The questions that are visible to one table, with the answers that conditions and decision rules use. */
export interface Visibility {
  /** The ids of the visible questions. */
  readonly questions: ReadonlySet<string>;
  /** The answers to the visible questions, by question. */
  readonly answers: ReadonlyMap<string, KnownAnswer>;
}

/**
 * Finds the visible questions for these responses. A condition sees only answers to earlier questions, and none to a question that is
 * hidden.
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
