import { findChangedDetails } from '../../documents/dossier/folder/change-organisation.ts';
import { showDate } from '../../texts/show-date.ts';
import type { App } from '../app.ts';
import { changeOrganisation } from '../dossier/change-dossier.ts';
import { listBegun } from '../dossier/open-dossier.ts';
import { button, type Child, element } from '../view/element.ts';
import type { Work } from '../work.ts';
import { organisationForm, readDetails, type TypedDetails, typeDetails } from './begin/organisation-form.ts';
import { requireWork } from './sit-down.ts';

/** What is being filled in, and of which dossier; it stays when the screen is drawn anew. */
let typing: { readonly work: Work; readonly typed: TypedDetails } | null = null;

function leave(app: App): void {
  typing = null;
  app.show({ kind: 'home' });
}

function save(app: App, work: Work, typed: TypedDetails): void {
  const texts = app.texts();
  app.attempt(async () => {
    const dossier = work.dossier();
    const changed = findChangedDetails(dossier.organisation, readDetails(typed));
    await work.change(changeOrganisation(changed, dossier));
    // What is asked may be another thing now.
    app.setSitting(null);
    leave(app);
    const isSame = Object.keys(changed).length === 0;
    app.announce(texts(isSame ? 'organisation.same' : 'organisation.done'));
  });
}

/** Completes or changes what is known of the organisation. */
export function detailsScreen(app: App): Child {
  const work = requireWork(app);
  const texts = app.texts();
  if (typing?.work !== work) typing = { work, typed: typeDetails(work.dossier().organisation) };
  const { typed } = typing;
  const begun = listBegun(work.dossier()).at(-1);
  const date = String(begun?.document.fields['date'] ?? '');
  return [
    element('h1', { tabindex: -1 }, texts('page.details')),
    element('p', {}, texts('page.organisation-why')),
    begun === undefined
      ? null
      : element('p', {}, texts('organisation.from-next', { date: showDate(date, texts) })),
    organisationForm(typed, texts, () => save(app, work, typed), [
      element('button', { type: 'submit', class: 'primary' }, texts('page.details-keep')),
      button(texts('page.to-home'), () => leave(app), { id: 'to-home' }),
    ]),
  ];
}
