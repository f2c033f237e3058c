import { type Framework, isScaleQuestion, questionsOf, type ScaleQuestion } from '../instrument/framework.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { addToStep, createStepTally, type StepTally } from './step-tally.ts';

/**
 * What has been counted of a framework: one respondent in a conversation at one table, a few at several tables, many in a survey. All
 * of them are counted here, so that a score is computed in one place.
 */
export interface Tally {
  /** The scale questions, in the order of the codes in an answer sheet. */
  readonly questions: readonly ScaleQuestion[];
  /** In the order of the framework's steps. */
  readonly steps: readonly StepTally[];
}

export function createTally(framework: Framework): Tally {
  return {
    questions: questionsOf(framework).filter(isScaleQuestion),
    steps: framework.steps.map((step) => createStepTally(step.questions.filter(isScaleQuestion))),
  };
}

/** Counts one respondent, whose sheet has a code for each of the tally's questions. */
export function addAnswers(tally: Tally, sheet: AnswerSheet): void {
  let first = 0;
  for (const step of tally.steps) {
    addToStep(step, sheet, first);
    first += step.questions.length;
  }
}
