import { toHundred } from '../../instrument/answer-scale.ts';
import type { ScaleQuestion } from '../../instrument/framework.ts';
import { isUnmet } from '../../scoring/question-score.ts';
import { meanOf, TOLERANCE } from '../../scoring/rounding.ts';
import { type Stage, stageOf } from '../../scoring/stage.ts';
import { type StageSpread, spreadOfStages } from '../changes/stage-spread.ts';
import { answerAt, type CommonGround, type MeasuredStep, type TableId } from './common-ground.ts';

/** The lowest and the highest of several tables: scores of 0 to 100, and stages. */
export interface CommonSpread extends StageSpread {
  readonly lowest: number;
  readonly highest: number;
}

/** How far a step was on what two measurements have in common, by the weights, prerequisites and targets of the later one. */
export interface CommonOutcome {
  /** 0 to 100, unrounded. */
  readonly score: number;
  readonly inOrder: boolean;
  readonly stage: Stage;
  /** Null with one table. */
  readonly spread: CommonSpread | null;
}

/** The score of a table on the questions that have a score both times. */
export interface ScoredTable {
  readonly table: TableId;
  readonly score: number;
}

/** An answer that applies, with the lowest score that it can mean; null where none is known. */
interface Applying {
  readonly question: ScaleQuestion;
  readonly lowest: number | null;
}

/** The answers of a table to questions that apply to it. */
function listApplying(
  side: MeasuredStep,
  questions: readonly ScaleQuestion[],
  table: TableId,
): readonly Applying[] {
  return questions.flatMap((question): readonly Applying[] => {
    const answer = answerAt(side, question.id, table);
    if (answer === null) return [];
    const { state, score } = answer;
    if (state.kind === 'not-applicable' || state.kind === 'decided-against') return [];
    if (state.kind !== 'divided') return [{ question, lowest: score }];
    const ends = question.scale.answers.filter(({ id }) => id === state.low || id === state.high);
    const scores = ends.map(({ value }) => toHundred(question.scale, value, question.reversed));
    return [{ question, lowest: scores.length === 0 ? null : Math.min(...scores) }];
  });
}

/** The stage of a score with the answers behind it. */
function judge(score: number, target: number, answers: readonly Applying[]) {
  const established = answers.every(
    ({ question, lowest }) => !question.prerequisite || (lowest !== null && !isUnmet(lowest)),
  );
  const inOrder = established && score >= target - TOLERANCE;
  const known = answers.flatMap(({ lowest }) => (lowest === null ? [] : [lowest]));
  const lowestAnswer = known.length === 0 ? null : Math.min(...known);
  return { inOrder, stage: stageOf({ score, target, inOrder, lowestAnswer }) };
}

function spreadOf(
  side: MeasuredStep,
  { questions }: CommonGround,
  tables: readonly ScoredTable[],
  target: number,
): CommonSpread | null {
  if (tables.length < 2) return null;
  const scores = tables.map(({ score }) => score);
  const stages = tables.flatMap(
    ({ table, score }) => judge(score, target, listApplying(side, questions, table)).stage ?? [],
  );
  const spread = spreadOfStages(stages);
  return spread && { lowest: Math.min(...scores), highest: Math.max(...scores), ...spread };
}

/** Judges a step in one of two measurements by the later target and prerequisites; null without the score of a table. */
export function judgeCommon(
  side: MeasuredStep,
  ground: CommonGround,
  tables: readonly ScoredTable[],
  target: number,
): CommonOutcome | null {
  const score = meanOf(tables.map((table) => table.score));
  if (score === null) return null;
  const answers = ground.tables.flatMap((table) => listApplying(side, ground.questions, table));
  const { inOrder, stage } = judge(score, target, answers);
  if (stage === null) return null;
  return { score, inOrder, stage, spread: spreadOf(side, ground, tables, target) };
}
