import { ALWAYS } from '../domain/instrument/condition.ts';
import {
  type Framework,
  highestAnswer,
  type Question,
  questionsOf,
  sentenceBeside,
} from '../domain/instrument/framework.ts';
import { questionNumber } from '../domain/instrument/step.ts';
import type { LocalText } from '../domain/instrument/text.ts';
import {
  type NamedAnswer,
  nameAnswers,
  showAnswerNumber,
} from '../domain/instrument/written/written-answer.ts';
import { type ConditionNames, conditionWords } from '../texts/conditions/condition-words.ts';
import { numberWords } from '../texts/number-words.ts';
import type { Texts } from '../texts/texts.ts';
import type { FormQuestion, FormStep } from './form-steps.ts';

/** A paragraph of what is told above a question; `indent` is how far its following lines stand in. */
export interface Told {
  readonly text: string;
  readonly first: number;
  readonly indent: number;
}

/** `2 = grotendeels`: what may be written for an answer. Where numbers would be taken for another answer, its id stands in their place. */
function nameOf(answer: NamedAnswer, texts: Texts): string {
  const number = showAnswerNumber(answer, texts('decimal'));
  const label = answer.label[texts.language];
  return `${number === '' ? answer.id : number} = ${label}`;
}

/** The condition of a question as it is read out: the questions it looks at, as the form calls them (`called`), and what they must be. */
export function describeCondition(
  { condition }: FormQuestion,
  framework: Framework,
  called: ReadonlyMap<string, string>,
  texts: Texts,
): string {
  const names: ConditionNames = {
    question: (id) => {
      const inForm = called.get(id);
      if (inForm !== undefined) return inForm;
      const step = framework.steps.find(({ questions }) => questions.some((question) => question.id === id));
      return step === undefined ? id : questionNumber(step, id);
    },
    answer: (id, value) => {
      const question = questionsOf(framework).find((one) => one.id === id);
      const answer = question && nameAnswers(question).find((one) => one.id === value);
      return answer === undefined ? value : nameOf(answer, texts);
    },
  };
  return conditionWords(condition, names, texts);
}

function tellAnswers(question: Question, texts: Texts): readonly Told[] {
  const { language } = texts;
  const answers = nameAnswers(question);
  if (question.kind === 'scale') {
    const levels = answers.map((answer): Told => {
      const sentence = sentenceBeside(question, answer.id)?.[language];
      const name = nameOf(answer, texts);
      return { text: sentence === undefined ? name : `${name}: ${sentence}`, first: 2, indent: 6 };
    });
    const optional: Told = { text: texts('form.may-decided-against'), first: 2, indent: 6 };
    return question.optional ? [...levels, optional] : levels;
  }
  if (question.kind === 'number') return [{ text: numberWords(question.range, texts), first: 2, indent: 4 }];
  const options = answers.map((answer) => nameOf(answer, texts)).join(', ');
  return [{ text: texts(`form.${question.kind}`, { options }), first: 2, indent: 4 }];
}

/**
 * Everything that stands above a question in a form: its number and text, what explains it, when it is asked, and what can be answered.
 * `reasons` are those for "not applicable" that the form has not told yet; `called` is how it calls its questions.
 */
export function tellQuestion(
  asked: FormQuestion,
  { step, framework }: FormStep,
  called: ReadonlyMap<string, string>,
  reasons: readonly LocalText[],
  texts: Texts,
): readonly Told[] {
  const { language } = texts;
  const { question } = asked;
  const told = (text: string, indent = 2): Told => ({ text, first: 2, indent });
  const { help, evidence } = question;
  const criteria = question.kind === 'scale' ? question.criteria : [];
  const answer = question.kind === 'scale' ? (highestAnswer(question)?.label[language] ?? '') : '';
  return [
    { text: `${questionNumber(step, question.id)}  ${question.text[language]}`, first: 0, indent: 0 },
    ...(help[language] === '' ? [] : [told(help[language])]),
    ...(asked.condition === ALWAYS
      ? []
      : [told(texts('form.condition', { condition: describeCondition(asked, framework, called, texts) }))]),
    ...tellAnswers(question, texts),
    ...(criteria.length === 0 ? [] : [told(`${texts('interview.criteria', { answer })}:`)]),
    ...criteria.map((criterion): Told => ({ text: `- ${criterion[language]}`, first: 4, indent: 6 })),
    ...(reasons.length === 0 ? [] : [told(texts('form.reasons'))]),
    ...reasons.map((reason): Told => ({ text: `- ${reason[language]}`, first: 4, indent: 6 })),
    ...(evidence[language] === '' ? [] : [told(texts('form.evidence', { prompt: evidence[language] }))]),
  ];
}
