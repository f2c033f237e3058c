import { button, element, fill } from './element.ts';

/** What is asked before something is done that nobody can undo. */
interface Asking {
  /** How the ids of what is drawn begin. */
  readonly id: string;
  readonly why: string;
  readonly no: string;
  readonly yes: string;
  readonly act: () => void;
}

/** Asks first, in the place of what was offered there; `back` offers it again. */
export function askFirst(box: HTMLElement, { id, why, no, yes, act }: Asking, back: () => void): void {
  fill(
    box,
    element('p', { tabindex: -1, id: `${id}-why` }, why),
    element(
      'div',
      { class: 'actions' },
      button(no, back, { id: `${id}-no` }),
      button(yes, act, { id: `${id}-yes` }),
    ),
  );
  document.getElementById(`${id}-why`)?.focus();
}
