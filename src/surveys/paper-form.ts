import type { Assessment } from '../domain/assessment/assessment.ts';
import { findExtent } from '../domain/assessment/extent.ts';
import { ALWAYS } from '../domain/instrument/condition.ts';
import { hasLadder, highestAnswer, questionsOf, sentenceBeside } from '../domain/instrument/framework.ts';
import { findHeading, questionNumber } from '../domain/instrument/step.ts';
import { escapeUnseen, makeControlsVisible } from '../domain/instrument/visible-text.ts';
import { nameAnswers, showAnswerNumber } from '../domain/instrument/written/written-answer.ts';
import { numberWords } from '../texts/number-words.ts';
import type { Texts } from '../texts/texts.ts';
import { callQuestions, type FormQuestion, type FormStep, headStep, listFormSteps } from './form-steps.ts';
import { PAPER_STYLE } from './paper-style.ts';
import { describeCondition } from './question-comments.ts';

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as the content of an element, which sees to the direction in which it is read. */
function escapeText(text: string): string {
  const marked = makeControlsVisible(text).replace(/[&<>"]/g, (character) => NAMES[character] ?? character);
  return escapeUnseen(marked, (character) => `&#${character.codePointAt(0)};`);
}

const element = (tag: string, text: string, style = ''): string =>
  `<${tag}${style === '' ? '' : ` class="${style}"`} dir="auto">${escapeText(text)}</${tag}>`;

/** The answers, each with a box to tick; lines to write on where there are none. */
function renderAnswers({ question }: FormQuestion, texts: Texts): string {
  const { language } = texts;
  const answers = nameAnswers(question);
  if (answers.length === 0) {
    const what =
      question.kind === 'number'
        ? numberWords(question.range, texts)
        : texts(question.kind === 'date' ? 'paper.date' : 'paper.text');
    return `${element('p', what, 'small')}<div class="line"></div>`;
  }
  const items = answers.map((answer) => {
    const number = showAnswerNumber(answer, texts('decimal'));
    const label = answer.label[language];
    const sentence = question.kind === 'scale' ? sentenceBeside(question, answer.id)?.[language] : undefined;
    const name = element('b', number === '' ? label : `${number} ${label}`);
    return `<li>${name}${sentence === undefined ? '' : ` ${element('span', sentence)}`}</li>`;
  });
  return `<ul class="answers">${items.join('')}</ul>`;
}

/** What else must be so for the highest answer; empty without criteria. */
function renderCriteria({ question }: FormQuestion, texts: Texts): string {
  if (question.kind !== 'scale' || question.criteria.length === 0) return '';
  const { language } = texts;
  const answer = highestAnswer(question)?.label[language] ?? '';
  const criteria = question.criteria.map((criterion) => criterion[language]).join(' ');
  return element('p', `${texts('interview.criteria', { answer })}: ${criteria}`, 'small');
}

function renderQuestion(
  asked: FormQuestion,
  before: FormQuestion | undefined,
  from: FormStep,
  called: ReadonlyMap<string, string>,
  texts: Texts,
): string {
  const { question, condition } = asked;
  const { step, framework } = from;
  const heading =
    question.group === before?.question.group
      ? null
      : (findHeading(step, question)?.[texts.language] ?? null);
  const when =
    condition === ALWAYS
      ? ''
      : element(
          'p',
          texts('form.condition', { condition: describeCondition(asked, framework, called, texts) }),
          'small',
        );
  const title = `${questionNumber(step, question.id)}  ${question.text[texts.language]}`;
  return [
    '<section class="question">',
    ...(heading === null ? [] : [element('h3', heading)]),
    element('h4', title),
    when,
    renderAnswers(asked, texts),
    renderCriteria(asked, texts),
    '</section>',
  ].join('');
}

/** More text than this on a sheet, in characters, is set in two columns; more than the second, in smaller type too. */
const FULL_SHEETS = [2_200, 4_600] as const;

function renderStep(from: FormStep, called: ReadonlyMap<string, string>, texts: Texts): string {
  const { step, questions } = from;
  const content = questions
    .map((asked, index) => renderQuestion(asked, questions[index - 1], from, called, texts))
    .join('\n');
  const length = content.replace(/<[^>]*>/g, '').length;
  const size = ['', 'full', 'full fullest'][FULL_SHEETS.filter((limit) => length > limit).length] ?? '';
  const aim = step.aim[texts.language];
  return [
    `<article class="sheet ${size}">`,
    element('h2', headStep(from, texts)),
    ...(aim === '' ? [] : [element('p', aim, 'aim')]),
    `<div class="questions">\n${content}\n</div>`,
    element('p', texts('paper.say'), 'say'),
    '</article>',
  ].join('\n');
}

/** How the sheets are used, on a sheet of its own. */
function renderCover(
  { organisation, frameworks }: Assessment,
  steps: readonly FormStep[],
  texts: Texts,
): string {
  const { language } = texts;
  const extent = findExtent(frameworks);
  const ladder = frameworks.flatMap(questionsOf).some(hasLadder)
    ? [texts('interview.ladder'), texts('interview.ladder-teams')]
    : [];
  const rows = steps.map(
    (step) =>
      `<li>${element('span', headStep(step, texts))} (${escapeText(texts('paper.questions', { n: step.questions.length }))})</li>`,
  );
  return [
    '<article class="sheet cover">',
    element('p', organisation.name),
    element('h1', texts('paper.title')),
    element('p', frameworks.map(({ title }) => title[language]).join(' + '), 'aim'),
    ...[texts('paper.how'), ...ladder, texts('paper.yours')].map((text) => element('p', text)),
    ...(extent === null ? [] : [element('p', texts('form.short', { ...extent }))]),
    `<ul class="steps">${rows.join('')}</ul>`,
    '</article>',
  ].join('\n');
}

/** Sheets to prepare oneself with, as a page to be printed: how they are used, and then each step on paper of A4 with its questions and answers. */
export function render(assessment: Assessment, texts: Texts): string {
  const steps = listFormSteps(assessment.frameworks);
  const called = callQuestions(steps, texts);
  const title = escapeText(`${assessment.organisation.name}: ${texts('paper.title')}`);
  return [
    '<!DOCTYPE html>',
    `<html lang="${texts.language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    `<title>${title}</title><style>${PAPER_STYLE}</style></head>`,
    '<body><main>',
    renderCover(assessment, steps, texts),
    ...steps.map((step) => renderStep(step, called, texts)),
    '</main></body></html>',
    '',
  ].join('\n');
}
