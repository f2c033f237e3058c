import {
  type Criterion,
  hasLadder,
  highestAnswer,
  type Question,
  type Step,
} from '../../../domain/instrument/framework.ts';
import type { AgendaItem } from '../../../interview/navigator/agenda.ts';
import { criterionWords, originWords } from '../../../texts/origin-words.ts';
import type { Texts } from '../../../texts/texts.ts';
import { type Child, element } from '../../view/element.ts';

/** What must be so before the highest answer is chosen. `wordsOf` puts one into words: in the explanation, with who asks it. */
export function criteriaPart(
  question: Question,
  texts: Texts,
  wordsOf: (criterion: Criterion) => string = (criterion) => criterion[texts.language],
): Child {
  if (question.kind !== 'scale' || question.criteria.length === 0) return null;
  const answer = highestAnswer(question)?.label[texts.language] ?? '';
  return [
    element('p', {}, `${texts('interview.criteria', { answer })}:`),
    element(
      'ul',
      {},
      question.criteria.map((criterion) => element('li', {}, wordsOf(criterion))),
    ),
  ];
}

/** What a step is about, and why it comes where it comes. */
export function aimPart(step: Step, texts: Texts): Child {
  const aim = step.aim[texts.language];
  return aim === '' ? null : element('p', { class: 'sub' }, aim);
}

/** How one chooses among answers that stand on each other. */
export const rulePart = (question: Question, texts: Texts): Child =>
  hasLadder(question) ? element('p', { class: 'notice' }, texts('interview.ladder')) : null;

/** The explanation of a question, to be opened: the rule of its ladder, what the highest answer asks, where it comes from. */
export function helpPart(item: AgendaItem, texts: Texts): Child {
  const { question, framework } = item;
  const origin = originWords(question, framework, texts);
  return element(
    'details',
    { class: 'help' },
    element('summary', {}, texts('page.help')),
    hasLadder(question)
      ? element('p', {}, `${texts('interview.ladder')} ${texts('interview.ladder-teams')}`)
      : null,
    criteriaPart(question, texts, (criterion) => criterionWords(criterion, question, texts)),
    origin === null ? null : element('p', { class: 'hint' }, `${texts('interview.source')}: ${origin}`),
  );
}
