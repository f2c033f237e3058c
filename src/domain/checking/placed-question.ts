import type { Framework, Question } from '../instrument/framework.ts';

/** A question with its pointer in the framework. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly pointer: string;
  /** Whether it comes from the question bank: then the file has only `use` at this place. */
  readonly isFromBank: boolean;
}

/** Every question with its pointer; `fromBank` holds the pointers to those from the question bank. */
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

/** The pointer to the id of a question. */
export function idPointer({ pointer, isFromBank }: PlacedQuestion): string {
  return `${pointer}/${isFromBank ? 'use' : 'id'}`;
}

/** The pointer at which a question's condition is reported: for a question from the bank its `use`. */
export function conditionPointer({ pointer, isFromBank }: PlacedQuestion): string {
  return `${pointer}/${isFromBank ? 'use' : 'when'}`;
}

/** The pointer to the condition of a branch of a decision rule. */
export function branchPointer(rule: number, branch: number): string {
  return `/decisionRules/${rule}/branches/${branch}/when`;
}
