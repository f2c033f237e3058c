import {
  type Framework,
  highestAnswer,
  type Question,
  type Step,
  sentenceBeside,
} from '../domain/instrument/framework.ts';
import { questionNumber } from '../domain/instrument/step.ts';
import { nameAnswers } from '../domain/instrument/written/written-answer.ts';
import { nameInConditions } from '../texts/conditions/condition-names.ts';
import { type ConditionNames, conditionWords } from '../texts/conditions/condition-words.ts';
import { subjectWords } from '../texts/subject-words.ts';
import type { Texts } from '../texts/texts.ts';
import { comment, stringifyVisibly } from './yaml-text.ts';

function tellAnswers(question: Question, { language }: Texts): readonly string[] {
  if (question.kind !== 'scale')
    return nameAnswers(question).map(({ label }) => comment(label[language], '  ', '  - ', '    '));
  return question.scale.answers.map(({ id, label }) => {
    const sentence = sentenceBeside(question, id)?.[language];
    const text = sentence === undefined ? label[language] : `${label[language]}: ${sentence}`;
    return comment(text, '  ', '  - ', '    ');
  });
}

/** What must hold for the best answer of a question; nothing without criteria. */
function tellCriteria(question: Question, texts: Texts): readonly string[] {
  if (question.kind !== 'scale' || question.criteria.length === 0) return [];
  const answer = highestAnswer(question)?.label[texts.language] ?? '';
  return [
    comment(texts('framework.criteria', { answer }), '  ', '  ', '  '),
    ...question.criteria.map((criterion) => comment(criterion[texts.language], '  ', '  - ', '    ')),
  ];
}

function renderQuestion(question: Question, step: Step, names: ConditionNames, texts: Texts): string {
  const { id, text, help, when } = question;
  const { language } = texts;
  const condition = when === null ? null : conditionWords(when, names, texts);
  return [
    comment(`${questionNumber(step, id)}  ${text[language]}`, '  '),
    ...(condition === null ? [] : [comment(texts('framework.condition', { condition }), '  ', '  ', '  ')]),
    ...(help[language] === '' ? [] : [comment(help[language], '  ', '  ', '  ')]),
    ...tellAnswers(question, texts),
    ...tellCriteria(question, texts),
    `  ${id}:`,
    '    relevance:',
    '    remark:',
    '',
  ].join('\n');
}

function renderStep(step: Step, names: ConditionNames, texts: Texts): string {
  const title = step.title[texts.language];
  const heading =
    step.order === null
      ? texts('form.step-unordered', { step: step.mark, title })
      : texts('form.step', { step: step.order, title });
  const lines = [heading, step.aim[texts.language]].filter((text) => text !== '');
  return [
    `  # ${'─'.repeat(70)}`,
    ...lines.map((text) => comment(text, '  ')),
    '',
    ...step.questions.map((question) => renderQuestion(question, step, names, texts)),
  ].join('\n');
}

/** A form on which one expert rates how relevant each question of a framework is, and says what is missing: a ratings file to fill in. */
export function renderRatingForm(framework: Framework, texts: Texts): string {
  const { id, version, hash, title, subject, steps } = framework;
  const names = nameInConditions(framework, texts);
  return [
    comment(
      texts('review.form-intro', {
        title: title[texts.language],
        subject: subjectWords([subject?.[texts.language] ?? null], texts),
      }),
      '',
    ),
    '',
    'schema: nulmeting/ratings@1',
    stringifyVisibly({ framework: id, version, hash }),
    '',
    comment(texts('review.form-expert'), ''),
    'expert:',
    '',
    'ratings:',
    ...steps.map((step) => renderStep(step, names, texts)),
    comment(texts('review.form-missing'), ''),
    'missing:',
    ...steps.map(
      (step) =>
        `${comment(`${step.mark}. ${step.title[texts.language]}`, '  ')}\n  ${stringifyVisibly(step.id)}:`,
    ),
    '',
  ].join('\n');
}
