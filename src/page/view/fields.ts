import { type Child, element } from './element.ts';

/** Something to choose from a list. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A list to choose one from, with its label. */
export function select(
  id: string,
  label: string,
  options: readonly Option[],
  chosen: string,
  change: (value: string) => void,
): HTMLElement {
  const list = element(
    'select',
    { id, onchange: () => change(list.value) },
    options.map(({ value, label: text }) => element('option', { value, selected: value === chosen }, text)),
  );
  return element('div', { class: 'field' }, element('label', { for: id }, label), list);
}

/** A line or an area of text, with its label and what helps to fill it in. */
export function textField(
  field: {
    readonly id: string;
    readonly label: string;
    readonly hint?: string;
    readonly value: string;
    readonly isLong?: boolean;
    readonly mode?: string;
    readonly type?: string;
  },
  change: (value: string) => void,
): HTMLElement {
  const { id, label, hint = '', value, isLong = false, mode = 'text', type = 'text' } = field;
  // Who writes in a script that goes from right to left sees it so.
  const dir = 'auto';
  const described = hint === '' ? {} : { 'aria-describedby': `${id}-hint` };
  const area = isLong
    ? element('textarea', { id, dir, rows: 3, ...described, oninput: () => change(area.value) })
    : element('input', {
        id,
        dir,
        type,
        inputmode: mode,
        autocomplete: 'off',
        ...described,
        oninput: () => change(area.value),
      });
  area.value = value;
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, label),
    hint === '' ? null : element('p', { class: 'hint', id: `${id}-hint` }, hint),
    area,
  );
}

/** One of several choices, as a card that can be tapped. */
export function radio(
  choice: {
    readonly id: string;
    readonly name: string;
    readonly value: string;
    readonly isChosen: boolean;
    readonly isSmall?: boolean;
  },
  content: Child,
  change: () => void,
): HTMLElement {
  const { id, name, value, isChosen, isSmall = false } = choice;
  const input = element('input', { type: 'radio', id, name, value, checked: isChosen, onchange: change });
  return element(
    'label',
    { class: isSmall ? 'choice small' : 'choice', for: id },
    input,
    element('span', { class: 'choice-text' }, content),
  );
}

/** A box that can be ticked. */
export function checkbox(
  id: string,
  label: string,
  isChecked: boolean,
  change: (isChecked: boolean) => void,
): HTMLElement {
  const input = element('input', {
    type: 'checkbox',
    id,
    checked: isChecked,
    onchange: () => change(input.checked),
  });
  return element('label', { class: 'choice small', for: id }, input, element('span', {}, label));
}
