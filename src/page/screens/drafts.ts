import { type NamedTable, namedOf } from '../../domain/assessment/named-table.ts';
import { questionNumber } from '../../domain/instrument/step.ts';
import { NO_TEXTS } from '../../domain/writing/written-text.ts';
import { type AgendaItem, listAgenda } from '../../interview/navigator/agenda.ts';
import type { WritingItem } from '../../texts/blanks.ts';
import type { App } from '../app.ts';
import type { OpenedMeasurement } from '../dossier/open-dossier.ts';
import { tableKey } from '../sitting.ts';
import { button, type Child, element } from '../view/element.ts';
import { DETAILS } from './details.ts';
import { requireWork, sitDown, sitDownAt } from './sit-down.ts';
import { rolesKey } from './table.ts';
import { halfKey } from './text-fields.ts';
import { listTexts } from './texts.ts';

interface DraftAt {
  readonly table: NamedTable | null;
  readonly item: AgendaItem;
}

const tableMark = (app: App, { name }: NamedTable): HTMLElement =>
  element('span', { class: 'mark' }, app.texts()('interview.table-now', { table: name }));

function draftLine(app: App, { table, item }: DraftAt): HTMLElement {
  const texts = app.texts();
  const { step, question } = item;
  const go = (): void =>
    app.attempt(async () => {
      await sitDownAt(app, table, { kind: 'question', question: question.id });
    });
  return element(
    'li',
    { class: 'line' },
    button(
      [
        element('span', { class: 'number' }, `${questionNumber(step, question.id)} `),
        question.text[texts.language],
      ],
      go,
      { class: 'line-button' },
    ),
    table === null ? null : tableMark(app, table),
  );
}

/** The answers that were chosen or typed and not confirmed, at whatever table. */
function listDrafts(app: App, { assessment }: OpenedMeasurement): readonly DraftAt[] {
  const { measurement, frameworks, tables } = assessment;
  return tables.flatMap((table) => {
    const { drafts: half } = app.answered(tableKey(measurement.id, table.id));
    return listAgenda(frameworks, table.responses)
      .filter(({ question }) => half.has(question.id))
      .map((item) => ({ table: namedOf(table), item }));
  });
}

/** A text of report or plan that is half typed, as a line to go to. */
function textLine(app: App, { blank }: WritingItem): HTMLElement {
  const { id, heading } = blank;
  const go = (): void => app.show({ kind: 'text', id });
  return element(
    'li',
    { class: 'line' },
    button(heading[app.texts().language], go, { class: 'line-button', id: `half-${id}` }),
  );
}

/** Who is at a table and the organisation, where what is filled in of them is not saved, each to go to. */
function formLines(app: App, { assessment }: OpenedMeasurement): readonly HTMLElement[] {
  const texts = app.texts();
  const forms = app.forms();
  const goTo = (id: string, label: string, table: NamedTable | null, go: () => void): HTMLElement =>
    element(
      'li',
      { class: 'line' },
      button(label, go, { class: 'line-button', id }),
      table === null ? null : tableMark(app, table),
    );
  const roles = assessment.tables
    .filter(({ id }) => forms.isFilled(rolesKey(assessment.measurement.id, id)))
    .map((table, index) => {
      const named = namedOf(table);
      const sit = async (): Promise<void> => {
        await sitDown(app, named);
        app.show({ kind: 'table' });
      };
      return goTo(`filled-roles-${index}`, texts('page.table'), named, () => app.attempt(sit));
    });
  const details = (): void => app.show({ kind: 'details' });
  return forms.isFilled(DETAILS)
    ? [...roles, goTo('filled-details', texts('page.details'), null, details)]
    : roles;
}

/** What was begun and not confirmed, each to go to: no file has it. */
export function draftsPart(app: App, opened: OpenedMeasurement): Child {
  const texts = app.texts();
  const answers = listDrafts(app, opened).map((draft) => draftLine(app, draft));
  const half = listTexts(requireWork(app).dossier(), NO_TEXTS)
    .filter((item) => app.half().has(halfKey(item)))
    .map((item) => textLine(app, item));
  const forms = formLines(app, opened);
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
