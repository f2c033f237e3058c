import { findHeading, questionNumber } from '../../../domain/instrument/step.ts';
import { wordAlsoIn } from '../../../interview/choices.ts';
import { listOverview } from '../../../interview/navigator/overview.ts';
import { type Child, element } from '../../view/element.ts';
import type { Asked } from './answer-extra.ts';
import { aimPart, rulePart } from './question-help.ts';
import { tableWords } from './table-words.ts';

/** Where one is in the questions, what the step is about, and the question itself. */
export function headPart({ app, sitting, item }: Asked): Child {
  const texts = app.texts();
  const { language } = texts;
  const { step, question, framework } = item;
  const also = wordAlsoIn(item, texts);
  const overview = listOverview(sitting.conversation());
  const position = overview.find((one) => one.item.question.id === question.id)?.position ?? 1;
  const opensStep = overview[position - 2]?.item.step !== step;
  const count = texts('interview.question-of', { question: position, questions: overview.length });
  const at = [tableWords(app, sitting), count].filter((words) => words !== null).join(' · ');
  const answered = overview.filter(({ marks }) => !marks.has('open')).length;
  const order =
    step.order === null
      ? ''
      : `${texts('interview.step-of', { step: step.order, steps: framework.steps.length })}: `;
  const heading = findHeading(step, question)?.[language] ?? '';
  const help = question.help[language];
  const received = sitting.takeReceived();
  return [
    received === 0
      ? null
      : element('p', { class: 'notice', role: 'status' }, texts('interview.received', { n: received })),
    sitting.assessment.frameworks.length === 1
      ? null
      : element('p', { class: 'hint' }, framework.title[language]),
    element(
      'p',
      { class: 'where', id: 'where' },
      element('span', {}, `${order}${step.title[language]}`),
      element('span', {}, at),
    ),
    element('progress', { max: overview.length, value: answered, 'aria-label': texts('page.progress') }),
    opensStep ? aimPart(step, texts) : null,
    heading === '' ? null : element('p', { class: 'group' }, heading),
    element(
      'h1',
      { tabindex: -1, id: 'question', 'aria-describedby': 'where' },
      element('span', { class: 'number' }, `${questionNumber(step, question.id)} `),
      question.text[language],
    ),
    help === '' ? null : element('p', { class: 'sub' }, help),
    also === null ? null : element('p', { class: 'hint' }, also),
    // Until somebody answered something in this sitting: whoever begins has read it nowhere yet.
    sitting.conversation().history.length === 0 ? rulePart(question, texts) : null,
  ];
}
