import type { ResponseState } from '../assessment/assessment.ts';
import type { QuestionTally } from './question-tally.ts';
import { finiteOrNull, TOLERANCE } from './rounding.ts';

/** One table's answer to a question that was shown to it. */
export interface TableAnswer {
  /** The table's id; null for the only table. */
  readonly table: string | null;
  readonly state: ResponseState;
  readonly note: string | null;
  readonly evidence: string | null;
  /** 0 to 100; null unless it is one answer on a scale. */
  readonly score: number | null;
  /** The best answer, without evidence. */
  readonly withoutEvidence: boolean;
}

/** One scale question over all tables. The counts are numbers of tables. */
export interface QuestionScore {
  readonly id: string;
  /** The mean over the tables that gave one answer, 0 to 100, unrounded; null when none did. */
  readonly score: number | null;
  /** The mean of the lowest possible scores over the tables where it applies, and in `high` of the highest; null where it applies nowhere. */
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
  /** An unmet prerequisite: its step is not in order. */
  readonly blocks: boolean;
  /** The answer of each table to which it was shown; empty when only counts are stored. */
  readonly answers: readonly TableAnswer[];
}

/** A prerequisite is met above this score (specification §3). */
const PREREQUISITE_MET_ABOVE = 50;

/** Whether a prerequisite with this score is known to be unmet; false without a score. */
export function isUnmet(score: number | null): boolean {
  return score !== null && score <= PREREQUISITE_MET_ABOVE + TOLERANCE;
}

/** The number of tables where a question applies. */
export function applicableIn(score: Pick<QuestionScore, 'n' | 'unknown' | 'unanswered' | 'divided'>): number {
  return score.n + score.unknown + score.unanswered + score.divided;
}

/** Turns the tally of a question into its score. */
export function finishQuestion(tally: QuestionTally, answers: readonly TableAnswer[]): QuestionScore {
  const { question, n, unknown, notApplicable, decidedAgainst, divided, unanswered } = tally;
  const applicable = applicableIn(tally);
  const score = finiteOrNull(tally.sum / n);
  return {
    id: question.id,
    score,
    low: finiteOrNull(tally.lowSum / applicable),
    high: finiteOrNull(tally.highSum / applicable),
    n,
    unknown,
    notApplicable,
    decidedAgainst,
    divided,
    unanswered,
    distribution: question.scale.answers.map(({ id }, position) => ({
      answer: id,
      n: tally.counts[position] ?? 0,
    })),
    prerequisite: question.prerequisite,
    blocks: question.prerequisite && isUnmet(score),
    answers,
  };
}
