import { type Framework, isScaleQuestion, questionsOf, type ScaleQuestion } from '../instrument/framework.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { addToStep, createStepTally, type StepTally } from './step-tally.ts';

/**
 * The tally of a framework: one respondent for a conversation at one table, several for several tables, many for a survey. Every score
 * is computed from it.
 */
export interface Tally {
  /** The scale questions, in the order of the codes in an answer sheet. */
  readonly questions: readonly ScaleQuestion[];
  /** In the order of the framework's steps. */
  readonly steps: readonly StepTally[];
}

/** An empty tally of a framework. */
export function createTally(framework: Framework): Tally {
  return {
    questions: questionsOf(framework).filter(isScaleQuestion),
    steps: framework.steps.map((step) => createStepTally(step.questions.filter(isScaleQuestion))),
  };
}

/** Adds one respondent to a tally; the sheet has a code for each of the tally's questions, in order. */
export function addAnswers(tally: Tally, sheet: AnswerSheet): void {
  let first = 0;
  for (const step of tally.steps) {
    addToStep(step, sheet, first);
    first += step.questions.length;
  }
}
