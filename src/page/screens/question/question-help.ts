import { hasLadder, highestAnswer, type Question, type Step } from '../../../domain/instrument/framework.ts';
import type { AgendaItem } from '../../../interview/navigator/agenda.ts';
import type { Texts } from '../../../texts/texts.ts';
import { type Child, element } from '../../view/element.ts';

/** What must be so before the highest answer is chosen. */
export function criteriaPart(question: Question, texts: Texts): Child {
  if (question.kind !== 'scale' || question.criteria.length === 0) return null;
  const answer = highestAnswer(question)?.label[texts.language] ?? '';
  return [
    element('p', {}, `${texts('interview.criteria', { answer })}:`),
    element(
      'ul',
      {},
      question.criteria.map((criterion) => element('li', {}, criterion[texts.language])),
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

function sourceWords({ question, framework }: AgendaItem, texts: Texts): string {
  if (question.basis === 'project') return texts('basis-project');
  return question.sources
    .map(({ document, section }) => {
      const found = framework.documents.find(({ id }) => id === document);
      return found === undefined ? `${document}, ${section}` : `${found.publisher} ${found.year}, ${section}`;
    })
    .join('; ');
}

/** The explanation of a question, to be opened: the rule of its ladder, what the highest answer asks, where it comes from. */
export function helpPart(item: AgendaItem, texts: Texts): Child {
  const { question } = item;
  const source = sourceWords(item, texts);
  return element(
    'details',
    { class: 'help' },
    element('summary', {}, texts('page.help')),
    hasLadder(question)
      ? element('p', {}, `${texts('interview.ladder')} ${texts('interview.ladder-teams')}`)
      : null,
    criteriaPart(question, texts),
    source === '' ? null : element('p', { class: 'hint' }, `${texts('interview.source')}: ${source}`),
  );
}
