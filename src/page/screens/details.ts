import { findChangedDetails } from '../../documents/dossier/folder/change-organisation.ts';
import { joinRoles } from '../../texts/organisation-roles.ts';
import { showDate } from '../../texts/show-date.ts';
import type { App } from '../app.ts';
import { changeOrganisation } from '../dossier/change-dossier.ts';
import { listBegun } from '../dossier/open-dossier.ts';
import { button, type Child, element } from '../view/element.ts';
import type { Work } from '../work.ts';
import { organisationForm, readDetails, type TypedDetails, typeDetails } from './begin/organisation-form.ts';
import { type TypedRoles, typeRoles } from './begin/roles-fields.ts';
import { leaveTable, requireWork } from './sit-down.ts';

interface Typing {
  readonly typed: TypedDetails;
  readonly roles: TypedRoles;
}

/** Under what is kept what is filled in of the organisation. */
export const DETAILS = 'details';

function save(app: App, work: Work, { typed, roles }: Typing): void {
  const texts = app.texts();
  app.attempt(async () => {
    await leaveTable(app);
    const dossier = work.dossier();
    const said = { ...readDetails(typed), roles: joinRoles(roles.own, roles) };
    const changed = findChangedDetails(dossier.organisation, said);
    await work.change(changeOrganisation(changed, dossier));
    // What is asked may be another thing now.
    app.setSitting(null);
    app.forms().close(DETAILS);
    app.show({ kind: 'home' });
    const isSame = Object.keys(changed).length === 0;
    app.announce(texts(isSame ? 'organisation.same' : 'organisation.done'));
  });
}

/** Completes or changes what is known of the organisation. */
export function detailsScreen(app: App): Child {
  const work = requireWork(app);
  const texts = app.texts();
  const { organisation } = work.dossier();
  const stands: Typing = { typed: typeDetails(organisation), roles: typeRoles(organisation.roles) };
  const current = app.forms().open(DETAILS, stands);
  const begun = listBegun(work.dossier()).at(-1);
  const date = String(begun?.document.fields['date'] ?? '');
  return [
    element('h1', { tabindex: -1 }, texts('page.details')),
    element('p', {}, texts('page.organisation-why')),
    begun === undefined
      ? null
      : element('p', {}, texts('organisation.from-next', { date: showDate(date, texts) })),
    organisationForm(
      current.typed,
      texts,
      () => save(app, work, current),
      [
        element('button', { type: 'submit', class: 'primary' }, texts('page.details-keep')),
        button(texts('page.to-home'), () => app.show({ kind: 'home' }), { id: 'to-home' }),
      ],
      current.roles,
    ),
  ];
}
