import { nameToId } from '../../documents/dossier/name-to-id.ts';
import { countQuestions } from '../../domain/assessment/count-questions.ts';
import { findExtent } from '../../domain/assessment/extent.ts';
import { hasUnnamed } from '../../domain/assessment/unnamed-table.ts';
import { type Id, requireId } from '../../domain/instrument/id.ts';
import { showDate } from '../../reports/wording.ts';
import type { App } from '../app.ts';
import { changeDepth, nameUnnamed } from '../dossier/change-dossier.ts';
import { findLatest, listBegun, type OpenedMeasurement, openMeasurement } from '../dossier/open-dossier.ts';
import { tableKey } from '../sitting.ts';
import { NOTHING_ANSWERED } from '../stores/unconfirmed.ts';
import { today } from '../today.ts';
import { button, type Child, element, fill } from '../view/element.ts';
import { textField } from '../view/fields.ts';
import type { Work } from '../work.ts';
import { keepPart } from './keep.ts';
import { requireWork, sitDown, sitDownAgain } from './sit-down.ts';

function tableButtons(app: App, { assessment }: OpenedMeasurement, isNew: boolean): Child {
  const texts = app.texts();
  const { tables } = assessment;
  const label = texts(isNew ? 'page.first-question' : 'page.go-on');
  return tables.map(({ id, present }, index) =>
    button(
      tables.length === 1 ? label : `${label}: ${id ?? texts('interview.table-unnamed')}`,
      () =>
        app.attempt(async () => {
          await sitDown(app, id === null ? null : requireId(id));
          app.show({ kind: present.length === 0 ? 'table' : 'questions' });
        }),
      { class: index === 0 ? 'primary' : null, id: `go-on-${index}` },
    ),
  );
}

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
        app.announce(texts('interview.made-full', { n: all - asked }));
        app.show({ kind: 'home' });
      }),
    { id: 'make-full' },
  );
}

/** Gives the table without a name one, with what is half typed at it. */
async function giveName(
  app: App,
  work: Work,
  { assessment, listed }: OpenedMeasurement,
  id: Id,
): Promise<void> {
  await work.change(nameUnnamed(listed.folder, id, app.texts()));
  const key = (table: Id | null): string => tableKey(assessment.measurement.id, table);
  app.keepAnswered(key(id), app.answered(key(null)));
  app.keepAnswered(key(null), NOTHING_ANSWERED);
}

/** Another table in the same measurement: a team or a place that answers for itself. The one without a name gets one first. */
function addTable(app: App, work: Work, opened: OpenedMeasurement): Child {
  const texts = app.texts();
  const { assessment, listed } = opened;
  const problem = element('p', { class: 'problem', role: 'alert' });
  const isBesideUnnamed = hasUnnamed(assessment.tables);
  let name = '';
  let unnamed = isBesideUnnamed ? texts('interview.name-unnamed-ready') : '';
  /** The id of a name that was typed, where it is one and no other table has it; else says so at its field. */
  const readName = (typed: string, field: string, others: readonly (string | null)[]): Id | null => {
    const id = nameToId(typed);
    if (id !== null && !others.includes(id)) return requireId(id);
    problem.textContent = texts(id === null ? 'page.need-table' : 'page.table-there');
    document.getElementById(field)?.focus();
    return null;
  };
  const add = (event: Event): void => {
    event.preventDefault();
    const id = readName(name, 'table-name', listed.tables);
    if (id === null) return;
    const given = isBesideUnnamed ? readName(unnamed, 'unnamed-name', [...listed.tables, id]) : null;
    if (isBesideUnnamed && given === null) return;
    app.attempt(async () => {
      if (given !== null) await giveName(app, work, opened, given);
      await sitDown(app, id);
      app.show({ kind: 'table' });
    });
  };
  return element(
    'details',
    { class: 'help', id: 'add-table' },
    element('summary', { id: 'add-table-open' }, texts('page.table-add')),
    element(
      'form',
      { onsubmit: add, novalidate: true },
      textField(
        { id: 'table-name', label: texts('page.table-name'), hint: texts('page.table-hint'), value: '' },
        (value) => {
          name = value;
        },
      ),
      isBesideUnnamed
        ? textField(
            {
              ...{ id: 'unnamed-name', label: texts('page.unnamed-name') },
              ...{ hint: texts('page.unnamed-hint'), value: unnamed },
            },
            (value) => {
              unnamed = value;
            },
          )
        : null,
      problem,
      element(
        'div',
        { class: 'actions' },
        element('button', { type: 'submit', id: 'table-begin' }, texts('page.table-begin')),
      ),
    ),
  );
}

function againButton(app: App, work: Work): Child {
  const texts = app.texts();
  const dossier = work.dossier();
  const latest = findLatest(dossier);
  if (latest === null || !latest.isBegun || latest.id === today()) return null;
  return button(
    texts('page.again'),
    () =>
      app.attempt(async () => {
        await sitDownAgain(app);
        app.show({ kind: 'table' });
      }),
    { id: 'again' },
  );
}

/** What stands in the dossier and what can be done with it, once the measurement is read. */
function measured(app: App, work: Work, opened: OpenedMeasurement): Child {
  const texts = app.texts();
  const { assessment, listed } = opened;
  const { shown, answered } = countQuestions(assessment.frameworks, assessment.tables);
  const show = (document: 'report' | 'plan' | 'comparison', label: string): HTMLElement =>
    button(label, () => app.show({ kind: 'document', document }), { id: `show-${document}` });
  return [
    element(
      'section',
      { class: 'card' },
      element('h2', {}, texts('page.measurement', { date: showDate(assessment.measurement.date, texts) })),
      element('p', {}, texts('page.answered', { answered, shown })),
      element('progress', { max: shown, value: answered, 'aria-label': texts('page.progress') }),
      assessment.frameworks.map(({ title }) => element('p', { class: 'hint' }, title[texts.language])),
      element(
        'div',
        { class: 'actions' },
        tableButtons(app, opened, !listed.isBegun),
        fullButton(app, work, opened),
      ),
      addTable(app, work, opened),
    ),
    listBegun(work.dossier()).length === 0
      ? null
      : element(
          'section',
          { class: 'card' },
          element('h2', {}, texts('page.results')),
          element(
            'div',
            { class: 'actions' },
            show('report', texts('page.report')),
            show('plan', texts('page.plan')),
            button(texts('page.texts'), () => app.show({ kind: 'texts' }), { id: 'show-texts' }),
            listBegun(work.dossier()).length > 1 ? show('comparison', texts('page.comparison')) : null,
            againButton(app, work),
          ),
        ),
  ];
}

/** A dossier that is open: what is answered, and what can be done next. */
export function homeScreen(app: App): Child {
  const work = requireWork(app);
  const texts = app.texts();
  const latest = findLatest(work.dossier());
  const body = element('div', {});
  if (latest === null) fill(body, element('p', {}, texts('page.no-measurement')));
  else
    app.attempt(async () => {
      fill(body, measured(app, work, await openMeasurement(work.dossier(), latest, texts.language)));
    });
  return [element('h1', { tabindex: -1 }, work.dossier().organisation.name), body, keepPart(app, work)];
}
