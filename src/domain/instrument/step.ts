import type { Question, Step } from './framework.ts';
import type { LocalText } from './text.ts';

/** Whether the steps of a framework have an order: whether one of them is the next. */
export function hasOrder({ steps }: { readonly steps: readonly Pick<Step, 'order'>[] }): boolean {
  return steps.some(({ order }) => order !== null);
}

/** The heading over a question in its step; null where it is in no group. */
export function findHeading({ groups }: Step, { group }: Question): LocalText | null {
  return groups.find(({ id }) => id === group)?.title ?? null;
}

/** The heading that stands over a question because its group begins there; null below the first of a group, and in no group. */
export function findOpeningHeading(step: Step, question: Question): LocalText | null {
  const before = step.questions[step.questions.indexOf(question) - 1];
  return question.group === before?.group ? null : findHeading(step, question);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letter of the step at this place, 0 for the first: `A` to `Z`, then `AA`. A letter names it, and puts it before nothing. */
function letterAt(place: number): string {
  const rest = Math.floor(place / LETTERS.length);
  return (rest === 0 ? '' : letterAt(rest - 1)) + (LETTERS[place % LETTERS.length] ?? '');
}

/** What the step at this place, 0 for the first, is referred to by: its number, or a letter where the steps have no order. */
export function stepMark(place: number, isOrdered: boolean): string {
  return isOrdered ? String(place + 1) : letterAt(place);
}

/** The number of a question in its framework: the mark of its step and its place in that, `1.3` or `A.3`; questions that are not shown count too, so that it never changes. */
export function questionNumber({ mark, questions }: Step, question: string): string {
  return `${mark}.${questions.findIndex(({ id }) => id === question) + 1}`;
}
