import type { CountedState } from './answer-sheet.ts';
import { areFarApart } from './level.ts';
import type { QuestionTally } from './question-tally.ts';
import { finiteOrNull } from './rounding.ts';

/** One table's answer to a question that counts for it. */
export interface TableAnswer {
  /** The table's id; null for the only table. */
  readonly table: string | null;
  readonly state: CountedState;
  readonly note: string | null;
  readonly evidence: string | null;
  /** 0 to 100; null unless it is one answer on a scale, or 0 because it has not begun. */
  readonly score: number | null;
  /** The best answer, without evidence. */
  readonly withoutEvidence: boolean;
}

/** One scale question over all tables. The counts are numbers of tables. */
export interface QuestionScore {
  readonly id: string;
  /** The mean over the tables that gave one answer, 0 to 100, unrounded, with 0 where it has not begun; null when there is none. */
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
  /** Tables where an answer hides it because it has not begun; it counts as the lowest answer. */
  readonly notBegun: number;
  /** Tables per answer, in the order of the scale. */
  readonly distribution: readonly { readonly answer: string; readonly n: number }[];
  /** Tables gave answers that lie two levels or more apart. */
  readonly farApart: boolean;
  readonly prerequisite: boolean;
  /** A score above 50 at every table where it applies: what a prerequisite needs for its step to be in order. */
  readonly established: boolean;
  /** A prerequisite that is known to be unmet at a table. */
  readonly blocks: boolean;
  /** The answer of each table to which it was shown; empty when only counts are stored. */
  readonly answers: readonly TableAnswer[];
}

/** The number of tables where a question applies. */
function applicableIn(
  score: Pick<QuestionScore, 'n' | 'unknown' | 'unanswered' | 'divided' | 'notBegun'>,
): number {
  return score.n + score.unknown + score.unanswered + score.divided + score.notBegun;
}

/** Whether the lowest and the highest answer that was given lie two levels or more apart. */
function liesFarApart({ counts, scores }: QuestionTally): boolean {
  const given = scores.filter((_, position) => (counts[position] ?? 0) > 0);
  return given.length > 1 && areFarApart(Math.min(...given), Math.max(...given));
}

/** Turns the tally of a question into its score. */
export function finishQuestion(tally: QuestionTally, answers: readonly TableAnswer[]): QuestionScore {
  const { question, n, unknown, notApplicable, decidedAgainst, divided, unanswered, notBegun } = tally;
  const applicable = applicableIn(tally);
  return {
    id: question.id,
    score: finiteOrNull(tally.sum / (n + notBegun)),
    low: finiteOrNull(tally.lowSum / applicable),
    high: finiteOrNull(tally.highSum / applicable),
    n,
    unknown,
    notApplicable,
    decidedAgainst,
    divided,
    unanswered,
    notBegun,
    distribution: question.scale.answers.map(({ id }, position) => ({
      answer: id,
      n: tally.counts[position] ?? 0,
    })),
    farApart: liesFarApart(tally),
    prerequisite: question.prerequisite,
    established: tally.notEstablished === 0,
    blocks: question.prerequisite && tally.unmet > 0,
    answers,
  };
}
