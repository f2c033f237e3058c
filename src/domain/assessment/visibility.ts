import { findAnswer } from '../instrument/answer-scale.ts';
import { type KnownAnswer, NEVER, type SettledCondition, truthOf } from '../instrument/condition.ts';
import { isAsked } from '../instrument/depth.ts';
import { type Framework, type Question, questionsOf, type ScaleQuestion } from '../instrument/framework.ts';
import type { Response, ResponseState } from './assessment.ts';
import { settledConditions } from './settled-conditions.ts';

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
  /** The ids of the questions that an answer hides because what they ask about has not begun: they count as their lowest answer. */
  readonly notBegun: ReadonlySet<string>;
  /** The ids of the questions of which it hangs on a missing answer whether they are visible; they are not. */
  readonly undecided: ReadonlySet<string>;
  /** The answers to the visible questions, by question. */
  readonly answers: ReadonlyMap<string, KnownAnswer>;
}

/** The answer of a question with the lowest score, as conditions see it; null on an empty scale. */
export function lowestAnswer(question: ScaleQuestion): KnownAnswer | null {
  const { answers } = question.scale;
  const lowest = question.reversed ? answers.at(-1) : answers[0];
  return lowest === undefined ? null : toKnownAnswer(question, { kind: 'answered', answer: lowest.id });
}

/** A question that an organisation is asked, whatever it answers or on a condition. */
export interface AskedQuestion {
  readonly question: Question;
  readonly condition: SettledCondition;
  /** It is in no set of a visibility, but its answer is used. */
  readonly isLeftOut: boolean;
}

/** The questions that an organisation with the facts of a framework can be asked at its depth, in order: the same at every table. */
export function listAsked(framework: Framework): readonly AskedQuestion[] {
  const conditions = settledConditions(framework);
  const leftOut = new Set(framework.leftOut);
  return questionsOf(framework).flatMap((question) => {
    const condition = conditions.get(question.id) ?? NEVER;
    if (condition === NEVER || !isAsked(framework, question)) return [];
    return [{ question, condition, isLeftOut: leftOut.has(question.id) }];
  });
}

/** Finds the visible questions for these responses, as `findVisibility` does, among those that are asked. */
export function findVisibleAmong(
  asked: readonly AskedQuestion[],
  responses: ReadonlyMap<string, Response>,
): Visibility {
  const questions = new Set<string>();
  const notBegun = new Set<string>();
  const undecided = new Set<string>();
  const answers = new Map<string, KnownAnswer>();
  const assumed = new Map<string, KnownAnswer>();
  const addTo = (ids: Set<string>, { question, isLeftOut }: AskedQuestion): void => {
    if (!isLeftOut) ids.add(question.id);
  };
  for (const one of asked) {
    const { question, condition } = one;
    const { id } = question;
    const truth = truthOf(condition, (earlier) => answers.get(earlier) ?? null);
    if (truth === true) {
      addTo(questions, one);
      const answer = toKnownAnswer(question, responses.get(id)?.state);
      if (answer !== null) answers.set(id, answer);
      continue;
    }
    const lowest = question.kind === 'scale' && question.until === 'begun' ? lowestAnswer(question) : null;
    const isBegun =
      truthOf(condition, (earlier) => answers.get(earlier) ?? assumed.get(earlier) ?? null) !== false;
    if (lowest !== null && !isBegun) {
      addTo(notBegun, one);
      assumed.set(id, lowest);
    } else if (truth === null) addTo(undecided, one);
  }
  return { questions, notBegun, undecided, answers };
}

/**
 * Finds the visible questions for these responses. A condition sees only answers to earlier questions, and none to a question that is
 * hidden. Whether a thing has begun is read from the same answers, and from the lowest answer of what has itself not begun: a chain
 * of such questions stays counted from end to end. A question that the facts of the organisation hide is in none of the sets, and neither is
 * one that a short version does not ask: it is hidden whatever is answered, and a condition that rests on it does not hold. One that is
 * left out is in none of them either, but its answer is used.
 */
export function findVisibility(framework: Framework, responses: ReadonlyMap<string, Response>): Visibility {
  return findVisibleAmong(listAsked(framework), responses);
}
