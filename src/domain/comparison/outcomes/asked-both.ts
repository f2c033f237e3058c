import { hiddenByFacts } from '../../assessment/settled-conditions.ts';
import { isAsked } from '../../instrument/depth.ts';
import { type Framework, type Question, questionsOf } from '../../instrument/framework.ts';

/** A question that some of the organisations were asked; `without` has the labels of the others. */
export interface AskedOfSome {
  readonly question: string;
  readonly label: string;
  readonly without: readonly string[];
}

/** Whether a measurement would ask a question: of one that its framework does not have, as the other measurement has it. */
function wouldAsk(framework: Framework, other: Question): boolean {
  const own = questionsOf(framework).find(({ id }) => id === other.id);
  return isAsked(framework, own ?? other);
}

/**
 * The ids of the questions that two measurements cannot be compared on because one of them was too short to ask them: nothing about them
 * is new, dropped or changed.
 */
export function findTooShort(from: Framework, to: Framework): ReadonlySet<string> {
  const either = [...questionsOf(from), ...questionsOf(to)];
  return new Set(
    from.asks === 'all' && to.asks === 'all'
      ? []
      : either
          .filter((question) => !(wouldAsk(from, question) && wouldAsk(to, question)))
          .map(({ id }) => id),
  );
}

/** The ids of the questions that facts hide from one of two measurements, in order: those that the other asked, and all of them. */
export function findNotShared(
  from: Framework,
  to: Framework,
): { readonly notShared: ReadonlySet<string>; readonly hidden: ReadonlySet<string> } {
  const [before, after] = [hiddenByFacts(from), hiddenByFacts(to)];
  const hidden = new Set([...before, ...after]);
  const asked = new Set(
    [
      ...questionsOf(to).filter((question) => !after.has(question.id) && isAsked(to, question)),
      ...questionsOf(from).filter((question) => !before.has(question.id) && isAsked(from, question)),
    ].map(({ id }) => id),
  );
  const all = [...questionsOf(to), ...questionsOf(from)].map(({ id }) => id);
  return { notShared: new Set(all.filter((id) => hidden.has(id) && asked.has(id))), hidden };
}

/** The same framework without these questions. */
export function withoutQuestions(framework: Framework, left: ReadonlySet<string>): Framework {
  if (left.size === 0) return framework;
  const steps = framework.steps.map((step) => ({
    ...step,
    questions: step.questions.filter(({ id }) => !left.has(id)),
  }));
  return { ...framework, steps };
}
