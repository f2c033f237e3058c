import type { Response } from '../assessment/assessment.ts';
import type { ScaleQuestion } from '../instrument/framework.ts';

/** What an answer sheet holds where no answer was given. */
export const STATE_CODES = {
  hidden: -1,
  unanswered: -2,
  unknown: -3,
  notApplicable: -4,
  decidedAgainst: -5,
} as const;

/**
 * What one respondent answered to a list of scale questions, as codes in the order of the list: no object per answer, so that millions
 * can be counted. An answer is its place on the scale, from 0, in `low` and in `high`; a divided one has its two ends there; anything
 * else has one of `STATE_CODES` in both.
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
  // Belongs to a question that is not scored.
  given: STATE_CODES.unanswered,
} as const;

/** The two codes of a response. An answer that the scale does not have counts as none; such an end of a range could be any answer. */
function encodeResponse(question: ScaleQuestion, response: Response | undefined): readonly [number, number] {
  const { answers } = question.scale;
  const placeOf = (id: string): number => answers.findIndex((answer) => answer.id === id);
  const state = response?.state ?? { kind: 'unanswered' };
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
  responses: ReadonlyMap<string, Response>,
): AnswerSheet {
  const sheet = { low: new Int16Array(questions.length), high: new Int16Array(questions.length) };
  for (const [index, question] of questions.entries()) {
    const [low, high] = shown.has(question.id)
      ? encodeResponse(question, responses.get(question.id))
      : [STATE_CODES.hidden, STATE_CODES.hidden];
    sheet.low[index] = low;
    sheet.high[index] = high;
  }
  return sheet;
}
