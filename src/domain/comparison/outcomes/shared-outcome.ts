import type { ScaleQuestion } from '../../instrument/framework.ts';
import { encodeAnswers } from '../../scoring/answer-sheet.ts';
import { createQuestionTally } from '../../scoring/question-tally.ts';
import { type RespondentScore, scoreRespondent } from '../../scoring/respondent-score.ts';
import { meanOf } from '../../scoring/rounding.ts';
import { type Stage, stageOf } from '../../scoring/stage.ts';
import { reaches } from '../../scoring/step-score.ts';
import { type StageSpread, spreadOfStages } from '../changes/stage-spread.ts';
import { answerAt, type CommonGround, type MeasuredStep, type TableId } from './shared-ground.ts';

/** The lowest and the highest of several tables: scores of 0 to 100, and stages. */
export interface CommonSpread extends StageSpread {
  readonly lowest: number;
  readonly highest: number;
}

/** How far a step was on what two measurements have in common, by the weights, prerequisites and target of the later one. */
export interface CommonOutcome {
  /** 0 to 100, unrounded. */
  readonly score: number;
  readonly inOrder: boolean;
  readonly stage: Stage;
  /** Null with one table. */
  readonly spread: CommonSpread | null;
}

/** The score of a table on the answers that have a score both times, 0 to 100. */
export interface ScoredTable {
  readonly table: TableId;
  readonly score: number;
}

/** Scores a table in one measurement on these questions, as the later measurement asks them. */
export function scoreAtTable(
  side: MeasuredStep,
  questions: readonly ScaleQuestion[],
  table: TableId,
): RespondentScore {
  const answers = new Map(
    questions.flatMap(({ id }) => {
      const answer = answerAt(side, id, table);
      return answer === null ? [] : [[id, answer] as const];
    }),
  );
  const tallies = questions.map((question) => createQuestionTally(question, question.weight));
  return scoreRespondent(tallies, encodeAnswers(questions, new Set(answers.keys()), answers), 0);
}

/** The stage of a score over tables, with what these tables answered. */
function judge(score: number, target: number, tables: readonly RespondentScore[]) {
  const inOrder = tables.every(({ established }) => established) && reaches(score, target);
  const lowestAnswer = Math.min(...tables.map((table) => table.lowestAnswer.now));
  return { inOrder, stage: stageOf({ score, target, inOrder, lowestAnswer }) };
}

/**
 * Judges a step in one of two measurements by the later weights, prerequisites and target: the score over `tables`, the prerequisites over
 * every common table. Null without the score of a table.
 */
export function judgeCommon(
  side: MeasuredStep,
  { questions, tables: common }: CommonGround,
  tables: readonly ScoredTable[],
  target: number,
): CommonOutcome | null {
  const score = meanOf(tables.map((table) => table.score));
  if (score === null) return null;
  const answers = new Map(common.map((table) => [table, scoreAtTable(side, questions, table)] as const));
  const { inOrder, stage } = judge(score, target, [...answers.values()]);
  if (stage === null) return null;
  const scores = tables.map((table) => table.score);
  const stages = spreadOfStages(
    tables.flatMap((one) => judge(one.score, target, [answers.get(one.table) ?? []].flat()).stage ?? []),
  );
  const spread = stages && { lowest: Math.min(...scores), highest: Math.max(...scores), ...stages };
  return { score, inOrder, stage, spread };
}
