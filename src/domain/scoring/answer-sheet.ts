import type { ResponseState } from '../assessment/assessment.ts';
import type { ScaleQuestion } from '../instrument/framework.ts';

/** The codes in an answer sheet for a question without an answer. */
export const STATE_CODES = {
  hidden: -1,
  unanswered: -2,
  unknown: -3,
  notApplicable: -4,
  decidedAgainst: -5,
  notBegun: -6,
} as const;

/** The state of a question that counts: one that a table saw, or one that an answer hides because it has not begun. */
export type CountedState = ResponseState | { readonly kind: 'not-begun' };

/**
 * One respondent's answers to a list of scale questions, as codes in the order of the list; without an object per answer, so that
 * millions can be counted. The code of an answer is its position on the scale, from 0, in both arrays; a divided answer has its lowest
 * position in `low` and its highest in `high`; any other state has one of `STATE_CODES` in both.
 */
export interface AnswerSheet {
  readonly low: Int16Array;
  readonly high: Int16Array;
}

const CODE_OF_STATE = {
  unknown: STATE_CODES.unknown,
  unanswered: STATE_CODES.unanswered,
  'not-applicable': STATE_CODES.notApplicable,
  'decided-against': STATE_CODES.decidedAgainst,
  'not-begun': STATE_CODES.notBegun,
  // Only questions that are not scored have this state.
  given: STATE_CODES.unanswered,
} as const;

/** The codes of a state, low and high. An unknown answer counts as unanswered; an unknown end of a range becomes the end of the scale. */
function encodeState(question: ScaleQuestion, state: CountedState): readonly [number, number] {
  const { answers } = question.scale;
  const placeOf = (id: string): number => answers.findIndex((answer) => answer.id === id);
  if (state.kind === 'answered') {
    const place = placeOf(state.answer);
    return place === -1 ? [STATE_CODES.unanswered, STATE_CODES.unanswered] : [place, place];
  }
  if (state.kind === 'divided') {
    const [low, high] = [placeOf(state.low), placeOf(state.high)];
    return [Math.max(0, low), high === -1 ? answers.length - 1 : high];
  }
  const code = CODE_OF_STATE[state.kind];
  return [code, code];
}

/** Encodes the responses to `questions`; one that is not in `shown` is hidden. */
export function encodeAnswers(
  questions: readonly ScaleQuestion[],
  shown: ReadonlySet<string>,
  responses: ReadonlyMap<string, { readonly state: CountedState }>,
): AnswerSheet {
  const sheet = { low: new Int16Array(questions.length), high: new Int16Array(questions.length) };
  for (const [index, question] of questions.entries()) {
    const [low, high] = shown.has(question.id)
      ? encodeState(question, responses.get(question.id)?.state ?? { kind: 'unanswered' })
      : [STATE_CODES.hidden, STATE_CODES.hidden];
    sheet.low[index] = low;
    sheet.high[index] = high;
  }
  return sheet;
}
