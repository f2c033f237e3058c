import { settledConditions } from '../domain/assessment/settled-conditions.ts';
import { NEVER, type SettledCondition } from '../domain/instrument/condition.ts';
import { isAsked } from '../domain/instrument/depth.ts';
import type { Framework, Question, Step } from '../domain/instrument/framework.ts';
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
}

/** The steps of frameworks with what an organisation can be asked, in order; a question that several have stands in the first. */
export function listFormSteps(frameworks: readonly Framework[]): readonly FormStep[] {
  const asked = new Set<string>();
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
      return questions.length === 0 ? [] : [{ framework, step, questions }];
    });
  });
}

/** `STAP 2. Een visie`; a step without an order has its letter. */
export function headStep({ mark, order, title }: Step, texts: Texts): string {
  const name = title[texts.language];
  return order === null
    ? texts('form.step-unordered', { step: mark, title: name })
    : texts('form.step', { step: order, title: name });
}
