import { wordContradiction } from '../../interview/lists.ts';
import { countOpen, type Mark } from '../../interview/navigator/overview.ts';
import { hasRemarks, reviewConversation } from '../../interview/navigator/review.ts';
import type { App } from '../app.ts';
import type { Sitting } from '../sitting.ts';
import { button, type Child, element } from '../view/element.ts';
import { closingPart } from './closing.ts';
import { questionList } from './overview.ts';
import { tableLine } from './question/table-words.ts';

/** The mark that the heading of a list says already. */
const SAID: Readonly<Partial<Record<keyof typeof LISTS, Mark>>> = {
  open: 'open',
  withoutEvidence: 'without-evidence',
  drafts: 'draft',
};

const LISTS = {
  open: 'page.review-open-questions',
  unknown: 'page.review-unknown',
  divided: 'page.review-divided',
  differing: 'page.review-differing',
  withoutEvidence: 'page.review-without-evidence',
  drafts: 'page.review-drafts',
  changed: 'page.review-changed',
} as const;

/** Past the last question: what is worth a look, and what can be made of the answers. */
export function reviewScreen(app: App, sitting: Sitting): Child {
  const texts = app.texts();
  const conversation = sitting.conversation();
  const review = reviewConversation(conversation);
  const open = countOpen(conversation);
  const lists = (Object.keys(LISTS) as readonly (keyof typeof LISTS)[]).filter(
    (list) => review[list].length > 0,
  );
  const look = app.look('review');
  const begin = look.from;
  look.from = '';
  return [
    tableLine(app, sitting),
    element('h1', { tabindex: -1 }, texts(open === 0 ? 'page.complete' : 'page.review')),
    element(
      'p',
      { class: 'lead' },
      open === 0 ? texts('page.complete-what') : texts('page.review-open', { n: open }),
    ),
    element(
      'div',
      { class: 'actions' },
      open === 0
        ? null
        : button(
            texts('page.next-open'),
            () =>
              app.attempt(async () => {
                await sitting.command({ kind: 'next-open' });
                app.show({ kind: 'questions' });
              }),
            { id: 'next-open', class: 'primary' },
          ),
      button(texts('page.report'), () => app.show({ kind: 'document', document: 'report' }), {
        id: 'show-report',
        class: open === 0 ? 'primary' : null,
      }),
      button(texts('page.plan'), () => app.show({ kind: 'document', document: 'plan' }), { id: 'show-plan' }),
      button(texts('page.back'), () =>
        app.attempt(async () => {
          await sitting.command({ kind: 'back' });
          app.show({ kind: 'questions' });
        }),
      ),
      button(texts('page.overview'), () => app.show({ kind: 'overview' }), { id: 'to-overview' }),
      button(texts('page.to-home'), () => app.show({ kind: 'home' }), { id: 'to-home' }),
    ),
    hasRemarks(review) ? element('p', {}, texts('page.review-what')) : null,
    review.contradictions.map((one) => [
      element('h2', {}, wordContradiction(one, texts)),
      questionList(app, sitting, one.items, { list: 'review', begin }),
    ]),
    lists.map((list) => [
      element('h2', {}, texts(LISTS[list], { n: review[list].length })),
      questionList(app, sitting, review[list], { list: 'review', said: SAID[list], begin }),
    ]),
    closingPart(app),
  ];
}
