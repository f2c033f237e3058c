import type { App } from '../app.ts';
import { askFirst } from '../view/ask-first.ts';
import { button, type Child, element, fill } from '../view/element.ts';

/** Closes the dossier and goes to where another is opened or begun; asks first where something would be lost. */
export function otherDossierPart(app: App): Child {
  const texts = app.texts();
  const box = element('div', {});
  const leave = (): void =>
    app.attempt(async () => {
      app.leaveWork();
      app.show({ kind: 'start' });
    });
  const ask = (): void => {
    const asking = {
      id: 'other-dossier',
      why: texts('page.other-ask'),
      no: texts('page.other-no'),
      yes: texts('page.other-yes'),
      act: leave,
    };
    askFirst(box, asking, () => {
      offer();
      document.getElementById('other-dossier')?.focus();
    });
  };
  function offer(): void {
    const go = (): void => (app.wouldLose() ? ask() : leave());
    fill(box, element('div', { class: 'actions' }, button(texts('page.other'), go, { id: 'other-dossier' })));
  }
  offer();
  return box;
}
