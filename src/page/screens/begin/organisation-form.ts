import { LONGEST, type OrganisationDetails } from '../../../domain/assessment/assessment.ts';
import { readHeadcount } from '../../../domain/assessment/headcount.ts';
import { POSITIONS, SECTORS, TEAMS } from '../../../domain/instrument/facts.ts';
import { removeUnseen } from '../../../domain/instrument/visible-text.ts';
import { findRoleMistake, findTooLong } from '../../../texts/organisation-roles.ts';
import type { Texts } from '../../../texts/texts.ts';
import { termWord } from '../../../texts/vocabulary.ts';
import { type Child, element } from '../../view/element.ts';
import { select, textField } from '../../view/fields.ts';
import { problemPart, showProblem } from '../../view/problem.ts';
import { rolesFields, type TypedRoles } from './roles-fields.ts';

/** What is filled in of an organisation, as it stands in the fields; empty for what is left for later. */
export interface TypedDetails {
  name: string;
  sector: string;
  teams: string;
  position: string;
  headcount: string;
}

/** What is known of an organisation, as it stands in the fields. */
export function typeDetails({ name, sector, teams, position, headcount }: OrganisationDetails): TypedDetails {
  return {
    name,
    sector: sector ?? '',
    teams: teams ?? '',
    position: position ?? '',
    headcount: String(headcount ?? ''),
  };
}

/** What stands in the fields of an organisation, once nothing is wrong with it. */
export function readDetails({ name, sector, teams, position, headcount }: TypedDetails): OrganisationDetails {
  return {
    name: removeUnseen(name).replace(/\s+/g, ' ').trim(),
    sector: sector === '' ? null : sector,
    teams: TEAMS.find((id) => id === teams) ?? null,
    position: POSITIONS.find((id) => id === position) ?? null,
    headcount: readHeadcount(headcount),
  };
}

/** The first thing that is wrong with what is filled in, with its field; null when it can go on. */
function findMistake(
  typed: TypedDetails,
  roles: TypedRoles | null,
  texts: Texts,
): { readonly field: string; readonly text: string } | null {
  const { name } = readDetails(typed);
  const badName = name === '' ? texts('page.need-name') : findTooLong([name], LONGEST.name, texts);
  if (badName !== null) return { field: 'name', text: badName };
  if (typed.headcount.trim() !== '' && readHeadcount(typed.headcount) === null)
    return { field: 'headcount', text: texts('page.need-count') };
  const role = roles === null ? null : findRoleMistake(roles.own, roles, texts);
  return role === null ? null : { field: 'other-role', text: role };
}

/** Who works at a municipality is proposed as one: the sector says so, as long as it does. By keyboard one passes it on the way to another. */
function proposePosition(typed: TypedDetails, sectorBefore: string): void {
  const isMunicipality = (sector: string): boolean => sector === 'gemeente';
  const isProposed = isMunicipality(sectorBefore) && typed.position === 'municipality';
  if (isMunicipality(typed.sector)) typed.position = 'municipality';
  else if (isProposed) typed.position = '';
  const position = document.getElementById('position');
  if (position instanceof HTMLSelectElement) position.value = typed.position;
}

/** A list to choose a fact from, or to leave it for later. */
function factField(
  id: 'sector' | 'teams' | 'position',
  ids: readonly string[],
  typed: TypedDetails,
  texts: Texts,
): HTMLElement {
  // A sector in the organisation's own words is one to choose, too.
  const known = typed[id] === '' || ids.includes(typed[id]) ? ids : [...ids, typed[id]];
  const later = { value: '', label: texts('init.later') };
  const options = [later, ...known.map((value) => ({ value, label: termWord(id, value, texts) }))];
  return select(id, texts(`init.ask-${id}`), options, typed[id], (value) => {
    const before = typed[id];
    typed[id] = value;
    if (id === 'sector') proposePosition(typed, before);
  });
}

/** The fields of an organisation, which fill `typed` and, where they are asked, `roles`; `submit` is called when nothing is wrong with it. */
export function organisationForm(
  typed: TypedDetails,
  texts: Texts,
  submit: () => void,
  actions: Child,
  roles: TypedRoles | null = null,
): HTMLElement {
  const problem = problemPart();
  const check = (event: Event): void => {
    event.preventDefault();
    const mistake = findMistake(typed, roles, texts);
    if (mistake === null) {
      submit();
      return;
    }
    showProblem(problem, mistake.text, document.getElementById(mistake.field));
  };
  return element(
    'form',
    { onsubmit: check, novalidate: true },
    textField(
      { id: 'name', label: texts('init.ask-name'), hint: texts('page.name-hint'), value: typed.name },
      (value) => {
        typed.name = value;
      },
    ),
    factField('sector', SECTORS, typed, texts),
    factField('teams', TEAMS, typed, texts),
    factField('position', POSITIONS, typed, texts),
    textField(
      { id: 'headcount', label: texts('page.ask-headcount'), value: typed.headcount, mode: 'numeric' },
      (value) => {
        typed.headcount = value;
      },
    ),
    roles === null ? null : rolesFields(roles, texts),
    problem,
    element('div', { class: 'actions' }, actions),
  );
}
