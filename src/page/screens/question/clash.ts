import { questionsById } from '../../../documents/dossier/answers/questions-by-id.ts';
import type { Response } from '../../../domain/assessment/assessment.ts';
import type { Clash } from '../../../domain/assessment/meet-meanwhile.ts';
import type { Question } from '../../../domain/instrument/framework.ts';
import type { App } from '../../app.ts';
import type { Sitting } from '../../sitting.ts';
import { button, type Child, element } from '../../view/element.ts';
import { stateWords } from './answer-words.ts';
import { tableLine } from './table-words.ts';

/** One of the two answers, whole, with a button to let it stay. */
function answerCard(
  app: App,
  sitting: Sitting,
  question: Question,
  [stays, response]: readonly ['here' | 'there', Response],
): HTMLElement {
  const texts = app.texts();
  const written = (field: 'note' | 'evidence'): Child =>
    response[field] === null
      ? null
      : [element('h3', {}, texts(`page.${field}`)), element('p', { class: 'typed' }, response[field])];
  const settle = (): void =>
    app.attempt(async () => {
      await sitting.settle(stays).finally(() => app.show({ kind: 'questions' }));
    });
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, texts(`page.clash-${stays}`)),
    element('p', {}, stateWords(question, response.state, texts)),
    [written('note'), written('evidence')],
    element(
      'div',
      { class: 'actions' },
      button(texts(`page.clash-keep-${stays}`), settle, { id: `keep-${stays}` }),
    ),
  );
}

/** Asks which of two answers to a question stays; both are shown whole, and nothing else can be done first. */
export function clashScreen(app: App, sitting: Sitting, clash: Clash): Child {
  const texts = app.texts();
  const question = questionsById(sitting.assessment.frameworks).get(clash.question);
  if (question === undefined) return null;
  return [
    tableLine(app, sitting),
    element('h1', { tabindex: -1 }, texts('page.clash')),
    element('p', { class: 'lead' }, question.text[texts.language]),
    element('p', {}, texts('page.clash-what')),
    answerCard(app, sitting, question, ['here', clash.merged]),
    answerCard(app, sitting, question, ['there', clash.there]),
  ];
}
