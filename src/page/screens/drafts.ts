import { type NamedTable, namedOf } from '../../domain/assessment/named-table.ts';
import { questionNumber } from '../../domain/instrument/step.ts';
import { NO_TEXTS } from '../../domain/writing/written-text.ts';
import { type AgendaItem, listAgenda } from '../../interview/navigator/agenda.ts';
import type { WritingItem } from '../../texts/blanks.ts';
import type { App } from '../app.ts';
import type { OpenedMeasurement } from '../dossier/open-dossier.ts';
import { tableKey } from '../sitting.ts';
import { button, type Child, element } from '../view/element.ts';
import { requireWork, sitDownAt } from './sit-down.ts';
import { halfKey } from './text-fields.ts';
import { listTexts } from './texts.ts';

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

/** The answers and texts that were begun and not confirmed, each to go to: no file has them. */
export function draftsPart(app: App, opened: OpenedMeasurement): Child {
  const texts = app.texts();
  const answers = listDrafts(app, opened).map((draft) => draftLine(app, draft));
  const half = listTexts(requireWork(app).dossier(), NO_TEXTS)
    .filter((item) => app.half().has(halfKey(item)))
    .map((item) => textLine(app, item));
  if (answers.length + half.length === 0) return null;
  const listed = (key: 'page.review-drafts' | 'page.drafts-texts', lines: readonly HTMLElement[]): Child =>
    lines.length === 0
      ? null
      : [element('h2', {}, texts(key, { n: lines.length })), element('ul', { class: 'lines' }, lines)];
  return element(
    'section',
    { class: 'card warn', id: 'drafts' },
    listed('page.review-drafts', answers),
    listed('page.drafts-texts', half),
    element('p', {}, texts('page.drafts-what')),
  );
}
