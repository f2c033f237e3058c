import { listNamedTables } from '../../documents/dossier/read-measurement.ts';
import type { Table } from '../../domain/assessment/assessment.ts';
import { countQuestions } from '../../domain/assessment/count-questions.ts';
import { type NamedTable, namedOf, nameTyped, tablesToCome } from '../../domain/assessment/named-table.ts';
import { hasUnnamed } from '../../domain/assessment/unnamed-table.ts';
import type { Id } from '../../domain/instrument/id.ts';
import type { App } from '../app.ts';
import { nameUnnamed } from '../dossier/name-unnamed.ts';
import { findBefore, type OpenedMeasurement } from '../dossier/open-dossier.ts';
import { NOTHING_ANSWERED, tableKey } from '../stores/unconfirmed.ts';
import { button, type Child, element } from '../view/element.ts';
import { textField } from '../view/fields.ts';
import { problemPart, showProblem } from '../view/problem.ts';
import type { Work } from '../work.ts';
import { leaveTable, sitDown, sitDownAt } from './sit-down.ts';
import { rolesKey } from './table.ts';

/** Whether a table without a name holds answers beside tables that have one: it gets one before it goes on. */
const needsName = ({ assessment, listed }: OpenedMeasurement): boolean =>
  listed.answers.some(({ table }) => table !== null) && hasUnnamed(assessment.tables);

/** A button for each table that can go on. */
export function tableButtons(app: App, opened: OpenedMeasurement, isNew: boolean): Child {
  const texts = app.texts();
  const { tables } = opened.assessment;
  const label = texts(isNew ? 'page.first-question' : 'page.go-on');
  const ready = needsName(opened) ? tables.filter(({ id }) => id !== null) : tables;
  const isCompleteAt = (table: Table): boolean => {
    const { shown, answered } = countQuestions(opened.assessment.frameworks, [table]);
    return shown === answered;
  };
  const first = ready.find((table) => !isCompleteAt(table));
  return ready.map((table, index) => {
    const named = namedOf(table);
    const isComplete = isCompleteAt(table);
    const does = isComplete ? texts('page.look-over') : label;
    const goOn = async (): Promise<void> => {
      if (isComplete) return sitDownAt(app, named, opened.listed.id, { kind: 'review' });
      await sitDown(app, named, opened.listed.id);
      app.show({ kind: table.present.length === 0 ? 'table' : 'questions' });
    };
    return button(named === null ? does : `${does}: ${named.name}`, () => app.attempt(goOn), {
      class: table === first ? 'primary' : null,
      id: `go-on-${index}`,
    });
  });
}

/** A button for each table of the last time that has not sat down in this measurement. */
export function tablesToComeButtons(app: App, work: Work, { assessment, listed }: OpenedMeasurement): Child {
  const before = findBefore(work.dossier(), listed);
  const toCome = tablesToCome(assessment.tables, listNamedTables(before?.document.value));
  return toCome.map((named, index) => {
    const begin = async (): Promise<void> => {
      await sitDown(app, named, listed.id);
      app.show({ kind: 'table' });
    };
    return button(`${app.texts()('page.first-question')}: ${named.name}`, () => app.attempt(begin), {
      id: `begin-${index}`,
    });
  });
}

/** The tables of which there are answers; null for the one without a name. */
const tablesOf = ({ listed }: OpenedMeasurement): readonly (Id | null)[] =>
  listed.answers.map(({ table }) => table);

/** Gives the table without a name one, with what is half typed at it; false where another table has that name. */
async function giveName(
  app: App,
  work: Work,
  { assessment, listed }: OpenedMeasurement,
  named: NamedTable,
): Promise<boolean> {
  await leaveTable(app);
  if (!(await nameUnnamed(listed.folder, named, app.texts(), work.change))) return false;
  const key = (table: Id | null): string => tableKey(assessment.measurement.id, table);
  app.keepAnswered(key(named.id), app.answered(key(null)));
  app.keepAnswered(key(null), NOTHING_ANSWERED);
  app.forms().move(rolesKey(assessment.measurement.id, null), rolesKey(assessment.measurement.id, named.id));
  return true;
}

/** The table with a name that was typed, where it is one and no other table has it; else says so at its field. */
function readName(
  app: App,
  typed: string,
  { field, others, problem }: { field: string; others: readonly (string | null)[]; problem: HTMLElement },
): NamedTable | null {
  const named = nameTyped(typed);
  if (named !== null && !others.includes(named.id)) return named;
  const text = app.texts()(named === null ? 'interview.need-table-name' : 'page.table-there');
  showProblem(problem, text, document.getElementById(field));
  return null;
}

/** Says that another table has the name that was typed in a field. */
const sayTaken = (app: App, field: string, problem: HTMLElement): void =>
  showProblem(problem, app.texts()('page.table-there'), document.getElementById(field));

/** Under what is kept what is typed in each of them. */
const NAME_TABLE = 'name-table';
const ADD_TABLE = 'add-table';

/** A form that is opened, in which a table is named; it is open already where something was typed. */
function namingForm(
  names: { readonly id: string; readonly summary: string; readonly button: string },
  isOpen: boolean,
  parts: Child,
  onSubmit: () => void,
): HTMLElement {
  const submit = (event: Event): void => {
    event.preventDefault();
    onSubmit();
  };
  return element(
    'details',
    { class: 'help', id: names.id, open: isOpen },
    element('summary', { id: `${names.id}-open` }, names.summary),
    element(
      'form',
      { onsubmit: submit, novalidate: true },
      parts,
      element(
        'div',
        { class: 'actions' },
        element('button', { type: 'submit', id: `${names.id}-go` }, names.button),
      ),
    ),
  );
}

/** The table without a name, where others have one: it is named, and goes on. */
export function unnamedTable(app: App, work: Work, opened: OpenedMeasurement): Child {
  if (!needsName(opened)) return null;
  const texts = app.texts();
  const { assessment } = opened;
  const problem = problemPart('name-problem');
  const typed = app.forms().open(NAME_TABLE, { name: texts('interview.name-unnamed-ready') });
  const field = {
    id: 'this-name',
    label: texts('page.this-name'),
    hint: texts('page.unnamed-hint'),
    value: typed.name,
  };
  const parts = [
    textField(field, (value) => {
      typed.name = value;
    }),
    problem,
  ];
  const summary = `${texts('page.go-on')}: ${texts('interview.table-unnamed')}`;
  const names = { id: NAME_TABLE, summary, button: texts('page.go-on') };
  return namingForm(names, app.forms().isFilled(NAME_TABLE), parts, () => {
    const named = readName(app, typed.name, { field: field.id, others: tablesOf(opened), problem });
    if (named === null) return;
    const isKnown = assessment.tables.some((table) => table.id === null && table.present.length > 0);
    app.attempt(async () => {
      if (!(await giveName(app, work, opened, named))) return sayTaken(app, field.id, problem);
      app.forms().close(NAME_TABLE);
      await sitDown(app, named, opened.listed.id);
      app.show({ kind: isKnown ? 'questions' : 'table' });
    });
  });
}

/** Another table in the same measurement: a team or a place that answers for itself. The one without a name gets one first. */
export function addTable(app: App, work: Work, opened: OpenedMeasurement): Child {
  const texts = app.texts();
  const { assessment } = opened;
  const problem = problemPart('add-problem');
  const isBesideUnnamed = hasUnnamed(assessment.tables);
  const unnamed = isBesideUnnamed ? texts('interview.name-unnamed-ready') : '';
  const typed = app.forms().open(ADD_TABLE, { name: '', unnamed });
  const parts = [
    textField(
      {
        id: 'table-name',
        label: texts('page.table-name'),
        hint: texts('page.table-hint'),
        value: typed.name,
      },
      (value) => {
        typed.name = value;
      },
    ),
    isBesideUnnamed
      ? textField(
          {
            id: 'unnamed-name',
            label: texts('page.unnamed-name'),
            hint: texts('page.unnamed-hint'),
            value: typed.unnamed,
          },
          (value) => {
            typed.unnamed = value;
          },
        )
      : null,
    problem,
  ];
  const names = { id: ADD_TABLE, summary: texts('page.table-add'), button: texts('page.table-begin') };
  return namingForm(names, app.forms().isFilled(ADD_TABLE), parts, () => {
    const named = readName(app, typed.name, { field: 'table-name', others: tablesOf(opened), problem });
    if (named === null) return;
    const others = [...tablesOf(opened), named.id];
    const given = isBesideUnnamed
      ? readName(app, typed.unnamed, { field: 'unnamed-name', others, problem })
      : null;
    if (isBesideUnnamed && given === null) return;
    app.attempt(async () => {
      if (given !== null && !(await giveName(app, work, opened, given)))
        return sayTaken(app, 'unnamed-name', problem);
      app.forms().close(ADD_TABLE);
      await sitDown(app, named, opened.listed.id);
      app.show({ kind: 'table' });
    });
  });
}
