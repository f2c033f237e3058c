import { type ChosenRoles, listRoles } from '../../../texts/organisation-roles.ts';
import type { Texts } from '../../../texts/texts.ts';
import { termWord } from '../../../texts/vocabulary.ts';
import { type Child, element } from '../../view/element.ts';
import { checkbox, textField } from '../../view/fields.ts';

/** What is ticked and typed of the roles that can take part, beside those that an organisation has. */
export interface TypedRoles extends ChosenRoles {
  readonly own: readonly string[];
  ticked: readonly string[];
  typed: string;
}

/** The roles of an organisation, as they stand in the fields. */
export const typeRoles = (own: readonly string[]): TypedRoles => ({
  own,
  ticked: listRoles(own).filter((role) => own.includes(role)),
  typed: '',
});

/** The fields of the roles that can take part, which fill `roles`. */
export function rolesFields(roles: TypedRoles, texts: Texts): Child {
  const listed = listRoles(roles.own);
  const boxes = listed.map((role) =>
    checkbox(`role-${role}`, termWord('role', role, texts), roles.ticked.includes(role), (isTicked) => {
      roles.ticked = listed.filter((one) => (one === role ? isTicked : roles.ticked.includes(one)));
    }),
  );
  const other = {
    id: 'other-role',
    label: texts('page.other-role'),
    hint: texts('page.other-role-hint'),
    value: roles.typed,
  };
  return [
    element(
      'fieldset',
      {},
      element('legend', {}, texts('page.ask-roles')),
      element('p', { class: 'hint' }, texts('page.roles-hint')),
      element('div', { class: 'columns' }, boxes),
    ),
    textField(other, (value) => {
      roles.typed = value;
    }),
  ];
}
