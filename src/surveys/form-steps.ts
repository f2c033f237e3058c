import { settledConditions } from '../domain/assessment/settled-conditions.ts';
import { NEVER, type SettledCondition } from '../domain/instrument/condition.ts';
import { isAsked } from '../domain/instrument/depth.ts';
import type { Framework, Question, Step } from '../domain/instrument/framework.ts';
import { questionNumber } from '../domain/instrument/step.ts';
import type { Texts } from '../texts/texts.ts';

/** A question that an organisation can be asked, with what is left of its condition for this organisation. */
export interface FormQuestion {
  readonly question: Question;
  readonly condition: SettledCondition;
}

/** A step with at least one question that an organisation can be asked. */
export interface FormStep {
  readonly framework: Framework;
  readonly step: Step;
  readonly questions: readonly FormQuestion[];
  /** Whether the form has steps of other frameworks too, with the same numbers. */
  readonly isOfSeveral: boolean;
}

/** The steps of frameworks with what an organisation can be asked, in order; a question that several have stands in the first. */
export function listFormSteps(frameworks: readonly Framework[]): readonly FormStep[] {
  const asked = new Set<string>();
  const isOfSeveral = frameworks.length > 1;
  return frameworks.flatMap((framework) => {
    const conditions = settledConditions(framework);
    return framework.steps.flatMap((step): readonly FormStep[] => {
      const questions = step.questions
        .map((question) => ({ question, condition: conditions.get(question.id) ?? NEVER }))
        .filter(
          ({ question, condition }) =>
            isAsked(framework, question) && !asked.has(question.id) && condition !== NEVER,
        );
      for (const { question } of questions) asked.add(question.id);
      return questions.length === 0 ? [] : [{ framework, step, questions, isOfSeveral }];
    });
  });
}

/** How a form calls its questions, by their ids: by the number that stands before them; of several frameworks by their label too. */
export function callQuestions(steps: readonly FormStep[], texts: Texts): ReadonlyMap<string, string> {
  return new Map(
    steps.flatMap(({ step, questions, isOfSeveral }) =>
      questions.map(({ question: { id, label } }) => {
        const number = questionNumber(step, id);
        const named = { number, label: label[texts.language] };
        return [id, isOfSeveral ? texts('form.question-of-several', named) : number] as const;
      }),
    ),
  );
}

/** `STAP 2. Een visie`; a step without an order has its letter, and one of several frameworks the title of its own. */
export function headStep({ framework, step, isOfSeveral }: FormStep, texts: Texts): string {
  const { mark, order } = step;
  const title = step.title[texts.language];
  const name = isOfSeveral
    ? texts('form.step-of-several', { title, framework: framework.title[texts.language] })
    : title;
  return order === null
    ? texts('form.step-unordered', { step: mark, title: name })
    : texts('form.step', { step: order, title: name });
}
