import type { App } from '../../app.ts';
import { button, type Child, element } from '../../view/element.ts';
import { organisationForm, type TypedDetails } from './organisation-form.ts';

/** What is filled in on the way to a new dossier; it stays when one goes back. */
export interface Filled extends TypedDetails {
  aim: string;
  frameworks: string;
  /** `first`: of a proposal only its backbone. */
  only: string;
  depth: string;
}

export const filled: Filled = {
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

/** Asks of which organisation the dossier is. */
export function organisationScreen(app: App): Child {
  const texts = app.texts();
  return [
    element('p', { class: 'where' }, texts('page.step', { step: 1, steps: 2 })),
    element('h1', { tabindex: -1 }, texts('page.organisation')),
    element('p', {}, texts('page.organisation-why')),
    organisationForm(filled, texts, () => app.show({ kind: 'aim' }), [
      element('button', { type: 'submit', class: 'primary' }, texts('page.go')),
      button(texts('page.back'), () => app.show({ kind: 'start' })),
    ]),
  ];
}
