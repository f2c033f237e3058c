import { readWrittenDate } from '../../domain/instrument/written/written-date.ts';
import { ACTION_STATUSES } from '../../domain/planning/action-status.ts';
import { PLAN_LISTS, type Plan, type PlanAction, type PlanList } from '../../domain/planning/plan.ts';
import type { WordedReport } from '../../domain/report/worded-report.ts';
import type { ShownText } from '../../domain/writing/written-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { type ActionView, viewAction } from '../views/action-view.ts';
import { type PlanView, viewPlan } from '../views/plan-view.ts';
import { actionWords, codebookOf } from './codebook.ts';
import { type Line, linesOf, summarySheet } from './line-sheet.ts';
import { type Cell, type ColumnOf, makeSheet, type Sheet, sheetText } from './sheet.ts';
import { textLines, withTexts } from './text-rows.ts';

/** The sheet that shows each list of a plan. */
const SHEETS = {
  actions: 'plan',
  later: 'later',
  anchor: 'anchor',
} as const satisfies Readonly<Record<PlanList, string>>;

interface ActionRow {
  readonly sheet: (typeof SHEETS)[PlanList];
  readonly action: PlanAction;
  readonly view: ActionView;
}

/** A day as a date, however it was written; other words as they were written. */
function whenCell(when: string | null): Cell {
  const date = readWrittenDate(when ?? '');
  return date.kind === 'date' ? date.iso : (when?.trim() ?? null);
}

/** An action as a row; who and when are empty where nobody filled them in. */
function columnsFor(texts: Texts): readonly ColumnOf<ActionRow>[] {
  const choices = ACTION_STATUSES.map((status) => texts(`status.${status}`));
  return [
    { id: 'action', kind: 'name', valueOf: ({ action }) => action.id },
    { id: 'label', kind: 'name', valueOf: ({ view }) => view.label },
    { id: 'what', kind: 'text', valueOf: ({ view }) => view.what },
    { id: 'who', kind: 'name', valueOf: ({ action }) => action.who },
    { id: 'when', kind: 'date', valueOf: ({ action }) => whenCell(action.when) },
    { id: 'done', kind: 'text', valueOf: ({ view }) => view.done },
    { id: 'in-order-when', kind: 'text', valueOf: ({ view }) => view.inOrderWhen },
    { id: 'status', kind: 'word', valueOf: ({ view }) => view.status, choices },
    { id: 'hours', kind: 'count', valueOf: ({ action }) => action.hours },
    { id: 'why', kind: 'text', valueOf: ({ view }) => view.why },
    { id: 'kind', kind: 'word', valueOf: ({ view }) => view.kindWords },
    { id: 'suggested-role', kind: 'name', valueOf: ({ view }) => view.suggestedRole },
    { id: 'suggested-term', kind: 'name', valueOf: ({ view }) => view.suggestedTerm },
    { id: 'goal', kind: 'text', valueOf: ({ action }) => action.goal },
    { id: 'source', kind: 'text', valueOf: ({ view }) => view.sources },
  ];
}

function listActions(plan: Plan, report: WordedReport, texts: Texts): readonly ActionRow[] {
  return PLAN_LISTS.flatMap((list) =>
    plan[list].map(
      (action): ActionRow => ({ sheet: SHEETS[list], action, view: viewAction(action, report, texts) }),
    ),
  );
}

/** What the plan says beside its actions, a line each. */
function summaryLines(view: PlanView, texts: Texts): readonly Line[] {
  const part = sheetText('part.plan', texts);
  return [
    ...linesOf(part, view.title, view.remark === null ? [] : [view.remark]),
    // What is in it stands last on the first page, and in its chapter.
    ...linesOf(part, texts('plan.title'), view.scope === null ? view.lead : view.lead.slice(0, -1)),
    ...view.cover.map(({ label, value }) => ({ part, subject: label, line: value })),
    ...linesOf(part, texts('plan.h1'), view.background),
    ...view.allGoals.flatMap(({ goal, benefit }) =>
      linesOf(part, texts('plan.h2'), benefit === null ? [goal] : [`${goal} ${benefit}`]),
    ),
    ...linesOf(part, texts('plan.h3'), [view.scope ?? [], view.scopeLater ?? []].flat()),
    ...linesOf(
      part,
      texts('plan.h4'),
      [view.advice, view.experts].flatMap((line) => line ?? []),
    ),
    ...linesOf(part, texts('plan.h5'), [...view.quickWins, ...view.nextLater]),
    ...textLines(view.blanks, texts),
    ...linesOf(sheetText('part.origin', texts), view.subtitle, view.provenance),
  ];
}

/** A plan as sheets: the actions first, for it is what people work in. */
export function planSheets(
  plan: Plan,
  report: WordedReport,
  texts: Texts,
  written: readonly ShownText[] = [],
): readonly Sheet[] {
  const rows = listActions(plan, report, texts);
  const lists = PLAN_LISTS.flatMap((list) => {
    const sheet = SHEETS[list];
    const own = rows.filter((row) => row.sheet === sheet);
    return own.length === 0 && sheet !== 'plan' ? [] : [makeSheet(sheet, columnsFor(texts), own, texts)];
  });
  const summary = summarySheet(summaryLines(viewPlan(plan, report, texts, written), texts), texts);
  return [...lists, summary, codebookOf(lists.slice(0, 1), actionWords(texts), texts)];
}

/** Every action of a plan, with the list in which it stands, and then every text. */
export function actionTable(
  plan: Plan,
  report: WordedReport,
  texts: Texts,
  written: readonly ShownText[] = [],
): Sheet {
  const list: ColumnOf<ActionRow> = {
    id: 'list',
    kind: 'word',
    valueOf: ({ sheet }) => texts(`sheet.list.${sheet}`),
  };
  const rows = listActions(plan, report, texts);
  const table = makeSheet('plan', [list, ...columnsFor(texts)], rows, texts);
  const { blanks } = viewPlan(plan, report, texts, written);
  return withTexts(table, blanks, { about: 'list', label: 'label', text: 'what', status: 'status' }, texts);
}
