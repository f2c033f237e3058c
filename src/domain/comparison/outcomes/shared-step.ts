import type { ScaleQuestion } from '../../instrument/framework.ts';
import type { TableAnswer } from '../../scoring/question-score.ts';
import { hasEnoughAnswers, hasEnoughWeight } from '../../scoring/respondent-score.ts';
import { countMoves, type Moves } from '../changes/change.ts';
import { answerAt, type CommonGround, type MeasuredStep, type TableId } from './shared-ground.ts';
import { type CommonOutcome, judgeCommon, scoreAtTable } from './shared-outcome.ts';

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

const NOT_APPLYING: readonly TableAnswer['state']['kind'][] = ['not-applicable', 'decided-against'];

/** A question with the answers of a table; null where it was not shown to it. */
interface AskedTwice {
  readonly question: ScaleQuestion;
  readonly from: TableAnswer | null;
  readonly to: TableAnswer | null;
}

/** The questions that apply to a table in either measurement. */
function listApplying(
  from: MeasuredStep,
  to: MeasuredStep,
  { questions }: CommonGround,
  table: TableId,
): readonly AskedTwice[] {
  return (
    questions
      // A question of weight 0, which frameworks of earlier may have, is in no score.
      .filter(({ weight }) => weight > 0)
      .map((question) => ({
        question,
        from: answerAt(from, question.id, table),
        to: answerAt(to, question.id, table),
      }))
      .filter((pair) =>
        [pair.from, pair.to].some((answer) => answer !== null && !NOT_APPLYING.includes(answer.state.kind)),
      )
  );
}

const weightOf = (asked: readonly { readonly question: ScaleQuestion }[]): number =>
  asked.reduce((sum, { question }) => sum + question.weight, 0);

/** Scores a table in both measurements; null when too little of what applies to it has a score both times. */
function scoreTable(
  from: MeasuredStep,
  to: MeasuredStep,
  applying: readonly AskedTwice[],
  table: TableId,
): TableTwice | null {
  const twice = applying.flatMap((pair): readonly AnsweredTwice[] =>
    pair.from === null || pair.to === null || pair.from.score === null || pair.to.score === null
      ? []
      : [{ question: pair.question, from: pair.from, to: pair.to }],
  );
  const isEnough =
    hasEnoughAnswers(twice.length, applying.length) && hasEnoughWeight(weightOf(twice), weightOf(applying));
  if (!isEnough) return null;
  const answered = twice.map(({ question }) => question);
  const before = scoreAtTable(from, answered, table).score;
  const after = scoreAtTable(to, answered, table).score;
  return before === null || after === null ? null : { table, from: before, to: after, twice };
}

/** Every table that has a score both times; null when these are too few of the tables to which the step applies. */
function scoreTables(
  from: MeasuredStep,
  to: MeasuredStep,
  ground: CommonGround,
): readonly TableTwice[] | null {
  const applying = ground.tables
    .map((table) => ({ table, asked: listApplying(from, to, ground, table) }))
    .filter(({ asked }) => asked.length > 0);
  const tables = applying.flatMap(({ table, asked }) => scoreTable(from, to, asked, table) ?? []);
  return hasEnoughAnswers(tables.length, applying.length) ? tables : null;
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
  const tables = scoreTables(from, to, ground);
  if (tables === null) return null;
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

/**
 * Judges a step in another measurement on exactly the answers that two are compared on, by the later weighing. Null when one of these was
 * not given there, or was given to a question of another meaning or scale: `isSame` tells of a question.
 */
export function judgeElsewhere(
  other: MeasuredStep,
  from: MeasuredStep,
  to: MeasuredStep,
  ground: CommonGround,
  isSame: (question: string) => boolean,
): CommonOutcome | null {
  const scored = (scoreTables(from, to, ground) ?? []).map(({ table, twice }) => {
    const questions = twice.map(({ question }) => question);
    const isGiven = questions.every(
      ({ id }) => isSame(id) && (answerAt(other, id, table)?.score ?? null) !== null,
    );
    return { table, score: isGiven ? scoreAtTable(other, questions, table).score : null };
  });
  const tables = scored.flatMap(({ table, score }) => (score === null ? [] : [{ table, score }]));
  return tables.length < scored.length ? null : judgeCommon(other, ground, tables, to.scored.target);
}
