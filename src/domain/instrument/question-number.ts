import type { Step } from './framework.ts';

/** The number of a question in its framework: the mark of its step and its place in that, `1.3` or `A.3`; questions that are not shown count too, so that it never changes. */
export function questionNumber({ mark, questions }: Step, question: string): string {
  return `${mark}.${questions.findIndex(({ id }) => id === question) + 1}`;
}
