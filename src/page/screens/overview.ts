import { findQuestions } from '../../interview/navigator/find-questions.ts';
import {
  countMarks,
  listOverview,
  MARKS,
  type Mark,
  type OverviewItem,
} from '../../interview/navigator/overview.ts';
import { joinList } from '../../texts/join-list.ts';
import type { App } from '../app.ts';
import type { Sitting } from '../sitting.ts';
import { button, type Child, element, fill } from '../view/element.ts';
import { textField } from '../view/fields.ts';
import { stateWords } from './question/answer-words.ts';
import { tableLine } from './question/table-words.ts';

/** A list of questions as it is shown. */
interface Shown {
  readonly list: 'overview' | 'review';
  /** The mark that its heading says already. */
  readonly said?: Mark | undefined;
  /** The question at which one begins, who comes back to the list. */
  readonly begin: string;
}

/** Goes to a question. */
function goTo(app: App, sitting: Sitting, question: string, list: Shown['list']): void {
  app.attempt(async () => {
    app.look(list).from = question;
    await sitting.command({ kind: 'go', to: { kind: 'question', question } });
    app.show({ kind: 'questions' });
  });
}

/** The marks that say the same as the answer in words. */
const IN_ANSWER: readonly Mark[] = ['answered', 'unknown', 'divided'];

/** What is so of a question, beside its answer and what is said already: in words, never by colour alone. */
function markWords(
  { marks, differsFrom }: OverviewItem,
  app: App,
  said: Mark | undefined,
): readonly string[] {
  const texts = app.texts();
  return MARKS.filter((mark) => marks.has(mark) && mark !== said && !IN_ANSWER.includes(mark)).map((mark) =>
    mark === 'differs'
      ? texts('interview.differs-from', { tables: joinList(differsFrom, texts) })
      : texts(`page.mark-${mark}`),
  );
}

/** A question as a line to go to. */
function questionLine(
  app: App,
  sitting: Sitting,
  one: OverviewItem,
  { list, said, begin }: Shown,
): HTMLElement {
  const texts = app.texts();
  const { question } = one.item;
  const isOpen = one.marks.has('open');
  const name = [element('span', { class: 'number' }, `${one.number} `), question.text[texts.language]];
  return element(
    'li',
    { class: isOpen ? 'line open' : 'line' },
    button(name, () => goTo(app, sitting, question.id, list), {
      class: 'line-button',
      'data-begin': question.id === begin,
    }),
    isOpen ? null : element('span', { class: 'hint' }, stateWords(question, one.response.state, texts)),
    markWords(one, app, said).map((word) => element('span', { class: 'mark' }, word)),
  );
}

/** A list of questions to go to. */
export function questionList(
  app: App,
  sitting: Sitting,
  items: readonly OverviewItem[],
  shown: Shown,
): HTMLElement {
  return element(
    'ul',
    { class: 'lines' },
    items.map((one) => questionLine(app, sitting, one, shown)),
  );
}

/** Under each step of each framework, its questions. */
function byStep(app: App, sitting: Sitting, items: readonly OverviewItem[], begin: string): Child {
  const { language } = app.texts();
  const frameworks = [...new Set(items.map(({ item }) => item.framework))];
  const isOne = sitting.assessment.frameworks.length === 1;
  return frameworks.map((framework) => {
    const own = items.filter(({ item }) => item.framework === framework);
    const steps = [...new Set(own.map(({ item }) => item.step))];
    return [
      isOne ? null : element('h2', {}, framework.title[language]),
      steps.map((step) => [
        element(isOne ? 'h2' : 'h3', {}, `${step.mark}. ${step.title[language]}`),
        questionList(
          app,
          sitting,
          own.filter(({ item }) => item.step === step),
          { list: 'overview', begin },
        ),
      ]),
    ];
  });
}

/** Where one begins who comes back: at the question from which she went, or the next one that is shown still. */
function findBegin(all: readonly OverviewItem[], hits: readonly OverviewItem[], from: string): string {
  const idOf = ({ item }: OverviewItem): string => item.question.id;
  const position = all.find((one) => idOf(one) === from)?.position;
  const hit = position === undefined ? undefined : hits.find((one) => one.position >= position);
  return hit === undefined ? '' : idOf(hit);
}

/** Every question, with what is so of it; to search in and to go to one. */
export function overviewScreen(app: App, sitting: Sitting): Child {
  const texts = app.texts();
  const all = listOverview(sitting.conversation());
  const counts = countMarks(all);
  const list = element('div', {});
  const found = element('p', { role: 'status', class: 'hint' });
  const look = app.look('overview');
  // What is so of no question any more has no button with which to let the others be seen.
  if (look.wanted !== null && counts[look.wanted] === 0) look.wanted = null;
  const draw = (): void => {
    const { sought, wanted } = look;
    const hits = findQuestions(all, sought, texts.language).filter(
      ({ marks }) => wanted === null || marks.has(wanted),
    );
    found.textContent = texts('page.found', { n: hits.length });
    fill(list, byStep(app, sitting, hits, findBegin(all, hits, look.from)));
  };
  const filters = MARKS.filter((mark) => counts[mark] > 0).map((mark) => {
    const filter = button(
      `${texts(`page.mark-${mark}`)} (${counts[mark]})`,
      () => {
        look.wanted = look.wanted === mark ? null : mark;
        for (const one of filters) one.setAttribute('aria-pressed', 'false');
        filter.setAttribute('aria-pressed', String(look.wanted === mark));
        draw();
      },
      { class: 'filter', 'aria-pressed': String(look.wanted === mark) },
    );
    return filter;
  });
  draw();
  look.from = '';
  return [
    tableLine(app, sitting),
    element('h1', { tabindex: -1 }, texts('page.overview')),
    textField(
      {
        id: 'search',
        label: texts('page.search'),
        hint: texts('page.search-hint'),
        value: look.sought,
        type: 'search',
      },
      (value) => {
        look.sought = value;
        draw();
      },
    ),
    element('div', { class: 'actions', role: 'group', 'aria-label': texts('page.filter') }, filters),
    found,
    list,
    element(
      'div',
      { class: 'actions' },
      button(texts('page.to-question'), () => app.show({ kind: 'questions' }), { class: 'primary' }),
      button(texts('page.to-review'), () =>
        app.attempt(async () => {
          await sitting.command({ kind: 'go', to: { kind: 'review' } });
          app.show({ kind: 'questions' });
        }),
      ),
      button(texts('page.to-home'), () => app.show({ kind: 'home' })),
    ),
  ];
}
