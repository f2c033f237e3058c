import { type NamedTable, namedOf } from '../../domain/assessment/named-table.ts';
import { questionNumber } from '../../domain/instrument/step.ts';
import { type AgendaItem, listAgenda } from '../../interview/navigator/agenda.ts';
import type { App } from '../app.ts';
import type { OpenedMeasurement } from '../dossier/open-dossier.ts';
import { tableKey } from '../sitting.ts';
import { button, type Child, element } from '../view/element.ts';
import { sitDownAt } from './sit-down.ts';

interface DraftAt {
  readonly table: NamedTable | null;
  readonly item: AgendaItem;
}

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
    table === null
      ? null
      : element('span', { class: 'mark' }, texts('interview.table-now', { table: table.name })),
  );
}

/** The answers that were chosen or typed and not confirmed, each to go to: no file has them. */
export function draftsPart(app: App, { assessment }: OpenedMeasurement): Child {
  const texts = app.texts();
  const { measurement, frameworks, tables } = assessment;
  const drafts = tables.flatMap((table) => {
    const { drafts: half } = app.answered(tableKey(measurement.id, table.id));
    return listAgenda(frameworks, table.responses)
      .filter(({ question }) => half.has(question.id))
      .map((item) => ({ table: namedOf(table), item }));
  });
  if (drafts.length === 0) return null;
  return element(
    'section',
    { class: 'card warn', id: 'drafts' },
    element('h2', {}, texts('page.review-drafts', { n: drafts.length })),
    element('p', {}, texts('page.drafts-what')),
    element(
      'ul',
      { class: 'lines' },
      drafts.map((draft) => draftLine(app, draft)),
    ),
  );
}
