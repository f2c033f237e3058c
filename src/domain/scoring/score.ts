import {
  type Assessment,
  type Measurement,
  type Organisation,
  type Table,
  type Targets,
  targetOf,
  UNANSWERED,
} from '../assessment/assessment.ts';
import { findVisibility } from '../assessment/visibility.ts';
import { findAnswer, toHundred } from '../instrument/answer-scale.ts';
import { type Framework, isScaleQuestion, type Question } from '../instrument/framework.ts';
import { encodeAnswers } from './answer-sheet.ts';
import { type ProfileSummary, summariseProfile } from './next-step.ts';
import type { TableAnswer } from './question-score.ts';
import { meanOf, TOLERANCE } from './rounding.ts';
import { finishStep, type StepFigures, type StepScore } from './step-score.ts';
import { addAnswers, createTally } from './tally.ts';

/** The framework that a score is of: enough to find its words again. */
export type FrameworkReference = Pick<Framework, 'id' | 'version' | 'hash'>;

export interface PhaseScore {
  readonly id: string;
  /** The mean of the steps' scores, each once; null when one of them has none. */
  readonly score: number | null;
}

/** One table's own outcome, where there are several. */
export interface TableProfile extends ProfileSummary {
  readonly table: string | null;
  readonly steps: readonly StepFigures[];
  readonly phases: readonly PhaseScore[];
}

/**
 * The outcome of one framework: a profile, never one total. Ids, numbers and states only: it can be written as JSON, read back and
 * compared, and everything that is shown of a measurement follows from it and the framework.
 */
export interface FrameworkScore extends ProfileSummary {
  readonly framework: FrameworkReference;
  readonly tables: readonly (string | null)[];
  readonly steps: readonly StepScore[];
  readonly phases: readonly PhaseScore[];
  /** The profile of each table, where there are several; empty with one. */
  readonly profiles: readonly TableProfile[];
}

/** A measurement with its score in place of its answers: what a report, a plan and a comparison are made of. */
export interface ScoredMeasurement {
  readonly organisation: Organisation;
  readonly measurement: Measurement;
  readonly frameworks: readonly Framework[];
  readonly tables: readonly Pick<Table, 'id' | 'present' | 'absent'>[];
  /** One for each framework, in the same order. */
  readonly scores: readonly FrameworkScore[];
}

function figuresOf({ questions: _, open: __, ...figures }: StepScore): StepFigures {
  return figures;
}

function scorePhases(framework: Framework, steps: readonly StepScore[]): readonly PhaseScore[] {
  return framework.phases.map(({ id }) => {
    const scores = framework.steps.flatMap((step, index) => {
      const scored = steps[index];
      return step.phase === id && scored !== undefined && scored.applicable > 0 ? [scored.score] : [];
    });
    const complete = scores.filter((score) => score !== null);
    return { id, score: complete.length === scores.length ? meanOf(complete) : null };
  });
}

/** What one table said to a question, with the score of its answer. */
function answerOf(question: Question, { id, responses }: Table): TableAnswer {
  const { state, note, evidence } = responses.get(question.id) ?? UNANSWERED;
  const answer =
    question.kind === 'scale' && state.kind === 'answered' ? findAnswer(question.scale, state.answer) : null;
  const score =
    answer === null || question.kind !== 'scale'
      ? null
      : toHundred(question.scale, answer.value, question.reversed);
  const withoutEvidence = score !== null && score >= 100 - TOLERANCE && (evidence ?? '').trim() === '';
  return { table: id, state, note, evidence, score, withoutEvidence };
}

/** What a table is shown of a framework. */
interface ShownTable {
  readonly table: Table;
  readonly shown: ReadonlySet<string>;
}

/** The outcome of a framework over some tables: add the answers of each to a tally, finish the tally. */
function scoreTables(framework: Framework, targets: Targets, tables: readonly ShownTable[]) {
  const tally = createTally(framework);
  for (const { table, shown } of tables)
    addAnswers(tally, encodeAnswers(tally.questions, shown, table.responses));
  const answersTo = (question: Question): readonly TableAnswer[] =>
    tables.filter(({ shown }) => shown.has(question.id)).map(({ table }) => answerOf(question, table));
  const steps = framework.steps.flatMap((step, index): readonly StepScore[] => {
    const counted = tally.steps[index];
    if (counted === undefined) return [];
    const open = step.questions
      .filter((question) => !isScaleQuestion(question))
      .map((question) => ({ id: question.id, answers: answersTo(question) }))
      .filter(({ answers }) => answers.length > 0);
    const target = targetOf(targets, framework.id, step.id);
    return [{ ...finishStep(counted, step, target, framework.bands, answersTo), open }];
  });
  return { steps, phases: scorePhases(framework, steps), ...summariseProfile(steps) };
}

/** Scores one framework of an assessment (specification §3, consensus). The one place where scores are computed. */
function scoreFramework(framework: Framework, assessment: Assessment): FrameworkScore {
  const { id, version, hash } = framework;
  const tables = assessment.tables.map((table) => ({
    table,
    shown: findVisibility(framework, table.responses).questions,
  }));
  const profileOf = (one: ShownTable): TableProfile => {
    const { steps, ...direction } = scoreTables(framework, assessment.targets, [one]);
    return { table: one.table.id, steps: steps.map(figuresOf), ...direction };
  };
  return {
    framework: { id, version, hash },
    tables: tables.map(({ table }) => table.id),
    ...scoreTables(framework, assessment.targets, tables),
    profiles: tables.length < 2 ? [] : tables.map(profileOf),
  };
}

/** Scores every framework of an assessment, and puts the scores in the place of the answers. */
export function scoreMeasurement(assessment: Assessment): ScoredMeasurement {
  const { organisation, measurement, frameworks } = assessment;
  const tables = assessment.tables.map(({ id, present, absent }) => ({ id, present, absent }));
  const scores = frameworks.map((framework) => scoreFramework(framework, assessment));
  return { organisation, measurement, frameworks, tables, scores };
}
