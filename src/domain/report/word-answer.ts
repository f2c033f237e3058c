import { findAnswer } from '../instrument/answer-scale.ts';
import { type OpenQuestion, type Question, sentenceBeside } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import type { AnswerReport, QuestionReport } from './report.ts';
import type { WordedAnswer, WordedQuestion } from './worded-report.ts';

/** The answer to a question that is not scored, as text. */
function givenText(
  question: OpenQuestion,
  value: string | number | readonly string[],
  language: Language,
): string {
  const label = (id: string): string =>
    question.options.find((option) => option.id === id)?.label[language] ?? id;
  if (typeof value === 'object') return value.map(label).join(', ');
  return question.kind === 'choice' ? label(String(value)) : String(value);
}

function labelOf(question: Question, answer: string, language: Language): string {
  return (
    (question.kind === 'scale' ? findAnswer(question.scale, answer)?.label[language] : undefined) ?? answer
  );
}

/** Adds to one table's answer its texts in a language. */
export function wordAnswer(answer: AnswerReport, question: Question, language: Language): WordedAnswer {
  const { choice, range, given } = answer;
  const label = (id: string | null | undefined): string | null =>
    id === null || id === undefined ? null : labelOf(question, id, language);
  const sentence = choice === null || question.kind !== 'scale' ? null : sentenceBeside(question, choice);
  return {
    ...answer,
    answer:
      given === null || question.kind === 'scale' ? label(choice) : givenText(question, given, language),
    sentence: sentence?.[language] ?? null,
    low: label(range?.low),
    high: label(range?.high),
  };
}

/** Adds to a question of the report its texts in a language. */
export function wordQuestion(report: QuestionReport, question: Question, language: Language): WordedQuestion {
  return {
    ...report,
    label: question.label[language],
    text: question.text[language],
    basis: question.basis,
    ladder: question.kind === 'scale' ? question.ladder : null,
    distribution: report.distribution.map((count) => ({
      ...count,
      label: labelOf(question, count.answer, language),
    })),
    answers: report.answers.map((answer) => wordAnswer(answer, question, language)),
  };
}
