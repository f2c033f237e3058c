import { type Framework, questionsOf } from '../../domain/instrument/framework.ts';
import { questionNumber } from '../../domain/instrument/step.ts';
import { nameAnswers } from '../../domain/instrument/written/written-answer.ts';
import type { Texts } from '../texts.ts';
import type { ConditionNames } from './condition-words.ts';

/** How a condition calls the questions of a framework, by their number and label, and their answers, by their label. */
export function nameInConditions(framework: Framework, { language }: Texts): ConditionNames {
  const numbers = new Map(
    framework.steps.flatMap((step) =>
      step.questions.map(
        ({ id, label }) => [id, `${questionNumber(step, id)} (${label[language]})`] as const,
      ),
    ),
  );
  const questions = new Map(questionsOf(framework).map((question) => [question.id, question]));
  return {
    question: (id) => numbers.get(id) ?? id,
    answer: (id, value) => {
      const question = questions.get(id);
      const answer = question && nameAnswers(question).find((one) => one.id === value);
      return answer?.label[language] ?? value;
    },
  };
}
