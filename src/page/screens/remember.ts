import type { App } from '../app.ts';
import { copiedName, readCopy, readStored } from '../stores/browser-copy.ts';
import { button, type Child, element, fill } from '../view/element.ts';
import { checkbox } from '../view/fields.ts';

/** The name of the organisation of which the browser remembers something else than what is in this page; null where it does not. */
function otherName(app: App): string | null {
  const copy = app.remembers() ? null : readCopy(readStored());
  return copy === null ? null : copiedName(copy);
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
            button(texts('page.wipe'), () => set(false), { id: 'wipe', class: 'small' }),
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
  }
  function ask(name: string): void {
    fill(
      box,
      element('p', { tabindex: -1, id: 'replace-why' }, texts('page.remember-replace', { name })),
      element(
        'div',
        { class: 'actions' },
        button(texts('page.remember-replace-no'), offerAgain, { id: 'replace-no' }),
        button(texts('page.remember-replace-yes'), () => set(true), { id: 'replace-yes' }),
      ),
    );
    document.getElementById('replace-why')?.focus();
  }
  offer();
  return box;
}
