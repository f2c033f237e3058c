import type { App } from '../app.ts';
import { copiedName, readCopy, readStored } from '../stores/browser-copy.ts';
import { askFirst } from '../view/ask-first.ts';
import { button, type Child, element, fill } from '../view/element.ts';
import { checkbox } from '../view/fields.ts';

/** The name of the organisation of which the browser remembers something else than what is in this page; null where it does not. */
function otherName(app: App): string | null {
  const copy = app.remembers() ? null : readCopy(readStored());
  return copy === null ? null : copiedName(copy);
}

/** Wipes a dossier that is not in this page, after asking in the place of `box`: it may be the only copy. */
export function wipeButton(app: App, box: HTMLElement, back: () => void, act: () => void): HTMLElement {
  const texts = app.texts();
  const asking = {
    id: 'wipe',
    why: texts('page.wipe-ask'),
    no: texts('page.leave-there'),
    yes: texts('page.wipe-yes'),
    act,
  };
  return button(texts('page.wipe'), () => askFirst(box, asking, back), { id: 'wipe', class: 'small' });
}

/** Whether the browser remembers the answers. What it remembers of another time is named, and replaced only when a person says so. */
export function rememberPart(app: App): Child {
  const texts = app.texts();
  const box = element('div', { class: 'remember' });
  function offer(): void {
    const other = otherName(app);
    fill(
      box,
      checkbox('remember', texts('page.remember'), app.remembers(), (isWanted) => {
        const name = isWanted ? otherName(app) : null;
        if (name === null) set(isWanted);
        else ask(name);
      }),
      element('p', { class: 'hint' }, texts('page.remember-what')),
      other === null
        ? null
        : [
            element('p', {}, texts('page.remembered-other', { name: other })),
            wipeButton(app, box, offerAgain, () => set(false)),
          ],
    );
  }
  function offerAgain(): void {
    offer();
    document.getElementById('remember')?.focus();
  }
  function set(isWanted: boolean): void {
    app.setRemembers(isWanted);
    if (isWanted === app.remembers()) app.announce(texts(isWanted ? 'page.remembers' : 'page.wiped'));
    offerAgain();
    // Where the dossier is kept is said over the screen and beside this box.
    app.refresh();
  }
  function ask(name: string): void {
    const asking = {
      id: 'replace',
      why: texts('page.remember-replace', { name }),
      no: texts('page.leave-there'),
      yes: texts('page.remember-replace-yes'),
      act: () => set(true),
    };
    askFirst(box, asking, offerAgain);
  }
  offer();
  return box;
}
