import type { Framework, Question } from '../instrument/framework.ts';

/** A question with the pointer to where its framework has it. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly pointer: string;
}

export function placeQuestions(framework: Framework): readonly PlacedQuestion[] {
  return framework.steps.flatMap((step, i) =>
    step.questions.map((question, j) => ({ question, pointer: `/steps/${i}/questions/${j}` })),
  );
}

/** Where the id of a question stands. */
export function idPointer({ question, pointer }: PlacedQuestion): string {
  return `${pointer}/${question.fromBank ? 'use' : 'id'}`;
}

/** Where the condition of a question stands; one that comes with a question of the bank is reported where it is taken. */
export function conditionPointer({ question, pointer }: PlacedQuestion): string {
  return `${pointer}/${question.fromBank ? 'use' : 'when'}`;
}

/** Where a condition of a decision rule stands. */
export function branchPointer(rule: number, branch: number): string {
  return `/decisionRules/${rule}/branches/${branch}/when`;
}
