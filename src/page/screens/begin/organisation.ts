import type { App } from '../../app.ts';
import { button, type Child, element } from '../../view/element.ts';
import { organisationForm, type TypedDetails } from './organisation-form.ts';

/** What is filled in on the way to a new dossier. */
export interface Filled extends TypedDetails {
  aim: string;
  frameworks: string;
  /** `first`: of a proposal only its backbone. */
  only: string;
  depth: string;
}

const NOTHING_FILLED: Filled = {
  name: '',
  sector: '',
  teams: '',
  position: '',
  headcount: '',
  aim: '',
  frameworks: '',
  only: '',
  depth: '',
};

/** The form of a new dossier, of which the fields are on two screens. */
export const openFilled = (app: App): Filled => app.forms().open('begin', NOTHING_FILLED);

/** Asks of which organisation the dossier is. */
export function organisationScreen(app: App): Child {
  const texts = app.texts();
  return [
    element('p', { class: 'where' }, texts('page.step', { step: 1, steps: 2 })),
    element('h1', { tabindex: -1 }, texts('page.organisation')),
    element('p', {}, texts('page.organisation-why')),
    organisationForm(openFilled(app), texts, () => app.show({ kind: 'aim' }), [
      element('button', { type: 'submit', class: 'primary' }, texts('page.go')),
      button(texts('page.back'), () => app.show({ kind: 'start' })),
    ]),
  ];
}
