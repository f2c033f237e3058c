import type { Assessment, Measurement, Organisation, Table, Targets } from '../assessment/assessment.ts';
import { findAnswer, toHundred } from '../instrument/answer-scale.ts';
import { type Framework, isScaleQuestion, type Question } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import { type CountedTable, countedResponse } from './counted-table.ts';
import { measureFramework } from './profile/measured-framework.ts';
import { type ProfileSummary, summariseProfile } from './profile/next-step.ts';
import type { TableAnswer } from './question-score.ts';
import { finiteOrNull, meanOf, TOLERANCE } from './rounding.ts';
import { counts, finishStep, type StepFigures, type StepScore } from './step-score.ts';
import { addAnswers, createTally } from './tally.ts';

/** The identity of a framework. */
export type FrameworkReference = Pick<Framework, 'id' | 'version' | 'hash'>;

export interface PhaseScore {
  readonly id: string;
  /** The steps in which something applies, and how many of them are in order. */
  readonly steps: number;
  readonly inOrder: number;
  /** The unweighted mean of the scores of the applicable steps, 0 to 100; null when one of them has none. */
  readonly score: number | null;
}

/** The outcome of one of several tables, by its name. */
export interface TableProfile extends ProfileSummary {
  readonly table: string | null;
  readonly steps: readonly StepFigures[];
  readonly phases: readonly PhaseScore[];
}

/**
 * The outcome of one framework: a score per step, without a total. Holds ids, numbers and states only, so that it can be serialised as
 * JSON; with the framework it is enough to show the measurement.
 */
export interface FrameworkScore extends ProfileSummary {
  readonly framework: FrameworkReference;
  readonly tables: readonly (string | null)[];
  readonly steps: readonly StepScore[];
  readonly phases: readonly PhaseScore[];
  /** The profile of each table; empty when there is one table. */
  readonly profiles: readonly TableProfile[];
}

/** A table of a measurement, without its answers. */
export type MeasuredTable = Omit<Table, 'responses'>;

/** A measurement with its scores; the input of reports, plans and comparisons. */
export interface ScoredMeasurement {
  /** With the facts as the measurement keeps them. */
  readonly organisation: Organisation;
  /** In which people answered and wrote. */
  readonly language: Language;
  readonly measurement: Measurement;
  readonly frameworks: readonly Framework[];
  readonly tables: readonly MeasuredTable[];
  /** One for each framework, in the same order. */
  readonly scores: readonly FrameworkScore[];
}

function figuresOf({ questions: _, open: __, ...figures }: StepScore): StepFigures {
  return figures;
}

function scorePhases(framework: Framework, steps: readonly StepScore[]): readonly PhaseScore[] {
  return framework.phases.map(({ id }) => {
    const own = framework.steps.flatMap((step, index) => {
      const scored = steps[index];
      return step.phase === id && scored !== undefined && counts(scored) ? [scored] : [];
    });
    const complete = own.map(({ score }) => score).filter((score) => score !== null);
    return {
      id,
      steps: own.length,
      inOrder: own.filter(({ inOrder }) => inOrder.now).length,
      score: complete.length === own.length ? meanOf(complete) : null,
    };
  });
}

/** One table's answer to a question that counts for it, with its score; null where it is hidden. */
function answerOf(question: Question, counted: CountedTable): TableAnswer | null {
  const response = countedResponse(counted, question.id);
  if (response === null) return null;
  const { state, note, evidence } = response;
  const answer =
    question.kind === 'scale' && state.kind === 'answered' ? findAnswer(question.scale, state.answer) : null;
  const given =
    answer === null || question.kind !== 'scale'
      ? null
      : finiteOrNull(toHundred(question.scale, answer.value, question.reversed));
  const score = state.kind === 'not-begun' ? 0 : given;
  const withoutEvidence = score !== null && score >= 100 - TOLERANCE && (evidence ?? '').trim() === '';
  return { table: counted.table.name, state, note, evidence, score, withoutEvidence };
}

/** Scores a framework over some tables: adds the answers of each table to one tally and turns it into scores. */
function scoreTables(framework: Framework, targets: Targets, tables: readonly Table[]) {
  const measured = measureFramework(framework, targets, tables);
  const tally = createTally(framework);
  for (const { sheet } of measured.tables) addAnswers(tally, sheet);
  const answersTo = (question: Question): readonly TableAnswer[] =>
    measured.tables.flatMap((counted) => answerOf(question, counted) ?? []);
  const steps = framework.steps.flatMap((step, index): readonly StepScore[] => {
    const [counted, target] = [tally.steps[index], measured.targets[index]];
    if (counted === undefined || target === undefined) return [];
    const open = step.questions
      .filter((question) => !isScaleQuestion(question))
      .map((question) => ({ id: question.id, answers: answersTo(question) }))
      .filter(({ answers }) => answers.length > 0);
    return [{ ...finishStep(counted, step, target, framework.bands, answersTo), open }];
  });
  return { steps, phases: scorePhases(framework, steps), ...summariseProfile(measured, steps) };
}

/** Scores one framework of an assessment, over all tables and per table (specification §3, consensus). */
function scoreFramework(framework: Framework, { tables, targets }: Assessment): FrameworkScore {
  const { id, version, hash } = framework;
  const profileOf = (table: Table): TableProfile => {
    const { steps, ...direction } = scoreTables(framework, targets, [table]);
    return { table: table.name, steps: steps.map(figuresOf), ...direction };
  };
  return {
    framework: { id, version, hash },
    tables: tables.map((table) => table.name),
    ...scoreTables(framework, targets, tables),
    profiles: tables.length < 2 ? [] : tables.map(profileOf),
  };
}

/** Whether nothing at all was answered yet. */
export function isUnanswered(scores: readonly FrameworkScore[]): boolean {
  return scores.every(({ steps }) =>
    steps.every(({ questions, open }) =>
      [...questions, ...open].every(({ answers }) =>
        answers.every(({ state }) => state.kind === 'unanswered' || state.kind === 'not-begun'),
      ),
    ),
  );
}

/** Scores every framework of an assessment. */
export function scoreMeasurement(assessment: Assessment): ScoredMeasurement {
  const { facts, language, measurement, frameworks } = assessment;
  const organisation = { ...assessment.organisation, ...facts };
  const tables = assessment.tables.map(({ id, name, present, absent }) => ({ id, name, present, absent }));
  const scores = frameworks.map((framework) => scoreFramework(framework, assessment));
  return { organisation, language, measurement, frameworks, tables, scores };
}
