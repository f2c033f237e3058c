import { hasBlanks, type OrganisationDetails } from '../../domain/assessment/assessment.ts';
import { countQuestions, type QuestionCount } from '../../domain/assessment/count-questions.ts';
import { findExtent } from '../../domain/assessment/extent.ts';
import { listNamed } from '../../domain/assessment/named-table.ts';
import { dayOf } from '../../domain/instrument/calendar-date.ts';
import { sizeOfMeasured } from '../../interview/depth-choices.ts';
import { showDate } from '../../reports/wording.ts';
import { termWord } from '../../texts/vocabulary.ts';
import type { App } from '../app.ts';
import { changeDepth } from '../dossier/change-dossier.ts';
import type { DocumentKind } from '../dossier/documents.ts';
import { findLatest, listBegun, type OpenedMeasurement, openMeasurement } from '../dossier/open-dossier.ts';
import { button, type Child, element } from '../view/element.ts';
import { latePart } from '../view/late-part.ts';
import type { Work } from '../work.ts';
import { draftsPart } from './drafts.ts';
import { keepPart } from './keep.ts';
import { otherDossierPart } from './other-dossier.ts';
import { requireWork, sitDown } from './sit-down.ts';
import { addTable, tableButtons, tablesToComeButtons, unnamedTable } from './tables.ts';

/** Makes a short measurement full, and says what that means for its questions. */
function fullButton(app: App, work: Work, { assessment, listed }: OpenedMeasurement): Child {
  if (assessment.measurement.depth === 'full') return null;
  const texts = app.texts();
  const { asked, all } = findExtent(assessment.frameworks) ?? { asked: 0, all: 0 };
  return button(
    texts('page.make-full'),
    () =>
      app.attempt(async () => {
        await work.change(changeDepth(listed.folder, 'full'));
        app.show({ kind: 'home' });
        app.announce(texts('interview.made-full', { n: all - asked }));
      }),
    { id: 'make-full' },
  );
}

/** What helps before people sit down together. */
function preparePart(app: App): Child {
  const texts = app.texts();
  const handouts = (['invitation', 'paper'] as const).map((handout) =>
    button(texts(`page.${handout}`), () => app.show({ kind: 'handout', handout }), { id: `show-${handout}` }),
  );
  return element(
    'details',
    { class: 'help', id: 'prepare' },
    element('summary', { id: 'prepare-open' }, texts('page.prepare')),
    element('p', {}, texts('page.prepare-what')),
    element('div', { class: 'actions' }, handouts),
  );
}

/** What is known of the organisation, in words; what was left for later is said to be open. */
function detailsPart(app: App, details: OrganisationDetails): Child {
  const texts = app.texts();
  const { sector, teams, headcount } = details;
  const known = [
    ...(sector === null ? [] : [termWord('sector', sector, texts)]),
    ...(teams === null ? [] : [termWord('teams', teams, texts)]),
    ...(headcount === null ? [] : [texts('page.headcount', { n: headcount })]),
  ];
  const isWhole = !hasBlanks(details);
  return element(
    'div',
    { class: 'organisation-details' },
    known.length === 0 ? null : element('p', { class: 'hint' }, known.join(' · ')),
    isWhole ? null : element('p', { class: 'hint' }, texts('page.details-open')),
    button(
      texts(isWhole ? 'page.details-change' : 'page.details-complete'),
      () => app.show({ kind: 'details' }),
      { id: 'show-details', class: 'small' },
    ),
  );
}

/** A new measurement; where the latest is not finished it says first what becomes of that one. */
function againPart(app: App, work: Work, { assessment }: OpenedMeasurement, count: QuestionCount): Child {
  const texts = app.texts();
  const latest = findLatest(work.dossier());
  if (latest === null || !latest.isBegun || latest.id === dayOf(new Date())) return null;
  const named = listNamed(assessment.tables);
  /** A button for each table of this time, so that the two can be compared table by table, and one for who answers together. */
  const begin = (label: string): Child =>
    [...named, null].map((table, index) => {
      const at = table?.name ?? texts('interview.one-table');
      const again = async (): Promise<void> => {
        await sitDown(app, table, dayOf(new Date()));
        app.show({ kind: 'table' });
      };
      return button(named.length === 0 ? label : `${label}: ${at}`, () => app.attempt(again), {
        id: index === 0 ? 'again' : `again-${index}`,
      });
    });
  if (count.answered === count.shown) return element('div', { class: 'actions' }, begin(texts('page.again')));
  const date = showDate(assessment.measurement.date, texts);
  return element(
    'details',
    { class: 'help', id: 'again-part' },
    element('summary', { id: 'again-open' }, texts('page.again')),
    element('p', {}, texts('page.again-open', { date, answered: count.answered, n: count.shown })),
    element('div', { class: 'actions' }, begin(texts('page.again-anyway'))),
  );
}

/** What stands in the dossier and what can be done with it, once the measurement is read. */
function measured(app: App, work: Work, opened: OpenedMeasurement): Child {
  const texts = app.texts();
  const { assessment, listed } = opened;
  const { frameworks, tables } = assessment;
  const count = countQuestions(frameworks, tables);
  const { shown, answered } = count;
  const counted = tables.length > 1 ? 'page.answered-tables' : 'page.answered';
  const show = (document: DocumentKind, label: string, isFirst = false): HTMLElement =>
    button(label, () => app.show({ kind: 'document', document }), {
      id: `show-${document}`,
      class: isFirst ? 'primary' : null,
    });
  const isComplete = shown === answered;
  const filling = element(
    'section',
    { class: 'card' },
    element('h2', {}, texts('page.measurement', { date: showDate(assessment.measurement.date, texts) })),
    element(
      'p',
      {},
      answered === 0 && tables.length < 2
        ? texts('page.answered-none', { count: sizeOfMeasured(frameworks, texts).count })
        : texts(counted, { answered, n: shown }),
    ),
    element('progress', { max: shown, value: answered, 'aria-label': texts('page.progress') }),
    frameworks.map(({ title }) => element('p', { class: 'hint' }, title[texts.language])),
    element(
      'div',
      { class: 'actions' },
      tableButtons(app, opened, !listed.isBegun),
      tablesToComeButtons(app, work, opened),
      fullButton(app, work, opened),
    ),
    unnamedTable(app, work, opened),
    isComplete ? null : preparePart(app),
    addTable(app, work, opened),
  );
  const results =
    listBegun(work.dossier()).length === 0
      ? null
      : element(
          'section',
          { class: 'card' },
          element('h2', {}, texts('page.results')),
          element(
            'div',
            { class: 'actions' },
            show('report', texts('page.report'), isComplete),
            show('plan', texts('page.plan')),
            button(texts('page.texts'), () => app.show({ kind: 'texts' }), { id: 'show-texts' }),
            listBegun(work.dossier()).length > 1 ? show('comparison', texts('page.comparison')) : null,
          ),
          againPart(app, work, opened, count),
        );
  return [isComplete ? [results, filling] : [filling, results]];
}

/** A dossier that is open: what is answered, and what can be done next. */
export function homeScreen(app: App): Child {
  const work = requireWork(app);
  const texts = app.texts();
  const latest = findLatest(work.dossier());
  const read = async (): Promise<Child> =>
    latest === null
      ? element('p', {}, texts('page.no-measurement'))
      : measured(app, work, await openMeasurement(work.dossier(), latest, texts.language));
  const { organisation } = work.dossier();
  return [
    element('h1', { tabindex: -1 }, organisation.name),
    detailsPart(app, organisation),
    latePart(app.beside, 'drafts-part', () => draftsPart(app, work)),
    latePart(app.beside, 'measured', read),
    keepPart(app, work),
    // The program serves this one alone.
    work.store().kind === 'server' ? null : otherDossierPart(app),
  ];
}
