import { POSITIONS, SECTORS, TEAMS } from '../../domain/instrument/facts.ts';
import { removeUnseen } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import type { App } from '../app.ts';
import { button, type Child, element } from '../view/element.ts';
import { select, textField } from '../view/fields.ts';

/** What is filled in on the way to a new dossier; it stays when one goes back. */
export interface Filled {
  name: string;
  sector: string;
  teams: string;
  position: string;
  headcount: string;
  aim: string;
  frameworks: string;
  /** `first`: of a proposal only its backbone. */
  only: string;
  depth: string;
}

export const filled: Filled = {
  ...{ name: '', sector: '', teams: '', position: '', headcount: '' },
  ...{ aim: '', frameworks: '', only: '', depth: '' },
};

function factOptions(ids: readonly string[], fact: 'sector' | 'teams' | 'position', texts: Texts) {
  const later = { value: '', label: texts('init.later') };
  return [later, ...ids.map((value) => ({ value, label: texts.find(`${fact}.${value}`) ?? value }))];
}

/** The first thing that is wrong with what is filled in, with its field; null when it can go on. */
function findMistake(texts: Texts): { readonly field: string; readonly text: string } | null {
  if (removeUnseen(filled.name).trim() === '') return { field: 'name', text: texts('page.need-name') };
  const count = filled.headcount.trim();
  return count === '' || /^[1-9]\d*$/.test(count)
    ? null
    : { field: 'headcount', text: texts('page.need-count') };
}

/** Asks of which organisation the dossier is. */
export function organisationScreen(app: App): Child {
  const texts = app.texts();
  const problem = element('p', { class: 'problem', id: 'problem', role: 'alert' });
  const submit = (event: Event): void => {
    event.preventDefault();
    const mistake = findMistake(texts);
    if (mistake === null) {
      app.show({ kind: 'aim' });
      return;
    }
    problem.textContent = mistake.text;
    const field = document.getElementById(mistake.field);
    field?.setAttribute('aria-invalid', 'true');
    field?.setAttribute('aria-describedby', 'problem');
    field?.focus();
  };
  const fact = (id: 'sector' | 'teams' | 'position', ids: readonly string[]): HTMLElement =>
    select(id, texts(`init.ask-${id}`), factOptions(ids, id, texts), filled[id], (value) => {
      filled[id] = value;
      const position = document.getElementById('position');
      // Who works at a municipality is proposed as one: the sector says so.
      if (id === 'sector' && value === 'gemeente' && position instanceof HTMLSelectElement) {
        filled.position = 'municipality';
        position.value = 'municipality';
      }
    });
  return [
    element('p', { class: 'where' }, texts('page.step', { step: 1, steps: 2 })),
    element('h1', { tabindex: -1 }, texts('page.organisation')),
    element('p', {}, texts('page.organisation-why')),
    element(
      'form',
      { onsubmit: submit, novalidate: true },
      textField(
        { id: 'name', label: texts('init.ask-name'), hint: texts('page.name-hint'), value: filled.name },
        (value) => {
          filled.name = value;
        },
      ),
      fact('sector', SECTORS),
      fact('teams', TEAMS),
      fact('position', POSITIONS),
      textField(
        {
          ...{ id: 'headcount', label: texts('page.ask-headcount'), value: filled.headcount },
          mode: 'numeric',
        },
        (value) => {
          filled.headcount = value;
        },
      ),
      problem,
      element(
        'div',
        { class: 'actions' },
        element('button', { type: 'submit', class: 'primary' }, texts('page.go')),
        button(texts('page.back'), () => app.show({ kind: 'start' })),
      ),
    ),
  ];
}
