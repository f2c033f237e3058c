import type { Response } from '../../assessment/assessment.ts';
import type { ScaleQuestion } from '../../instrument/framework.ts';
import { encodeAnswers } from '../../scoring/answer-sheet.ts';
import type { TableAnswer } from '../../scoring/question-score.ts';
import { meanOf } from '../../scoring/rounding.ts';
import { addToStep, createStepTally, hasEnoughAnswers } from '../../scoring/step-tally.ts';
import { countMoves, type Moves } from '../changes/change.ts';
import { answerAt, type CommonGround, type MeasuredStep, type TableId } from './common-ground.ts';
import { type CommonOutcome, judgeCommon } from './common-outcome.ts';

/** A step in two measurements, on the answers that have a score both times, with the later weights and target. */
export interface CommonStep {
  readonly from: CommonOutcome;
  readonly to: CommonOutcome;
  /** The questions on which it rests, and the answers to them: a question counts once for each table. */
  readonly questions: number;
  readonly answers: number;
  /** The tables that have a score both times. */
  readonly tables: readonly TableId[];
  readonly moves: Moves;
}

/** A question that a table answered both times with one answer. */
interface AnsweredTwice {
  readonly question: ScaleQuestion;
  readonly from: TableAnswer;
  readonly to: TableAnswer;
}

/** One table in two measurements. */
interface TableTwice {
  readonly table: TableId;
  readonly from: number;
  readonly to: number;
  readonly twice: readonly AnsweredTwice[];
}

const NOT_APPLYING: readonly Response['state']['kind'][] = ['not-applicable', 'decided-against'];

/** The weighted score of answers that all have a score, 0 to 100. */
function scoreOf(answers: readonly (readonly [ScaleQuestion, TableAnswer])[]): number | null {
  const questions = answers.map(([question]) => question);
  const responses = new Map(answers.map(([{ id }, answer]) => [id, answer] as const));
  const tally = createStepTally(questions);
  addToStep(tally, encodeAnswers(questions, new Set(responses.keys()), responses), 0);
  return meanOf(tally.scores);
}

/** Scores a table in both measurements; null when too little of what applies to it has a score both times. */
function scoreTable(
  from: MeasuredStep,
  to: MeasuredStep,
  questions: readonly ScaleQuestion[],
  table: TableId,
): TableTwice | null {
  const pairs = questions.map((question) => ({
    question,
    from: answerAt(from, question.id, table),
    to: answerAt(to, question.id, table),
  }));
  const applying = pairs.filter((pair) =>
    [pair.from, pair.to].some((answer) => answer !== null && !NOT_APPLYING.includes(answer.state.kind)),
  );
  const twice = applying.flatMap((pair): readonly AnsweredTwice[] =>
    pair.from === null || pair.to === null || pair.from.score === null || pair.to.score === null
      ? []
      : [{ question: pair.question, from: pair.from, to: pair.to }],
  );
  if (!hasEnoughAnswers(twice.length, applying.length)) return null;
  const [before, after] = [
    scoreOf(twice.map((pair) => [pair.question, pair.from])),
    scoreOf(twice.map((pair) => [pair.question, pair.to])),
  ];
  return before === null || after === null ? null : { table, from: before, to: after, twice };
}

/**
 * Scores a step in both measurements on the answers that have a score both times, table by table (specification §7), with the later
 * weights, so that only the answers differ. Null when too few answers, or too few of the tables, have a score both times.
 */
export function scoreCommonStep(
  from: MeasuredStep,
  to: MeasuredStep,
  ground: CommonGround,
): CommonStep | null {
  const tables = ground.tables.flatMap((table) => scoreTable(from, to, ground.questions, table) ?? []);
  if (!hasEnoughAnswers(tables.length, ground.tables.length)) return null;
  const { target } = to.scored;
  const sideOf = (side: MeasuredStep, pick: (table: TableTwice) => number): CommonOutcome | null =>
    judgeCommon(
      side,
      ground,
      tables.map((table) => ({ table: table.table, score: pick(table) })),
      target,
    );
  const [before, after] = [sideOf(from, (table) => table.from), sideOf(to, (table) => table.to)];
  if (before === null || after === null) return null;
  const twice = tables.flatMap((table) => table.twice);
  return {
    from: before,
    to: after,
    questions: new Set(twice.map(({ question }) => question.id)).size,
    answers: twice.length,
    tables: tables.map(({ table }) => table),
    moves: countMoves(twice.map((pair) => (pair.to.score ?? 0) - (pair.from.score ?? 0))),
  };
}
