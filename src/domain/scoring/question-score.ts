import type { ResponseState } from '../assessment/assessment.ts';
import type { QuestionTally } from './question-tally.ts';
import { TOLERANCE } from './rounding.ts';

/** What one table said to a question that was shown to it. */
export interface TableAnswer {
  /** null for the only table, else its word. */
  readonly table: string | null;
  readonly state: ResponseState;
  readonly note: string | null;
  readonly evidence: string | null;
  /** 0 to 100; null unless it is one answer on a scale. */
  readonly score: number | null;
  /** The best answer, without saying where it shows. */
  readonly withoutEvidence: boolean;
}

/** One scale question over all tables. The counts are numbers of tables. */
export interface QuestionScore {
  readonly id: string;
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
  readonly prerequisite: boolean;
  /** A prerequisite that is not met: it keeps its step out of order. */
  readonly blocks: boolean;
  /** What each table to which it was shown said; empty where only counts are kept. */
  readonly answers: readonly TableAnswer[];
}

/** A prerequisite is met above this score (specification §3). */
const PREREQUISITE_MET_ABOVE = 50;

/** Whether a prerequisite with this score is not met; without a score that is not known. */
export function isUnmet(score: number | null): boolean {
  return score !== null && score <= PREREQUISITE_MET_ABOVE + TOLERANCE;
}

/** Tables where a question applies. */
export function applicableIn(score: Pick<QuestionScore, 'n' | 'unknown' | 'unanswered' | 'divided'>): number {
  return score.n + score.unknown + score.unanswered + score.divided;
}

/** The outcome of one question: what was counted, as means and counts. */
export function finishQuestion(tally: QuestionTally, answers: readonly TableAnswer[]): QuestionScore {
  const { question, n, unknown, notApplicable, decidedAgainst, divided, unanswered } = tally;
  const applicable = applicableIn(tally);
  const score = n === 0 ? null : tally.sum / n;
  return {
    id: question.id,
    score,
    low: applicable === 0 ? null : tally.lowSum / applicable,
    high: applicable === 0 ? null : tally.highSum / applicable,
    n,
    unknown,
    notApplicable,
    decidedAgainst,
    divided,
    unanswered,
    distribution: question.scale.answers.map(({ id }, place) => ({
      answer: id,
      n: tally.counts[place] ?? 0,
    })),
    prerequisite: question.prerequisite,
    blocks: question.prerequisite && isUnmet(score),
    answers,
  };
}
