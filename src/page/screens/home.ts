import { countQuestions } from '../../domain/assessment/count-questions.ts';
import { type Id, requireId } from '../../domain/instrument/id.ts';
import { showDate } from '../../reports/wording.ts';
import type { App } from '../app.ts';
import { planNext } from '../dossier/next-measurement.ts';
import {
  findLatest,
  type ListedMeasurement,
  listBegun,
  type OpenedMeasurement,
  openMeasurement,
} from '../dossier/open-dossier.ts';
import { beginSitting } from '../sitting.ts';
import { today } from '../today.ts';
import { button, type Child, element, fill } from '../view/element.ts';
import type { Work } from '../work.ts';
import { keepPart } from './keep.ts';

function requireWork(app: App): Work {
  const work = app.work();
  if (work === null) throw new Error('no dossier is open');
  return work;
}

/** The last measurement before this one that was begun, or before a new one where that is null; null for the first. */
async function openBefore(
  app: App,
  work: Work,
  listed: ListedMeasurement | null,
): Promise<OpenedMeasurement | null> {
  const dossier = work.dossier();
  const earlier =
    listed === null
      ? dossier.measurements
      : dossier.measurements.slice(0, dossier.measurements.indexOf(listed));
  const before = earlier.findLast(({ isBegun }) => isBegun);
  return before === undefined ? null : openMeasurement(dossier, before, app.texts().language);
}

/** Sits down at a table of the latest measurement. */
export async function sitDown(app: App, table: Id | null): Promise<void> {
  const work = requireWork(app);
  const listed = findLatest(work.dossier());
  if (listed === null) throw new Error('no measurement');
  const texts = app.texts();
  const { assessment } = await openMeasurement(work.dossier(), listed, texts.language);
  const before = await openBefore(app, work, listed);
  app.setSitting(
    beginSitting({
      ...{ work, assessment, table, texts, making: null, before: before?.assessment ?? null },
      drafts: app.drafts(),
      later: app.later(),
      keep: app.keepDrafts,
    }),
  );
}

/** Sits down at a new measurement, which is made with its first answer. */
async function sitDownAgain(app: App): Promise<void> {
  const work = requireWork(app);
  const last = await openBefore(app, work, null);
  if (last === null) throw new Error('no measurement');
  const texts = app.texts();
  const { making, assessment } = planNext(work.dossier(), last, today(), texts);
  app.setSitting(
    beginSitting({
      ...{ work, assessment, making, texts, table: null, before: last.assessment },
      drafts: new Map(),
      later: new Set(),
      keep: app.keepDrafts,
    }),
  );
}

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
      element('div', { class: 'actions' }, tableButtons(app, opened, !listed.isBegun)),
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
