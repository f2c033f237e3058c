import { type Response, UNANSWERED } from '../assessment/assessment.ts';
import { findAnswer, toHundred } from '../instrument/answer-scale.ts';
import type { ScaleQuestion } from '../instrument/framework.ts';
import { meanOf, TOLERANCE } from './rounding.ts';

/** One question at one table, on 0 to 100. */
export interface Item {
  readonly question: ScaleQuestion;
  readonly response: Response;
  readonly applicable: boolean;
  /** Null when the question is not answered with one answer. */
  readonly score: number | null;
  /** The least and the most the score could be; null when the question does not apply. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Judges one response (specification §2 and the item rule of §3). */
export function itemOf(question: ScaleQuestion, given: Response | undefined): Item {
  const response = given ?? UNANSWERED;
  const { state } = response;
  const scoreOf = (id: string): number | null => {
    const answer = findAnswer(question.scale, id);
    return answer === null ? null : toHundred(question.scale, answer.value, question.reversed);
  };
  switch (state.kind) {
    case 'answered': {
      const score = scoreOf(state.answer);
      return { question, response, applicable: true, score, low: score ?? 0, high: score ?? 100 };
    }
    case 'divided': {
      const ends = [scoreOf(state.low) ?? 0, scoreOf(state.high) ?? 100];
      return {
        question,
        response,
        applicable: true,
        score: null,
        low: Math.min(...ends),
        high: Math.max(...ends),
      };
    }
    case 'not-applicable':
    case 'decided-against':
      return { question, response, applicable: false, score: null, low: null, high: null };
    default:
      return { question, response, applicable: true, score: null, low: 0, high: 100 };
  }
}

/** One question over all tables. The counts are numbers of tables. */
export interface QuestionScore {
  readonly id: string;
  readonly question: ScaleQuestion;
  /** The mean over the tables that gave one answer, 0 to 100, unrounded; null when none did. */
  readonly score: number | null;
  /** The mean of the least and of the most it could be over the tables where it applies; null where it applies nowhere. */
  readonly low: number | null;
  readonly high: number | null;
  /** Tables that gave one answer. */
  readonly n: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly decidedAgainst: number;
  readonly divided: number;
  readonly unanswered: number;
  /** Tables per answer, in the order of the scale. */
  readonly distribution: readonly { readonly answer: string; readonly n: number }[];
  /** At least one table gave the best answer without saying where it shows. */
  readonly withoutEvidence: boolean;
}

function isBestWithoutEvidence(item: Item): boolean {
  return item.score !== null && item.score >= 100 - TOLERANCE && (item.response.evidence ?? '').trim() === '';
}

/** Adds up the items of one question over the tables to which it is shown. */
export function scoreQuestion(question: ScaleQuestion, items: readonly Item[]): QuestionScore {
  const count = (kind: string): number => items.filter((item) => item.response.state.kind === kind).length;
  const numbers = (pick: (item: Item) => number | null): number[] =>
    items.map(pick).filter((value) => value !== null);
  return {
    id: question.id,
    question,
    score: meanOf(numbers((item) => item.score)),
    low: meanOf(numbers((item) => item.low)),
    high: meanOf(numbers((item) => item.high)),
    n: items.filter((item) => item.score !== null).length,
    unknown: count('unknown'),
    notApplicable: count('not-applicable'),
    decidedAgainst: count('decided-against'),
    divided: count('divided'),
    unanswered: count('unanswered'),
    distribution: question.scale.answers.map((answer) => ({
      answer: answer.id,
      n: items.filter(
        ({ response }) => response.state.kind === 'answered' && response.state.answer === answer.id,
      ).length,
    })),
    withoutEvidence: items.some(isBestWithoutEvidence),
  };
}
