import { emptyTable, type NamedTable, namedOf } from '../../domain/assessment/named-table.ts';
import { questionNumber } from '../../domain/instrument/step.ts';
import { type AgendaItem, listAgenda } from '../../interview/navigator/agenda.ts';
import { findBlank } from '../../texts/blanks.ts';
import type { App } from '../app.ts';
import { findReported } from '../dossier/documents.ts';
import { findLatest } from '../dossier/open-dossier.ts';
import { otherMeasurement } from '../dossier/which-measurement.ts';
import { readTableKey } from '../stores/unconfirmed.ts';
import { button, type Child, element } from '../view/element.ts';
import type { Work } from '../work.ts';
import { DETAILS } from './details.ts';
import { openAsked, sitDown, sitDownAt } from './sit-down.ts';
import { listRolesFilled } from './table.ts';
import { readHalfKey } from './writing/text-fields.ts';

/** A table at which something was begun and not confirmed, of whatever measurement. */
interface UnsavedAt {
  readonly measurement: string;
  readonly table: NamedTable | null;
  readonly items: readonly AgendaItem[];
  readonly hasRoles: boolean;
}

/** The tables at which an answer was chosen or typed, or was filled in who is there. */
function listUnsaved(app: App): Promise<readonly UnsavedAt[]> {
  const roles = listRolesFilled(app);
  const answered = [...app.tables()].filter(([, { drafts }]) => drafts.size > 0).map(([key]) => key);
  return Promise.all(
    [...new Set([...answered, ...roles.keys()])].map(async (key) => {
      const { measurement, table: id } = readTableKey(key);
      const { assessment, before } = await openAsked(app, measurement);
      const { frameworks, tables } = assessment;
      const there = tables.find((one) => one.id === id);
      const name = [...tables, ...(before?.tables ?? [])].find((one) => one.id === id)?.name;
      const { drafts } = app.answered(key);
      const { responses } = there ?? emptyTable(null);
      return {
        measurement,
        table: namedOf({ ...emptyTable(null), id, name: name ?? roles.get(key) ?? null }),
        items: listAgenda(frameworks, responses).filter(({ question }) => drafts.has(question.id)),
        hasRoles: roles.has(key),
      };
    }),
  );
}

const mark = (words: string | null): Child =>
  words === null ? null : element('span', { class: 'mark' }, words);

/** Something to go to, with of which table and measurement it is. */
function lineTo(id: string | null, label: Child, go: () => void, marks: Child): HTMLElement {
  return element('li', { class: 'line' }, button(label, go, { class: 'line-button', id }), marks);
}

function tableMarks(app: App, work: Work, { measurement, table }: UnsavedAt): Child {
  const dossier = work.dossier();
  const texts = app.texts();
  return [
    mark(otherMeasurement(dossier, measurement, findLatest(dossier), texts)),
    mark(table === null ? null : texts('interview.table-now', { table: table.name })),
  ];
}

/** The answers that were chosen or typed and not confirmed. */
function answerLines(app: App, work: Work, at: UnsavedAt): readonly HTMLElement[] {
  const { language } = app.texts();
  return at.items.map(({ step, question }) => {
    const number = element('span', { class: 'number' }, `${questionNumber(step, question.id)} `);
    const go = (): void =>
      app.attempt(() =>
        sitDownAt(app, at.table, at.measurement, { kind: 'question', question: question.id }),
      );
    return lineTo(null, [number, question.text[language]], go, tableMarks(app, work, at));
  });
}

/** Who is at each table, where what is filled in of it is not saved. */
function rolesLines(app: App, work: Work, unsaved: readonly UnsavedAt[]): readonly HTMLElement[] {
  return unsaved
    .filter(({ hasRoles }) => hasRoles)
    .map((at, index) => {
      const go = (): void =>
        app.attempt(async () => {
          await sitDown(app, at.table, at.measurement);
          app.show({ kind: 'table' });
        });
      const label = app.texts()('page.table');
      return lineTo(`filled-roles-${index}`, label, go, tableMarks(app, work, at));
    });
}

/** The texts of report and plan that are half typed. */
function textLines(app: App, work: Work): readonly HTMLElement[] {
  const dossier = work.dossier();
  const texts = app.texts();
  return [...app.half().keys()].flatMap((key) => {
    const { id, measurement } = readHalfKey(key);
    const blank = findBlank(id);
    if (blank === null) return [];
    const go = (): void => app.show({ kind: 'text', id, measurement });
    const of = otherMeasurement(dossier, measurement, findReported(dossier), texts);
    return [lineTo(`half-${id}`, blank.heading[texts.language], go, mark(of))];
  });
}

/** What was begun and not confirmed, each to go to: no file has it. */
export async function draftsPart(app: App, work: Work): Promise<Child> {
  const texts = app.texts();
  const unsaved = await listUnsaved(app);
  const answers = unsaved.flatMap((at) => answerLines(app, work, at));
  const half = textLines(app, work);
  const details = (): void => app.show({ kind: 'details' });
  const forms = [
    ...rolesLines(app, work, unsaved),
    ...(app.forms().isFilled(DETAILS)
      ? [lineTo('filled-details', texts('page.details'), details, null)]
      : []),
  ];
  if (answers.length + half.length + forms.length === 0) return null;
  const listed = (
    key: 'page.review-drafts' | 'page.drafts-texts' | 'page.drafts-forms',
    lines: readonly HTMLElement[],
  ): Child =>
    lines.length === 0
      ? null
      : [element('h2', {}, texts(key, { n: lines.length })), element('ul', { class: 'lines' }, lines)];
  return element(
    'section',
    { class: 'card warn', id: 'drafts' },
    listed('page.review-drafts', answers),
    listed('page.drafts-texts', half),
    listed('page.drafts-forms', forms),
    element('p', {}, texts('page.drafts-what')),
  );
}
