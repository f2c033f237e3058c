import { isScaleQuestion, type ScaleQuestion, type Step } from '../../instrument/framework.ts';
import type { TableAnswer } from '../../scoring/question-score.ts';
import type { StepFigures, StepScore } from '../../scoring/step-score.ts';
import { type InstrumentChange, isSameQuestion } from '../changes/instrument-change.ts';

/** The id of a table; null for the only table of a measurement. */
export type TableId = string | null;

/** A step in one measurement, with its score and the ids of its tables. */
export interface MeasuredStep {
  readonly step: Step;
  readonly scored: StepScore;
  readonly tables: readonly TableId[];
  /** The figures of each of several tables; empty with one. */
  readonly perTable: readonly { readonly table: TableId; readonly figures: StepFigures }[];
}

/** What two measurements of a step have in common. */
export interface CommonGround {
  /** The questions that are the same in the step, as the later measurement asked them. */
  readonly questions: readonly ScaleQuestion[];
  /** The tables that sat both times. */
  readonly tables: readonly TableId[];
  /** Common pairs of a question and a table ÷ pairs in either, 0 to 1. */
  readonly share: number;
}

function questionsOfStep({ step }: MeasuredStep): readonly ScaleQuestion[] {
  return step.questions.filter(isScaleQuestion);
}

/**
 * Finds the questions and the tables that a step has in both measurements (specification §7, question × table); a question that one of
 * them was not asked, because it was too short or by its facts, counts for neither.
 */
export function findCommonGround(
  from: MeasuredStep,
  to: MeasuredStep,
  instrument: InstrumentChange,
  leftOut: ReadonlySet<string>,
): CommonGround {
  const asked = (side: MeasuredStep): readonly ScaleQuestion[] =>
    questionsOfStep(side).filter(({ id }) => !leftOut.has(id));
  const before = new Set(asked(from).map(({ id }) => id));
  const after = asked(to);
  const inBoth = after.filter(({ id }) => before.has(id));
  const questions = inBoth.filter(({ id }) => isSameQuestion(instrument, id));
  const tables = to.tables.filter((table) => from.tables.includes(table));
  const pairs =
    before.size * from.tables.length + after.length * to.tables.length - inBoth.length * tables.length;
  return { questions, tables, share: pairs === 0 ? 1 : (questions.length * tables.length) / pairs };
}

/** The answer of a table to a question of a step; null when it was not shown to that table. */
export function answerAt({ scored }: MeasuredStep, question: string, table: TableId): TableAnswer | null {
  const answers = scored.questions.find(({ id }) => id === question)?.answers ?? [];
  return answers.find((answer) => answer.table === table) ?? null;
}
