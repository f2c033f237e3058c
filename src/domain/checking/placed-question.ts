import type { Framework, Question } from '../instrument/framework.ts';

/** A question with the pointer to where its framework has it. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly pointer: string;
  /** Whether the framework takes it from the question bank: then it stands there as `use` and no more. */
  readonly isFromBank: boolean;
}

/** Every question with its place; `fromBank` holds the pointers to those that are taken from the question bank. */
export function placeQuestions(
  framework: Framework,
  fromBank: ReadonlySet<string>,
): readonly PlacedQuestion[] {
  return framework.steps.flatMap((step, i) =>
    step.questions.map((question, j) => {
      const pointer = `/steps/${i}/questions/${j}`;
      return { question, pointer, isFromBank: fromBank.has(pointer) };
    }),
  );
}

/** Where the id of a question stands. */
export function idPointer({ pointer, isFromBank }: PlacedQuestion): string {
  return `${pointer}/${isFromBank ? 'use' : 'id'}`;
}

/** Where the condition of a question stands; one that comes with a question of the bank is reported where it is taken. */
export function conditionPointer({ pointer, isFromBank }: PlacedQuestion): string {
  return `${pointer}/${isFromBank ? 'use' : 'when'}`;
}

/** Where a condition of a decision rule stands. */
export function branchPointer(rule: number, branch: number): string {
  return `/decisionRules/${rule}/branches/${branch}/when`;
}
