import { countAskedSteps } from '../../domain/assessment/extent.ts';
import { noteRoles } from '../../domain/assessment/table-roles.ts';
import type { TableRoles } from '../../domain/assessment/unsaved-answers.ts';
import { sizeOfMeasured } from '../../interview/depth-choices.ts';
import { findLongRole, readRoles } from '../../texts/organisation-roles.ts';
import { termWord, toTermId } from '../../texts/vocabulary.ts';
import type { App } from '../app.ts';
import type { Sitting } from '../sitting.ts';
import { tableKey } from '../stores/unconfirmed.ts';
import { button, type Child, element } from '../view/element.ts';
import { checkbox, textField } from '../view/fields.ts';
import { problemPart, showProblem } from '../view/problem.ts';
import { tableLine } from './question/table-words.ts';

function requireSitting(app: App): Sitting {
  const sitting = app.sitting();
  if (sitting === null) throw new Error('nobody is asked');
  return sitting;
}

/** Who is at a table as it is filled in. */
interface AtTable {
  /** Of the table; null for the one without. */
  readonly name: string | null;
  ticked: readonly string[];
  other: string;
}

const ROLES = 'roles/';

/** Under what is kept who is at a table as it is filled in. */
export const rolesKey = (measurement: string, table: string | null): string =>
  ROLES + tableKey(measurement, table);

/** The tables of which is filled in who is there, and not saved: their names by their keys. */
export const listRolesFilled = (app: App): ReadonlyMap<string, string | null> =>
  new Map(
    [...app.forms().listFilled()]
      .filter(([key]) => key.startsWith(ROLES))
      .map(([key, fields]) => [key.slice(ROLES.length), (fields as AtTable).name]),
  );

const toRole = (role: string): string => toTermId('role', role);

/** How many questions there are, and how long they take. */
function sizeWords(app: App, { assessment }: Sitting): string {
  const texts = app.texts();
  const { frameworks } = assessment;
  const { count, duration } = sizeOfMeasured(frameworks, texts);
  return texts('interview.intro-new', { count, n: countAskedSteps(frameworks), duration });
}

/** Asks who is at the table: roles, no names. */
export function tableScreen(app: App): Child {
  const texts = app.texts();
  const sitting = requireSitting(app);
  const { organisation, measurement } = sitting.assessment;
  const { present, absent } = sitting.roles();
  const roles = [...new Set([...organisation.roles, ...present, ...absent].map(toRole))];
  const key = rolesKey(measurement.id, sitting.table.id);
  const known = new Set(present.map(toRole));
  const stands: AtTable = {
    name: sitting.table.name,
    ticked: roles.filter((role) => known.has(role)),
    other: '',
  };
  const atTable = app.forms().open(key, stands);
  const rolesNow = (): TableRoles => noteRoles(roles, atTable.ticked, readRoles(atTable.other, roles));
  const problem = problemPart();
  const submit = (event: Event): void => {
    event.preventDefault();
    const mistake = findLongRole(atTable.other, texts);
    if (mistake !== null) {
      showProblem(problem, mistake, document.getElementById('other-role'));
      return;
    }
    app.attempt(async () => {
      const chosen = rolesNow();
      // Where saving fails the roles are held, as an answer is; until they are saved they stay filled in as well.
      Object.assign(atTable, { ticked: chosen.present, other: '' });
      await sitting.saveRoles(chosen).finally(() => app.show({ kind: 'questions' }));
    });
  };
  return [
    tableLine(app, sitting),
    element('h1', { tabindex: -1 }, texts('page.table')),
    element('p', {}, sizeWords(app, sitting)),
    element('p', {}, texts('interview.intro-evidence')),
    element(
      'form',
      { onsubmit: submit },
      element(
        'fieldset',
        {},
        element('legend', {}, texts('page.ask-present')),
        element('p', { class: 'hint' }, texts('page.present-hint')),
        element(
          'div',
          { class: 'columns' },
          roles.map((role) =>
            checkbox(
              `role-${role}`,
              termWord('role', role, texts),
              atTable.ticked.includes(role),
              (isThere) => {
                atTable.ticked = roles.filter((one) =>
                  one === role ? isThere : atTable.ticked.includes(one),
                );
              },
            ),
          ),
        ),
      ),
      textField(
        {
          id: 'other-role',
          label: texts('page.other-role'),
          hint: texts('page.other-role-hint'),
          value: atTable.other,
        },
        (value) => {
          atTable.other = value;
        },
      ),
      problem,
      element(
        'div',
        { class: 'actions' },
        element('button', { type: 'submit', class: 'primary' }, texts('page.first-question')),
        button(texts('page.to-home'), () => app.show({ kind: 'home' })),
      ),
    ),
  ];
}
