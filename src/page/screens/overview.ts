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

/** Goes to a question. */
function goTo(app: App, sitting: Sitting, question: string): void {
  app.attempt(async () => {
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
function questionLine(app: App, sitting: Sitting, one: OverviewItem, said: Mark | undefined): HTMLElement {
  const texts = app.texts();
  const { question } = one.item;
  const isOpen = one.marks.has('open');
  const name = [element('span', { class: 'number' }, `${one.number} `), question.text[texts.language]];
  return element(
    'li',
    { class: isOpen ? 'line open' : 'line' },
    button(name, () => goTo(app, sitting, question.id), { class: 'line-button' }),
    isOpen ? null : element('span', { class: 'hint' }, stateWords(question, one.response.state, texts)),
    markWords(one, app, said).map((word) => element('span', { class: 'mark' }, word)),
  );
}

/** A list of questions to go to; `said` is the mark that its heading says already. */
export function questionList(
  app: App,
  sitting: Sitting,
  items: readonly OverviewItem[],
  said?: Mark,
): HTMLElement {
  return element(
    'ul',
    { class: 'lines' },
    items.map((one) => questionLine(app, sitting, one, said)),
  );
}

/** Under each step of each framework, its questions. */
function byStep(app: App, sitting: Sitting, items: readonly OverviewItem[]): Child {
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
        ),
      ]),
    ];
  });
}

/** Every question, with what is so of it; to search in and to go to one. */
export function overviewScreen(app: App, sitting: Sitting): Child {
  const texts = app.texts();
  const all = listOverview(sitting.conversation());
  const counts = countMarks(all);
  const list = element('div', {});
  const found = element('p', { role: 'status', class: 'hint' });
  let sought = '';
  let wanted: Mark | null = null;
  const draw = (): void => {
    const hits = findQuestions(all, sought, texts.language).filter(
      ({ marks }) => wanted === null || marks.has(wanted),
    );
    found.textContent = texts('page.found', { n: hits.length });
    fill(list, byStep(app, sitting, hits));
  };
  const filters = MARKS.filter((mark) => counts[mark] > 0).map((mark) => {
    const filter = button(
      `${texts(`page.mark-${mark}`)} (${counts[mark]})`,
      () => {
        wanted = wanted === mark ? null : mark;
        for (const one of filters) one.setAttribute('aria-pressed', 'false');
        filter.setAttribute('aria-pressed', String(wanted === mark));
        draw();
      },
      { class: 'filter', 'aria-pressed': 'false' },
    );
    return filter;
  });
  draw();
  return [
    tableLine(app, sitting),
    element('h1', { tabindex: -1 }, texts('page.overview')),
    textField(
      {
        id: 'search',
        label: texts('page.search'),
        hint: texts('page.search-hint'),
        value: '',
        type: 'search',
      },
      (value) => {
        sought = value;
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
